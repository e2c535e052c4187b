import Editorial
import Storage

/// Views as the ranking has them in memory: to the last second, without asking a database.
extension MostReadDesk {
    /// Differs whenever a list has changed, or what is kept out of them.
    var editions: Int { state.withLock { $0.editions } }

    func read(_ slots: FigureSlots, of scope: FigureScope, among stories: Set<Story.ID>) -> LedgerReading {
        let now = clock.now
        return state.withLock { state in
            switch scope {
            case .site: state.ledger.read(slots, now: now)
            case .section(let id): state.ledger.read(slots, now: now) { $0.story?.section == id }
            case .person: state.ledger.read(slots, now: now) { stories.contains($0.id) }
            }
        }
    }

    func views(of stories: [Story.ID], in slots: FigureSlots) -> [Story.ID: [Int]] {
        state.withLock { $0.ledger.views(of: stories, in: slots) }
    }

    /// Where several stories stand in a list: the list as readers have it, the scores as of its moment.
    func standings(of stories: [Story.ID], in kind: RankedList.Kind, of section: Section.ID? = nil) -> [StoryRanking] {
        state.withLock { state in
            let ranking = Ranking(state.ledger, excluding: state.excluded)
            let list = state.list(kind, of: section) ?? ranking.list(kind, of: section)
            return stories.map { ranking.standing(of: $0, in: list) }
        }
    }
}
