import Foundation
import Synchronization

/// The processes this one has started and not yet seen end, so that none is left behind, however the run ends.
enum Children {
    private struct Book {
        var running: Set<pid_t> = []
        /// Once the run is being broken off, nothing is started any more.
        var isClosed = false
    }

    private static let book = Mutex(Book())

    static var isClosed: Bool { book.withLock { $0.isClosed } }

    /// Starts a process and notes it, as one act: none can slip in while the run is being broken off.
    static func start(_ program: String, _ spawn: (inout pid_t) -> Int32) throws -> pid_t {
        try book.withLock { book in
            guard !book.isClosed else { throw BenchmarkError.notStarted(program: program, why: "the run was broken off") }
            var id: pid_t = 0
            let status = spawn(&id)
            guard status == 0 else { throw BenchmarkError.notStarted(program: program, why: String(cString: strerror(status))) }
            book.running.insert(id)
            return id
        }
    }

    static func remove(_ id: pid_t) {
        book.withLock { _ = $0.running.remove(id) }
    }

    /// Asks each one to stop, by its own id, and takes away those that do not; no other is started.
    static func close() {
        let left = book.withLock { book in
            book.isClosed = true
            return book.running
        }
        for id in left { kill(id, SIGTERM) }
        for id in left where !ended(id, within: 2) { kill(id, SIGKILL) }
    }

    private static func ended(_ id: pid_t, within seconds: Double) -> Bool {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            // Whoever waits for it may have seen the end already; then there is no such process.
            if waitpid(id, nil, WNOHANG) != 0 { return true }
            usleep(10_000)
        }
        return false
    }
}
