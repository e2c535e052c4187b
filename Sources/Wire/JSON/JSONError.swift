/// Why bytes are no JSON text.
struct JSONError: Error, Hashable {
    let reason: String
    /// Where, in bytes from the beginning of the text.
    let offset: Int
}
