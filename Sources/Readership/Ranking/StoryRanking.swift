import Editorial

/// Where a story stands in a list, and why: its score taken apart, for the newsroom.
public struct StoryRanking: Sendable, Hashable {
    /// What keeps a story out of a list.
    public enum Obstacle: Sendable, Hashable {
        /// It was not read, or ranking does not know it.
        case unread
        case notLive
        /// It is labelled as paid for.
        case advertising
        /// An editor keeps it out.
        case excluded
        /// It was first published longer ago than this.
        case age(limit: Duration)
        /// It has fewer views in the window than this.
        case floor(Int)
        /// It is in no place the list has room for.
        case length(Int)
        /// Its section has this many rows already, all of them ahead of it.
        case perSection(Int)
    }

    /// What an hour of the window brought.
    public struct Part: Sendable, Hashable {
        /// The beginning of the hour; the window's, where it begins within one.
        public let from: Instant
        public let views: Int
        /// What they are worth at the moment of the list.
        public let worth: Double
    }

    public let story: Story.ID
    public let kind: RankedList.Kind
    public let computedAt: Instant
    /// How far back the list looks.
    public let window: Duration
    public let views: Int
    /// The sum of the parts; the views, where the list does not decay.
    public let score: Double
    /// Its place in the list, from 1; nil when it is not in it.
    public let rank: Int?
    /// Why it is not in the list; empty when it is.
    public let obstacles: [Obstacle]
    /// Hours with views, oldest first.
    public let parts: [Part]
}

extension Ranking {
    /// Takes a story's score apart, as it stands in a list.
    public func standing(of story: Story.ID, in list: RankedList) -> StoryRanking {
        let window = list.window.components.seconds
        let decays = list.kind == .present && ledger.weights.decays
        let seat = ledger.seat(story)
        let parts = seat.map { self.parts(of: $0, within: window, decaying: decays) } ?? []
        let views = parts.reduce(0) { $0 + $1.views }
        let rank = list.rows.firstIndex { $0.story == story }.map { $0 + 1 }
        var obstacles: [StoryRanking.Obstacle] = []
        if rank == nil {
            obstacles = ledger.story(story).map { self.obstacles(of: $0, within: window, views: views) } ?? [.unread]
            if obstacles.isEmpty { obstacles = [obstacle(of: story, in: list)] }
        }
        let score = decays ? seat.map { self.score(of: $0, within: window) } ?? 0 : Double(views)
        return StoryRanking(
            story: story, kind: list.kind, computedAt: list.computedAt, window: list.window, views: views, score: score,
            rank: rank, obstacles: obstacles, parts: parts)
    }

    /// Why a story that qualifies found no room.
    private func obstacle(of story: Story.ID, in list: RankedList) -> StoryRanking.Obstacle {
        let section = ledger.story(story)?.section
        let siblings = list.rows.filter { ledger.story($0.story)?.section == section }.count
        let isFull = list.section == nil && settings.perSection > 0 && siblings >= settings.perSection
        return isFull ? .perSection(settings.perSection) : .length(settings.length)
    }

    private func parts(of seat: Int, within window: Int64, decaying: Bool) -> [StoryRanking.Part] {
        let tally = ledger.tallies[seat]
        let entries = tally.entries[tally.index(from: now - window)..<tally.index(from: now)]
        var parts: [StoryRanking.Part] = []
        var rest = entries
        while let first = rest.first {
            let hour = floored(Int64(first.start), to: RankingSettings.hour)
            let own = rest.prefix { Int64($0.start) < hour + RankingSettings.hour }
            let views = own.reduce(0) { $0 + Int($1.views) }
            parts.append(
                .init(
                    from: Instant(seconds: max(hour, now - window)), views: views,
                    worth: decaying ? ledger.weights.score(own, at: now) : Double(views)))
            rest = rest.dropFirst(own.count)
        }
        return parts
    }
}
