import Foundation

/// The memory of a process, from `/proc/PID/status`.
///
/// The peak is asked of the process while it lives: what `wait4` tells afterwards counts the memory of the process that
/// started it too.
struct ProcessMemory: Sendable {
    /// In bytes.
    let resident: Int
    /// The most that was resident at once, in bytes.
    let peak: Int

    /// Nil when there is no such process.
    init?(of id: pid_t) {
        guard let text = try? String(contentsOfFile: "/proc/\(id)/status", encoding: .utf8) else { return nil }
        func bytes(_ name: String) -> Int? {
            text.split(separator: "\n").first { $0.hasPrefix(name + ":") }?
                .split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 << 10 }
        }
        guard let resident = bytes("VmRSS"), let peak = bytes("VmHWM") else { return nil }
        self.resident = resident
        self.peak = peak
    }
}
