import Crypto
import Foundation

/// A file that is read from beginning to end, unpacked on the way if it is gzip (RFC 1952) or Zstandard (RFC 8878), which
/// its first bytes tell. Holds one chunk at a time.
public final class PackedFile {
    /// Bytes of the file as it lies on the disk; 0 for a pipe, which does not tell.
    public let totalBytes: Int
    /// Names the file by what it holds, so that a reading that was cut off is taken up again only in the same file: SHA-256
    /// of its length, the time it was last written, and its first and last 64 KB. Nil for a pipe.
    let mark: String?
    /// Bytes of the file read so far.
    public private(set) var bytesRead = 0

    private let handle: FileHandle
    private var unpacker: (any Unpacker)?
    private var isAtEnd = false

    private static let chunkBytes = 262_144
    private static let markedBytes = 65_536

    /// - Throws: when the file cannot be opened or read.
    public init(_ path: String) throws(UnpackingError) {
        do {
            handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            if attributes[.type] as? FileAttributeType == .typeRegular {
                let length = try handle.seekToEnd()
                totalBytes = Int(length)
                mark = try PackedFile.mark(of: handle, length: length, writtenAt: attributes[.modificationDate] as? Date)
            } else {
                totalBytes = 0
                mark = nil
            }
        } catch {
            throw UnpackingError(reason: "it cannot be read: \(FileFault.why(path))")
        }
    }

    private static func mark(of handle: FileHandle, length: UInt64, writtenAt: Date?) throws -> String {
        try handle.seek(toOffset: 0)
        let head = try handle.read(upToCount: markedBytes) ?? Data()
        try handle.seek(toOffset: length - min(length, UInt64(markedBytes)))
        let tail = try handle.read(upToCount: markedBytes) ?? Data()
        try handle.seek(toOffset: 0)
        var hash = SHA256()
        hash.update(data: Data("\(length) \(Int64((writtenAt?.timeIntervalSince1970 ?? 0) * 1000))\n".utf8))
        hash.update(data: head)
        hash.update(data: tail)
        return hash.finalize().map { padded(hex: $0) }.joined()
    }

    deinit {
        try? handle.close()
    }

    /// The next bytes, unpacked; nil at the end.
    public func next() throws(UnpackingError) -> [UInt8]? {
        while !isAtEnd {
            if let bytes = try unpacker?.more() { return bytes }
            let packed: Data
            do {
                packed = try handle.read(upToCount: PackedFile.chunkBytes) ?? Data()
            } catch {
                throw UnpackingError(reason: "it cannot be read on: \(PackedFile.words(error))")
            }
            bytesRead += packed.count
            if packed.isEmpty {
                isAtEnd = true
                try unpacker?.finish()
            } else {
                if unpacker == nil { unpacker = try makeUnpacker(for: Array(packed.prefix(4))) }
                unpacker?.feed(Array(packed))
            }
        }
        return nil
    }

    /// What the system says of an error.
    static func words(_ error: any Error) -> String {
        let error = error as NSError
        let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError ?? error
        return cause.domain == NSPOSIXErrorDomain ? String(cString: strerror(Int32(cause.code))) : error.localizedDescription
    }
}

/// A byte as two hexadecimal digits.
private func padded(hex byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
