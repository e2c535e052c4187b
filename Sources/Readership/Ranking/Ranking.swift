import Editorial
import Foundation
import Storage

/// Ranks the stories of a ledger at the moment it stands at. A pure function of the ledger and of what editors have excluded.
public struct Ranking: Sendable {
    let ledger: ViewLedger
    /// Stories an editor keeps out of every list.
    let excluded: Set<Story.ID>

    public init(_ ledger: ViewLedger, excluding excluded: Set<Story.ID> = []) {
        self.ledger = ledger
        self.excluded = excluded
    }

    /// A list; without rows where nothing qualifies, or where the ledger stands at no moment yet.
    public func list(_ kind: RankedList.Kind = .present, of section: Section.ID? = nil) -> RankedList {
        let present = kind == .present ? presentLists(of: section.map { [$0] } ?? [nil]) : []
        return present.first ?? list(kind, of: section, within: reach(of: kind), isWidened: false, ranked(kind, section))
    }

    /// Every list there is: Populer, the last 7 and 30 days, and Populer of each section that anything was read in.
    public func all() -> [RankedList] {
        let sections = ledger.sections.keys.sorted()
        return presentLists(of: [nil] + sections.map(Optional.some)) + [list(.week), list(.month)]
    }
}

// MARK: Windows

extension Ranking {
    var settings: RankingSettings { ledger.settings }

    /// The moment, in seconds.
    var now: Int64 { ledger.at?.seconds ?? 0 }

    func reach(of kind: RankedList.Kind) -> Int64 {
        switch kind {
        case .present: settings.windowSeconds
        case .week: 7 * RankingSettings.day
        case .month: 30 * RankingSettings.day
        }
    }

    /// Populer of some sections, each widened as far as it needs to be.
    private func presentLists(of sections: [Section.ID?]) -> [RankedList] {
        var lists: [RankedList] = []
        var open = sections
        for step in settings.steps {
            let candidates = candidates(within: step, of: open, decaying: ledger.weights.decays)
            let isLast = step == settings.steps.last
            let done = open.filter { isLast || (candidates[$0]?.count ?? 0) >= settings.widenBelow }
            for section in done {
                lists.append(
                    list(.present, of: section, within: step, isWidened: step != settings.windowSeconds, candidates[section] ?? []))
            }
            open.removeAll { done.contains($0) }
        }
        return sections.compactMap { section in lists.first { $0.section == section } }
    }

    private func ranked(_ kind: RankedList.Kind, _ section: Section.ID?) -> [CandidateHeap.Candidate] {
        // Nearly every story qualifies within a month: only what can still come among the first is looked at more closely.
        let isCapped = section == nil && settings.perSection > 0
        return candidates(
            within: reach(of: kind), of: [section], decaying: false, best: isCapped ? nil : settings.length)[section] ?? []
    }

    private func list(
        _ kind: RankedList.Kind, of section: Section.ID?, within window: Int64, isWidened: Bool,
        _ candidates: [CandidateHeap.Candidate]
    ) -> RankedList {
        let cap = section == nil && settings.perSection > 0 ? settings.perSection : .max
        var perSection: [Section.ID: Int] = [:]
        var heap = CandidateHeap(candidates)
        var rows: [RankedList.Row] = []
        while rows.count < settings.length, let next = heap.next(score: { score(of: Int($0), within: window) }) {
            if cap != .max, let own = ledger.tallies[Int(next.seat)].story?.section {
                guard perSection[own, default: 0] < cap else { continue }
                perSection[own, default: 0] += 1
            }
            rows.append(.init(story: next.id, views: next.views, score: next.score))
        }
        return RankedList(
            kind: kind, section: section, computedAt: ledger.at ?? Instant(seconds: 0), window: .seconds(window),
            isWidened: isWidened, rows: rows)
    }
}

// MARK: Stories

