import Editorial
import Synchronization

/// Counts the lines to open pages, so that nobody's forgotten tabs take all there are.
final class LiveLines: Sendable {
    /// Pages one member may have open at once.
    static let mostOfOneMember = 20

    private let open = Mutex<[StaffMember.ID: Int]>([:])

    /// False when the member has too many.
    func open(for member: StaffMember.ID) -> Bool {
        open.withLock { open in
            guard open[member, default: 0] < LiveLines.mostOfOneMember else { return false }
            open[member, default: 0] += 1
            return true
        }
    }

    func close(for member: StaffMember.ID) {
        open.withLock { open in
            open[member, default: 1] -= 1
            if open[member] == 0 { open[member] = nil }
        }
    }
}
