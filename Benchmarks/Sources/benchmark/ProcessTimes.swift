import Foundation

/// What a process has used so far, from the system's own books.
struct ProcessTimes: Sendable {
    /// Time on a processor, user and system together.
    let busy: Duration

    /// - Parameter ids: processes that work as one, such as nginx and its worker.
    init(of ids: [pid_t]) {
        busy = ids.reduce(.zero) { $0 + ProcessTimes.busy(of: $1) }
    }

    private static let ticksPerSecond = max(Int64(sysconf(Int32(_SC_CLK_TCK))), 1)

    /// Fields 14 and 15 of `/proc/PID/stat`, counted after the name, which may hold spaces and brackets.
    private static func busy(of id: pid_t) -> Duration {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8), let end = text.lastIndex(of: ")") else {
            return .zero
        }
        let fields = text[text.index(after: end)...].split(separator: " ")
        guard fields.count > 13, let user = Int64(fields[11]), let system = Int64(fields[12]) else { return .zero }
        return .nanoseconds((user + system) * (1_000_000_000 / ticksPerSecond))
    }
}
