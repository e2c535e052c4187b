import Foundation

/// Lines on their way into a file, or to the standard output.
final class ListFile {
    private let name: String
    private let handle: FileHandle
    private var waiting = Data()

    private static let enough = 1 << 18

    /// - Parameter file: nil for the standard output.
    init(_ file: String?) throws {
        name = file ?? "The standard output"
        guard let file else {
            handle = .standardOutput
            return
        }
        let descriptor = open(file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw ReplayError.unwritable(file: file, why: String(cString: strerror(errno))) }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }

    func write(_ line: String) throws {
        waiting.append(contentsOf: line.utf8)
        waiting.append(0x0A)
        if waiting.count >= ListFile.enough { try finish() }
    }

    /// Writes what still waits.
    func finish() throws {
        do {
            try handle.write(contentsOf: waiting)
        } catch {
            throw ReplayError.unwritable(file: name, why: String(cString: strerror(errno)))
        }
        waiting.removeAll(keepingCapacity: true)
    }
}
