/// Names one request of a client, so that the same request sent twice is one act (`Idempotency-Key`).
public struct ActKey: Sendable {
    /// Whose key it is: two clients may choose the same.
    public let owner: String
    public let key: String
    /// Hash of what was asked; the same key with another request is an error of the client's.
    public let fingerprint: String
    /// Called when the request turns out to have been done before: whoever sent it may want to know.
    public let whenRepeated: @Sendable () -> Void

    public init(owner: String, key: String, fingerprint: String, whenRepeated: @escaping @Sendable () -> Void = {}) {
        self.owner = owner
        self.key = key
        self.fingerprint = fingerprint
        self.whenRepeated = whenRepeated
    }
}
