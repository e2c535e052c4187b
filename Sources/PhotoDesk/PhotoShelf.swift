import Crypto
import Editorial
import Foundation

/// The folder that published pictures lie in, each named by the hash of its bytes.
struct PhotoShelf: Sendable {
    let directory: String

    private static let draftEnding = ".new"

    /// Writes a picture through to the disk and returns its name. What has the name already is the same picture.
    ///
    /// Blocks.
    func put(_ bytes: [UInt8], _ format: PhotoFormat) throws(PhotoRefusal) -> String {
        let name = PhotoShelf.name(of: bytes, format)
        let path = directory + "/" + name
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            guard !FileManager.default.fileExists(atPath: path) else { return name }
            try write(bytes, to: path)
        } catch {
            throw .notKept("\(path): \(error)")
        }
        return name
    }

    /// After this, names that were given stand on the disk too.
    func settle() throws(PhotoRefusal) {
        do {
            try PhotoShelf.synchronize(directory, O_RDONLY | O_DIRECTORY)
        } catch {
            throw .notKept("\(directory): \(error)")
        }
    }

    /// Removes drafts of pictures that nobody writes any more, since whoever did was killed: those last changed before a
    /// moment. Returns how many.
    ///
    /// Blocks.
    func sweep(before moment: Instant) throws -> Int {
        let files = FileManager.default
        guard files.fileExists(atPath: directory) else { return 0 }
        let drafts = try files.contentsOfDirectory(atPath: directory).filter {
            $0.hasPrefix(".") && $0.hasSuffix(PhotoShelf.draftEnding)
        }
        var swept = 0
        for draft in drafts {
            let path = directory + "/" + draft
            guard let changed = try files.attributesOfItem(atPath: path)[.modificationDate] as? Date,
                changed.timeIntervalSince1970 * 1000 < Double(moment.milliseconds)
            else { continue }
            try files.removeItem(atPath: path)
            swept += 1
        }
        return swept
    }

    static func name(of bytes: [UInt8], _ format: PhotoFormat) -> String {
        let digits = SHA256.hash(data: bytes).map { ($0 < 0x10 ? "0" : "") + String($0, radix: 16) }
        return digits.joined() + "." + format.endings[0]
    }

    /// Under another name first: a crash leaves no half picture under a good one.
    private func write(_ bytes: [UInt8], to path: String) throws {
        let draft = directory + "/." + UUID().uuidString + PhotoShelf.draftEnding
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: draft))
            try PhotoShelf.synchronize(draft, O_RDWR)
            guard rename(draft, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        } catch {
            unlink(draft)
            throw error
        }
    }

    private static func synchronize(_ path: String, _ flags: Int32) throws {
        let file = open(path, flags | O_CLOEXEC)
        guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        defer { close(file) }
        guard fsync(file) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    }
}
