import Editorial
import Storage
import Synchronization

/// A store in memory that keeps the promises of `ArchiveStore`: all or nothing, equal origin and version is unchanged, a story
/// without text never takes the place of one with text.
final class ArchiveDouble: ArchiveStore {
    struct Kept {
        let id: Story.ID
        var versions: Set<String>
        var story: IncomingStory
        var revisions = 1
    }

    struct State {
        var kept: [IncomingStory.Origin: Kept] = [:]
        var marks: [String: ReadingMark] = [:]
        var lists: [ShownList] = []
        var order: [IncomingStory.Origin] = []
        /// Batches to be taken before the database stops answering.
        var answers = Int.max
    }

    private let state = Mutex(State())

    var current: State { state.withLock { $0 } }

    func story(_ headline: String) -> IncomingStory? {
        current.kept.values.first { $0.story.headline == headline }?.story
    }

    func stopAnswering(after batches: Int) {
        state.withLock { $0.answers = batches }
    }

    func takeIn(
        _ stories: [IncomingStory], by: String, at: Instant, mark: ReadingMark?
    ) async throws(StorageError) -> [TakenIn] {
        try state.withLock { (state) throws(StorageError) in
            guard state.answers > 0 else { throw .full(where: "memory") }
            state.answers -= 1
            if let mark { state.marks[mark.file] = mark }
            return stories.map { ArchiveDouble.take($0, into: &state) }
        }
    }

    private static func take(_ story: IncomingStory, into state: inout State) -> TakenIn {
        guard var kept = state.kept[story.origin] else {
            let id = Story.ID(Int64(state.kept.count + 1))
            state.kept[story.origin] = Kept(id: id, versions: [story.version], story: story)
            state.order.append(story.origin)
            return answer(outcome(of: story.status, else: .created), id, story)
        }
        guard kept.versions.insert(story.version).inserted, story.holdsText || !kept.story.holdsText else {
            return answer(.unchanged, kept.id, kept.story)
        }
        let isFilledIn = story.holdsText && !kept.story.holdsText
        kept.story = story
        kept.revisions += 1
        state.kept[story.origin] = kept
        return answer(outcome(of: story.status, else: isFilledIn ? .filledIn : .updated), kept.id, story)
    }

    private static func outcome(of status: IncomingStory.Status, else live: TakenIn.Outcome) -> TakenIn.Outcome {
        switch status {
        case .live: live
        case .held: .held
        case .withdrawn: .withdrawn
        }
    }

    private static func answer(_ outcome: TakenIn.Outcome, _ id: Story.ID, _ story: IncomingStory) -> TakenIn {
        TakenIn(outcome: outcome, story: id, path: "/\(id)/" + Slug(making: story.headline).text)
    }

    func readingMark(of file: String) async throws(StorageError) -> ReadingMark? {
        state.withLock { $0.marks[file] }
    }

    func record(_ list: ShownList, by: String, at: Instant) async throws(StorageError) -> Bool {
        state.withLock { state in
            guard !state.lists.contains(where: { $0.kind == list.kind && $0.shownAt == list.shownAt }) else { return false }
            state.lists.append(list)
            return true
        }
    }

    func fillNavigation(upTo count: Int, at: Instant) async throws(StorageError) {}

    func setNavigation(_ names: [String], at: Instant) async throws(StorageError) {}
}
