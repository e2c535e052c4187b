/// Why bytes are no JSON text.
public struct JSONError: Error, Hashable, Sendable {
    public let reason: String
    /// Where, in bytes from the beginning of the text.
    public let offset: Int

    public init(reason: String, offset: Int) {
        self.reason = reason
        self.offset = offset
    }
}
