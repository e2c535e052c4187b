import Editorial
import Storage

/// The lists of the most read as they stand: worked out again at every multiple of the interval, and never worse than before.
///
/// A list that would be empty does not take the place of one that is not.
public struct MostRead: Sendable {
    public var ledger: ViewLedger
    /// Stories an editor keeps out of every list.
    public var excluded: Set<Story.ID> = []
    /// The last good list of each kind and section.
    public private(set) var lists: [RankedList] = []
    /// Counts up whenever a list changed, or what is kept out of them.
    public private(set) var editions = 0
    private var excludedBefore: Set<Story.ID> = []
    private var last: Instant?

    /// How far a clock may go back and have the lists go on from where they were: they would otherwise lose what was read since.
    private static let patience: Duration = .seconds(2 * 3_600)

    public init(settings: RankingSettings) {
        ledger = ViewLedger(settings: settings)
    }

    /// When the lists are next to be worked out, after a moment.
    public func next(after moment: Instant) -> Instant {
        let interval = ledger.settings.intervalSeconds
        return Instant(seconds: floored(moment.seconds, to: interval) + interval)
    }

    public func list(_ kind: RankedList.Kind, of section: Section.ID? = nil) -> RankedList? {
        lists.first { $0.kind == kind && $0.section == section }
    }

    /// Goes on with the lists of the start before. Theirs are the places of lists that are not there yet.
    public mutating func restore(_ lists: [RankedList]) {
        for list in lists where !list.rows.isEmpty && self.list(list.kind, of: list.section) == nil { self.lists.append(list) }
    }

    /// Works the lists out as of the last multiple of the interval.
    /// - Parameter kind: works out just this list, of the whole site.
    /// - Returns: those whose rows or window changed, as they stand now.
    public mutating func recompute(at now: Instant, only kind: RankedList.Kind? = nil) -> [RankedList] {
        let moment = moment(of: now)
        ledger.advance(to: moment)
        last = moment
        let ranking = Ranking(ledger, excluding: excluded)
        let changed = changes(ranking, only: kind)
        if !changed.isEmpty || excluded != excludedBefore { editions += 1 }
        excludedBefore = excluded
        return changed
    }

    private mutating func changes(_ ranking: Ranking, only kind: RankedList.Kind?) -> [RankedList] {
        if let kind { return [keep(ranking.list(kind))].compactMap(\.self) }
        let all = ranking.all()
        // Sections that nothing was read in any more keep the list they had.
        let others = lists.indices.filter { index in
            !all.contains { $0.kind == lists[index].kind && $0.section == lists[index].section }
        }
        return others.compactMap { clear($0) } + all.compactMap { keep($0) }
    }

    /// Where a story stands in a list, and why.
    public func standing(of story: Story.ID, in kind: RankedList.Kind, of section: Section.ID? = nil) -> StoryRanking {
        let ranking = Ranking(ledger, excluding: excluded)
        return ranking.standing(of: story, in: ranking.list(kind, of: section))
    }

    /// Never back a little: a clock that was set back an hour would else take the last hour's views away.
    private func moment(of now: Instant) -> Instant {
        let moment = Instant(seconds: floored(now.seconds, to: ledger.settings.intervalSeconds))
        guard let last, moment < last, last.since(moment) <= MostRead.patience else { return moment }
        return last
    }

    /// Takes a list in the place of the one before; returns what stands there now if readers see a difference.
    private mutating func keep(_ list: RankedList) -> RankedList? {
        guard let index = lists.firstIndex(where: { $0.kind == list.kind && $0.section == list.section }) else {
            guard !list.rows.isEmpty else { return nil }
            lists.append(list)
            return list
        }
        let before = lists[index]
        // What an editor took out, or what is no longer live, must not stay for want of others.
        guard !list.rows.isEmpty else { return clear(index) }
        lists[index] = list
        return before.window != list.window || before.rows.map(\.story) != list.rows.map(\.story) ? list : nil
    }

    private mutating func clear(_ index: Int) -> RankedList? {
        let before = lists[index]
        let rows = before.rows.filter { !excluded.contains($0.story) && mayStay($0.story, in: before.section) }
        guard rows.count != before.rows.count else { return nil }
        lists[index] = RankedList(
            kind: before.kind, section: before.section, computedAt: last ?? before.computedAt, window: before.window,
            isWidened: before.isWidened, rows: rows)
        return lists[index]
    }

    /// Of a story that nothing is known of the page that lists it finds out.
    private func mayStay(_ id: Story.ID, in section: Section.ID?) -> Bool {
        guard let story = ledger.story(id) else { return true }
        return story.isLive && story.kind != .advertorial && (section == nil || story.section == section)
    }
}
