/// Why HTML was not read.
struct HTMLError: Error, Hashable {
    let reason: String
}
