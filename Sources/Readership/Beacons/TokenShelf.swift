import Editorial

/// Checks tokens, and keeps the marks worked out lately: a story's readers all bring the same.
struct TokenShelf: Sendable {
    private struct Page: Hashable {
        let story: Story.ID
        let period: Int64
    }

    private let token: BeaconToken
    private var marks: [Page: [UInt8]] = [:]

    init(_ token: BeaconToken) {
        self.token = token
    }

    mutating func check(_ sent: ArraySlice<UInt8>, for story: Story.ID, at moment: Instant) -> BeaconToken.Check {
        guard let (period, mark) = BeaconToken.parts(of: sent) else { return .forged }
        let page = Page(story: story, period: period)
        let age = BeaconToken.period(at: moment) - period
        if (-1...2).contains(age), let known = marks[page] { return BeaconToken.isSame(mark, known) ? .good : .forged }
        let check = token.check(sent, for: story, at: moment)
        // Only what proved genuine is kept: nobody fills the shelf with guesses.
        if check == .good {
            if marks.count >= TokenShelf.most { marks.removeAll(keepingCapacity: true) }
            marks[page] = mark
        }
        return check
    }

    private static let most = 16_384
}
