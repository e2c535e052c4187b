import Foundation
import Storage

/// The name a press of a data directory goes by, held by a lock on a file for as long as its process lives: `press-1`, or
/// the next free one where several processes serve one directory. After a crash the next press takes the name up again.
///
/// The file holds how far the press is, for commands that wait until readers see what they did: a write to a small file is
/// there at once for every process, and costs no turn of the database.
public final class PressSeat: Sendable {
    public let name: String
    private let descriptor: Int32

    private static let most = 32

    /// - Throws: `StorageError` where the directory cannot be written.
    public init(directory: String) throws(StorageError) {
        for number in 1...PressSeat.most {
            let name = "press-\(number)"
            let descriptor = open(PressSeat.path(name, directory), O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard descriptor >= 0 else {
                throw .notReachable(where: directory, why: String(cString: strerror(errno)))
            }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 {
                ftruncate(descriptor, 0)
                self.name = name
                self.descriptor = descriptor
                return
            }
            close(descriptor)
        }
        throw .notReachable(where: directory, why: "\(PressSeat.most) processes serve it already")
    }

    deinit {
        close(descriptor)
    }

    /// Tells whoever waits that every page touched by the orders up to `number` is pressed.
    public func tell(pressedThrough number: Int64) {
        let text = String(number) + "\n"
        // A write that fails makes a command wait its five seconds and say so; nothing is lost by it.
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    /// How far the press of that name is; 0 when it has not begun.
    public static func pressedThrough(by name: String, in directory: String) -> Int64 {
        guard let text = try? String(contentsOfFile: path(name, directory), encoding: .utf8) else { return 0 }
        return Int64(text.prefix { $0 != "\n" }) ?? 0
    }

    /// The presses at work on a directory now.
    public static func taken(in directory: String) -> [String] {
        (1...most).map { "press-\($0)" }.filter { name in
            let descriptor = open(path(name, directory), O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return false }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_SH | LOCK_NB) == 0 else { return true }
            return false
        }
    }

    private static func path(_ name: String, _ directory: String) -> String {
        directory + "/" + name + ".lock"
    }
}
