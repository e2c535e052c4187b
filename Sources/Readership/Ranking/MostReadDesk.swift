import Editorial
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Works Populer out on time and has it shown: counts come in as they are judged, lists go out at every multiple of the interval.
public final class MostReadDesk: Service {
    let state: Mutex<MostRead>
    private let views: any ViewStore
    private let shown: any MostReadStore
    private let recorder: ListRecorder
    private let shelf: StoryShelf
    let clock: SiteClock
    private let logger: Logger
    private let hasLoaded = Mutex(false)
    /// Lists that changed and could not be recorded yet.
    private let unrecorded = Mutex<[RankedList]>([])

    /// As long as the longest list looks back, in seconds, and a day.
    private static let reach: Int64 = 31 * RankingSettings.day

    public init(
        settings: RankingSettings, views: any ViewStore, shown: any MostReadStore, shelf: StoryShelf, clock: SiteClock,
        logger: Logger
    ) {
        state = Mutex(MostRead(settings: settings))
        self.views = views
        self.shown = shown
        self.shelf = shelf
        self.clock = clock
        self.logger = logger
        recorder = ListRecorder(shown: shown, kept: views)
    }

    /// Adds what was just counted.
    public func take(_ batch: CountedBatch) {
        state.withLock { state in
            for view in batch.views {
                introduce(view.story, to: &state)
                state.ledger.add(view.views, of: view.story, at: view.at)
            }
        }
    }

    /// Tells of stories that have changed: what was withdrawn leaves the lists.
    public func take(_ stories: [CountedStory]) {
        state.withLock { state in
            for story in stories where state.ledger.seats[story.id] != nil { state.ledger.introduce(story) }
        }
    }

    /// Takes in what was counted, and the lists that were shown, before this start. To be called before anything is counted: a
    /// minute in which both did would else be taken for the larger of the two, not for their sum. Where the store is away it is
    /// tried again later.
    public func load() async {
        do {
            try await loadOnce()
        } catch {
            logger.warning("What was counted before is not known to the ranking yet.", metadata: ["why": "\(error)"])
        }
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await recompute()
            let now = clock.now
            let wait = state.withLock { $0.next(after: now) }.since(now)
            // In steps, so that a clock that is set and a portal that is told to stop are noticed.
            try? await Task.sleep(for: min(max(wait, .milliseconds(5)), .seconds(1)))
        }
    }

    /// Works the lists out for this moment and has readers shown what changed. Does nothing between two multiples of the
    /// interval.
    public func recompute() async {
        do {
            try await loadOnce()
            let excluded = Set(try await shown.mostReadExclusions().map(\.story))
            let now = clock.now
            let changed = state.withLock { state in
                state.excluded = excluded
                return state.recompute(at: now)
            }
            let due = unrecorded.withLock { lists in
                lists.removeAll { old in changed.contains { $0.kind == old.kind && $0.section == old.section } }
                lists += changed
                return lists
            }
            guard !due.isEmpty else { return }
            _ = try await recorder.record(due)
            unrecorded.withLock { $0.removeAll(where: due.contains) }
        } catch {
            // A portal that is told to stop breaks its questions off.
            guard !Task.isCancelled else { return }
            logger.warning("Populer was not worked out; the last list stays.", metadata: ["why": "\(error)"])
        }
    }

    /// A list as it stands; nil before anything qualified.
    public func list(_ kind: RankedList.Kind, of section: Section.ID? = nil) -> RankedList? {
        state.withLock { $0.list(kind, of: section) }
    }

    /// Where a story stands in a list, and why.
    public func standing(of story: Story.ID, in kind: RankedList.Kind, of section: Section.ID? = nil) -> StoryRanking {
        state.withLock { $0.standing(of: story, in: kind, of: section) }
    }

    private func loadOnce() async throws(StorageError) {
        guard !hasLoaded.withLock({ $0 }) else { return }
        let now = clock.now
        let rows = try await views.views(
            from: Instant(seconds: now.seconds - MostReadDesk.reach), to: Instant(seconds: now.seconds + 1))
        let lists = try await views.newestLists().compactMap { RankedList($0) }
        state.withLock { state in
            for row in rows { introduce(row.story, to: &state) }
            state.ledger.merge(rows)
            // What stands in the lists has to be known, to be taken out once it is withdrawn.
            for row in lists.flatMap(\.rows) { introduce(row.story, to: &state) }
            state.restore(lists)
        }
        hasLoaded.withLock { $0 = true }
    }

    private func introduce(_ id: Story.ID, to state: inout MostRead) {
        guard !state.ledger.knows(id), let story = shelf[id] else { return }
        state.ledger.introduce(story)
    }
}
