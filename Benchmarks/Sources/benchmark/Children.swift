import Foundation
import Synchronization

/// The processes this one has started and not yet seen end, so that none is left behind, however the run ends.
enum Children {
    private static let running = Mutex<Set<pid_t>>([])

    static func add(_ id: pid_t) {
        running.withLock { _ = $0.insert(id) }
    }

    static func remove(_ id: pid_t) {
        running.withLock { _ = $0.remove(id) }
    }

    /// Asks each one to stop, by its own id, and takes away those that do not.
    static func stopAll() {
        let left = running.withLock { $0 }
        for id in left { kill(id, SIGTERM) }
        for id in left where !ended(id, within: 2) { kill(id, SIGKILL) }
    }

    private static func ended(_ id: pid_t, within seconds: Double) -> Bool {
        let deadline = Date().addingTimeInterval(seconds)
        while Date() < deadline {
            if waitpid(id, nil, WNOHANG) != 0 || kill(id, 0) != 0 { return true }
            usleep(10_000)
        }
        return false
    }
}
