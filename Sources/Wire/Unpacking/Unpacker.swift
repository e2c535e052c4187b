/// Turns the bytes of a file into those that were packed.
protocol Unpacker: AnyObject {
    /// Takes packed bytes; those it was given before must be used up, which `more` says by returning nil.
    func feed(_ packed: [UInt8])

    /// Some unpacked bytes, or nil when all that was fed is used up.
    func more() throws(UnpackingError) -> [UInt8]?

    /// Called at the end of the file.
    /// - Throws: when it ends too early.
    func finish() throws(UnpackingError)
}

/// The unpacker for a file that begins with these bytes.
func makeUnpacker(for beginning: [UInt8]) throws(UnpackingError) -> any Unpacker {
    if beginning.starts(with: [0x1F, 0x8B]) { return try GzipUnpacker() }
    if beginning.starts(with: [0x28, 0xB5, 0x2F, 0xFD]) { return try ZstandardUnpacker() }
    return PlainBytes()
}

/// Bytes that were never packed.
final class PlainBytes: Unpacker {
    private var bytes: [UInt8]?

    func feed(_ packed: [UInt8]) {
        bytes = packed
    }

    func more() throws(UnpackingError) -> [UInt8]? {
        defer { bytes = nil }
        return bytes
    }

    func finish() throws(UnpackingError) {}
}
