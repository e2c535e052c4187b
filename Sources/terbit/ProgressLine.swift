import Foundation

/// A line that says how far a long work is, once it has taken two seconds: bar, rate, remaining time.
struct ProgressLine {
    private let title: String
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    private var lastShown: ContinuousClock.Instant
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private var hasShown = false

    init(title: String) {
        self.title = (title as NSString).lastPathComponent
        start = clock.now
        lastShown = start
    }

    /// - Parameters:
    ///   - count: things done, for the rate.
    ///   - done: of `total`, in whatever unit the end is known in.
    mutating func show(count: Int, done: Int, of total: Int) {
        let now = clock.now
        let patience: Duration = isTerminal ? .milliseconds(200) : .seconds(5)
        guard now - start > .seconds(2), now - lastShown > patience else { return }
        lastShown = now
        hasShown = true
        let seconds = (now - start) / .seconds(1)
        let share = total > 0 ? min(Double(done) / Double(total), 1) : 0
        let filled = Int(share * 24)
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 24 - filled)
        let remaining = share > 0 ? Int(seconds / share - seconds) : 0
        let text =
            "\(title) \(bar) \(Int(share * 100)) %  \(count)  \(Int(Double(count) / seconds))/s  \(clockText(remaining)) left"
        write(isTerminal ? "\r\u{1B}[K" + text : text + "\n")
    }

    /// Leaves the terminal at the beginning of an empty line.
    func end() {
        if hasShown, isTerminal { write("\r\u{1B}[K") }
    }

    private func clockText(_ seconds: Int) -> String {
        "\(seconds / 60):" + (seconds % 60 < 10 ? "0" : "") + "\(seconds % 60)"
    }

    private func write(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }
}

/// Lets the progress of a concurrent work be shown on one line.
///
/// Unchecked: the work calls it from one task at a time, step after step.
final class ProgressBox: @unchecked Sendable {
    private(set) var line: ProgressLine

    init(_ line: ProgressLine) {
        self.line = line
    }

    func show(count: Int, done: Int, of total: Int) {
        line.show(count: count, done: done, of: total)
    }
}
