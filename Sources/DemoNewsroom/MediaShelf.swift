/// Where pictures are put so that pages can show them.
public protocol MediaShelf: Sendable {
    /// Keeps a file under its name. The name is made of the bytes, so a name that is already there needs nothing more.
    func put(name: String, bytes: [UInt8]) async throws
}
