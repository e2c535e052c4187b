import Editorial
import JSON
import Storage

/// A recording on its way through the counting line, on its own clock: what would be judged, counted and ranked of it.
public struct TrafficReplay {
    /// A story by the address a recording has it under.
    public struct KnownStory: Sendable {
        public let story: CountedStory
        /// As lists name it.
        public let address: String

        public init(story: CountedStory, address: String) {
            self.story = story
            self.address = address
        }
    }

    /// What came of the views.
    public struct Outcome: Sendable {
        public var views = 0
        public var counted = 0
        public var refused: [RefusalReason: Int] = [:]
        public var lists = 0
    }

    public private(set) var outcome = Outcome()
    private var screen: ViewScreen
    private var mostRead: MostRead
    private let stories: [String: KnownStory]
    private let addresses: [Story.ID: String]
    /// The moment of the next list; nil before the first view.
    private var next: Instant?
    private var last = Instant(seconds: 0)
    private var unchanged: (list: RankedList, changes: Int)?
    private let output: (String) throws -> Void

    /// - Parameters:
    ///   - stories: by the addresses in the recording.
    ///   - write: takes the lines, without their end.
    public init(
        settings: RankingSettings, screen: ViewScreen, stories: [String: KnownStory], write: @escaping (String) throws -> Void
    ) {
        self.screen = screen
        self.stories = stories
        output = write
        mostRead = MostRead(settings: settings)
        addresses = Dictionary(stories.values.map { ($0.story.id, $0.address) }) { first, _ in first }
    }

    /// Every address is a story, numbered in the order of the addresses and published at its first view; nothing more is known
    /// of it.
    /// - Parameter addresses: in their order.
    public static func stories(of addresses: [(address: String, first: Instant)]) -> [String: KnownStory] {
        Dictionary(
            uniqueKeysWithValues: addresses.enumerated().map { index, found in
                let story = CountedStory(id: .init(Int64(index + 1)), firstPublished: found.first, section: .init(1))
                return (found.address, KnownStory(story: story, address: found.address))
            })
    }

    /// Takes the next view. They come in the order of their times.
    public mutating func take(_ view: RecordedView) throws {
        try writeLists(before: view.at)
        last = view.at
        outcome.views += 1
        let story = stories[view.story]?.story
        let verdict = screen.judge(PageView(view, story: story?.id ?? .init(0)), of: story)
        switch verdict {
        case .counted(let views, _):
            guard let story else { return }
            outcome.counted += 1
            if !mostRead.ledger.knows(story.id) { mostRead.ledger.introduce(story) }
            mostRead.ledger.add(views, of: story.id, at: view.at)
        case .sampledOut: break
        case .refused(let reason): outcome.refused[reason, default: 0] += 1
        }
    }

    /// Writes the lists up to the first at or after the last view.
    public mutating func finish() throws {
        guard outcome.views > 0 else { return }
        try writeLists(through: mostRead.next(after: Instant(milliseconds: last.milliseconds - 1)))
    }

    /// The lists of the moments up to this one, which does not count for the one at just this moment.
    private mutating func writeLists(before moment: Instant) throws {
        guard next != nil else {
            next = mostRead.next(after: moment)
            return
        }
        try writeLists(through: moment)
    }

    private mutating func writeLists(through end: Instant) throws {
        while let moment = next, moment <= end {
            try output(line(list(at: moment)))
            outcome.lists += 1
            next = mostRead.next(after: moment)
        }
    }

    /// The last good list as of a moment.
    private mutating func list(at moment: Instant) -> RankedList {
        let settings = mostRead.ledger.settings
        let onlyCounts = settings.halfLifeSeconds == 0 && settings.ageLimitSeconds == 0
        if onlyCounts, let unchanged {
            mostRead.ledger.advance(to: moment)
            if mostRead.ledger.changes == unchanged.changes { return unchanged.list.as(of: moment) }
        }
        _ = mostRead.recompute(at: moment, only: .present)
        let list = mostRead.list(.present) ?? RankedList(kind: .present, computedAt: moment, window: .zero, rows: [])
        unchanged = (list, mostRead.ledger.changes)
        return list.as(of: moment)
    }

    /// `{"at": …, "list": [{"story": …, "views": …, "score": …}, …]}`; with the hours it was widened to, where it was.
    private func line(_ list: RankedList) -> String {
        var writer = JSONWriter()
        writer.object { line in
            line.member("at", list.computedAt.rfc3339())
            if list.isWidened { line.member("widenedToHours", Int(list.window.components.seconds / RankingSettings.hour)) }
            line.array("list") { rows in
                for row in list.rows {
                    rows.object { members in
                        members.member("story", addresses[row.story] ?? "")
                        members.member("views", row.views)
                        members.member("score", row.score)
                    }
                }
            }
        }
        return writer.text
    }
}

extension RankedList {
    fileprivate func `as`(of moment: Instant) -> RankedList {
        RankedList(kind: kind, section: section, computedAt: moment, window: window, isWidened: isWidened, rows: rows)
    }
}