extension Ranking {
    /// What qualifies for the lists of some sections, nil being the whole site, in no order.
    /// - Parameter best: of a single list ranked by views, leaves out what comes behind so many others.
    private func candidates(
        within window: Int64, of sections: [Section.ID?], decaying: Bool, best: Int? = nil
    ) -> [Section.ID?: [CandidateHeap.Candidate]] {
        guard !sections.isEmpty, let index = ledger.windows.firstIndex(of: window) else { return [:] }
        var found: [[CandidateHeap.Candidate]] = sections.map { _ in [] }
        let places = Dictionary(sections.enumerated().map { ($1, $0) }) { first, _ in first }
        let whole = places[nil]
        var floor = max(settings.floor, 1)
        var first = best.map { FirstFew($0) }
        let worth = ledger.weights.boundFactor(at: now)
        let oldest = oldest(within: window)
        for (seat, views) in ledger.sums[index].enumerated() where views >= floor {
            guard let story = ledger.tallies[seat].story, isEligible(story, from: oldest) else { continue }
            let candidate = CandidateHeap.Candidate(
                score: decaying ? min(ledger.tallies[seat].weight * worth + .leastNormalMagnitude, Double(views)) : Double(views),
                isExact: !decaying, seat: Int32(seat), views: views, firstPublished: story.firstPublished, id: story.id)
            if first != nil, whole != nil || story.section == sections[0] { floor = max(floor, first?.add(views) ?? 0) }
            if let whole { found[whole].append(candidate) }
            if sections.count > 1 || whole == nil, let place = places[story.section] { found[place].append(candidate) }
        }
        return Dictionary(uniqueKeysWithValues: places.map { ($0.key, found[$0.value]) })
    }

    /// Whether nothing but its views could keep a story out: as `obstacles` says it, without making a list of them.
    private func isEligible(_ story: CountedStory, from oldest: Instant) -> Bool {
        guard story.isLive, story.kind != .advertorial, story.firstPublished >= oldest else { return false }
        return excluded.isEmpty || !excluded.contains(story.id)
    }

    /// What keeps a story out of a list of this window, however many read it.
    func obstacles(of story: CountedStory, within window: Int64, views: Int) -> [StoryRanking.Obstacle] {
        var obstacles: [StoryRanking.Obstacle] = []
        if !story.isLive { obstacles.append(.notLive) }
        if story.kind == .advertorial { obstacles.append(.advertising) }
        if excluded.contains(story.id) { obstacles.append(.excluded) }
        if story.firstPublished < oldest(within: window) { obstacles.append(.age(limit: .seconds(ageLimit(within: window)))) }
        if views < max(settings.floor, 1) { obstacles.append(.floor(max(settings.floor, 1))) }
        return obstacles
    }

    /// Before this a story's first publication is too long ago.
    private func oldest(within window: Int64) -> Instant {
        let limit = ageLimit(within: window)
        return Instant(milliseconds: limit > 0 ? (now - limit) * 1000 : .min)
    }

    /// A list that looks further back takes stories as old as it looks back.
    private func ageLimit(within window: Int64) -> Int64 {
        settings.ageLimitSeconds > 0 ? max(settings.ageLimitSeconds, window) : 0
    }

    /// What a story is ranked by in a list that decays: the same sum whatever order the views came in.
    func score(of seat: Int, within window: Int64) -> Double {
        let tally = ledger.tallies[seat]
        return ledger.weights.score(tally.entries[tally.index(from: now - window)..<tally.index(from: now)], at: now)
    }
}

/// The highest few of many numbers.
private struct FirstFew {
    private let count: Int
    /// Ascending.
    private var numbers: [Int] = []

    init(_ count: Int) {
        self.count = count
    }

    /// Takes a number in; returns the least of the few, or 0 while there are fewer.
    mutating func add(_ number: Int) -> Int {
        let index = numbers.firstIndex { $0 >= number } ?? numbers.count
        numbers.insert(number, at: index)
        if numbers.count > count { numbers.removeFirst() }
        return numbers.count == count ? numbers[0] : 0
    }
}
