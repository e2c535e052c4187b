import Readership
import Storage

/// What came of a replay, in words.
struct ReplayReport {
    let intake: RecordingIntake
    let outcome: TrafficReplay.Outcome

    var text: String {
        var lines = ["\(intake.lines) lines read: \(intake.views) views"]
        if intake.otherRequests > 0 { lines[0] += ", \(intake.otherRequests) other requests" }
        lines[0] += intake.unreadable > 0 ? ", \(intake.unreadable) that cannot be read:" : "."
        lines += intake.remarks.map { "  \($0)" }
        if intake.unreadable > intake.remarks.count { lines.append("  and \(intake.unreadable - intake.remarks.count) more") }
        let refused = outcome.refused.values.reduce(0, +)
        lines.append("\(outcome.counted) counted, \(refused) refused" + (refused > 0 ? ":" : "."))
        for reason in RefusalReason.allCases {
            if let count = outcome.refused[reason] { lines.append("  \(reason.rawValue): \(count)") }
        }
        lines.append("\(outcome.lists) lists.")
        return lines.joined(separator: "\n") + "\n"
    }
}
