import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct DueBehaviour {
    private let noon = Desk.noon

    /// A draft whose publishing is due.
    private func scheduled(_ desk: Desk, _ headline: String = "Nanti", at due: Instant) async throws -> StoryStanding {
        let story = try await desk.start(desk.manuscript(headline))
        return try await desk.perform(story.story.id, at: noon) { standing in
            var change = StoryChange(.schedule)
            change.approval = .set(.existing(standing.working.id))
            change.workingState = .set(.scheduled)
            change.schedules = [.init(at: due, act: .publish, revision: standing.working.id)]
            return change
        }
    }

    private func carryOut(
        _ act: DueAct, _ store: any PortalStore, at: Instant
    ) async throws -> Performed<No> {
        try await store.perform(on: act.story, by: Signature(name: "terbit"), at: at, key: nil) { standing throws(No) in
            guard standing.due.contains(where: { $0.id == act.id }), let revision = act.revision else { throw No() }
            var change = StoryChange(.publish)
            change.publishes = .existing(revision)
            change.completes = act.id
            change.workingState = .set(nil)
            return change
        }
    }

    @Test(arguments: Database.allCases)
    func `what waits is found by its time, the oldest first`(database: Database) async throws {
        let desk = try await Desk(database)
        #expect(try await desk.store.nextDue() == nil)
        let late = try await scheduled(desk, "Kedua", at: desk.later(60))
        let early = try await scheduled(desk, "Pertama", at: desk.later(30))
        #expect(try await desk.store.nextDue() == desk.later(30))
        #expect(try await desk.store.dueActs(upTo: desk.later(29), limit: 9) == [])
        #expect(try await desk.store.dueActs(upTo: desk.later(60), limit: 9) == early.due + late.due)
        #expect(try await desk.store.dueActs(upTo: desk.later(60), limit: 1) == early.due)
        let late1 = try await desk.store.lateActs(at: desk.later(45))
        #expect(late1 == LateActs(count: 1, oldest: desk.later(30)))
        #expect(try await desk.store.lateActs(at: desk.later(31)).count == 0, "a second past its time is on time")
        let lines = try await desk.store.waitingActs(of: nil, after: nil, limit: 1)
        #expect(lines.map(\.headline) == ["Pertama"] && lines.first?.section == desk.section)
        let next = try await desk.store.waitingActs(
            of: nil, after: DueMark(at: lines[0].act.at, act: lines[0].act.id), limit: 9)
        #expect(next.map(\.headline) == ["Kedua"])
        #expect(try await desk.store.waitingActs(of: late.story.id, after: nil, limit: 9).map(\.act) == late.due)
        let act = try #require(early.due.first)
        #expect(act.madeBy == Desk.damar && act.madeAt == noon && act.state == .waiting && act.revision == early.working.id)
    }

    @Test(arguments: Database.allCases)
    func `an act that is done, cancelled or failed waits no more and says why`(database: Database) async throws {
        let desk = try await Desk(database)
        let done = try await scheduled(desk, "a", at: desk.later(1))
        let cancelled = try await scheduled(desk, "b", at: desk.later(1))
        let failed = try await scheduled(desk, "c", at: desk.later(1))
        _ = try await carryOut(done.due[0], desk.store, at: desk.later(2))
        try await desk.perform(cancelled.story.id, at: desk.later(3)) { standing in
            var change = StoryChange(.unschedule, detail: "berubah")
            change.cancels = Set(standing.due.map(\.id))
            return change
        }
        try await desk.perform(failed.story.id, at: desk.later(4)) { standing in
            var change = StoryChange(.failDue, detail: "tanpa rubrik")
            change.fails = standing.due.first?.id
            return change
        }
        let ended = try await desk.store.endedActs(since: noon, limit: 9).map(\.act)
        #expect(ended.map(\.state) == [.failed, .cancelled, .done])
        #expect(ended.map(\.why) == ["tanpa rubrik", "berubah", ""])
        #expect(ended.map(\.endedAt) == [desk.later(4), desk.later(3), desk.later(2)])
        #expect(try await desk.store.nextDue() == nil)
        #expect(try await desk.store.endedActs(since: desk.later(3), limit: 9).count == 1)
    }

    @Test(arguments: Database.allCases)
    func `an act that no longer waits cannot be ended again`(database: Database) async throws {
        let desk = try await Desk(database)
        let story = try await scheduled(desk, at: desk.later(1))
        let act = story.due[0]
        _ = try await carryOut(act, desk.store, at: desk.later(1))
        await #expect(throws: StorageError.self) {
            try await desk.perform(story.story.id, at: desk.later(2)) { _ in
                var change = StoryChange(.publish)
                change.completes = act.id
                return change
            }
        }
    }

    @Test(arguments: Database.allCases)
    func `two processes that carry out the same act do it once`(database: Database) async throws {
        let desk = try await Desk(database)
        let second = try database.open(desk.home)
        for number in 0..<10 {
            let story = try await scheduled(desk, "\(number)", at: desk.later(number))
            let act = try #require(try await second.dueActs(upTo: desk.later(number), limit: 9).first)
            async let here = carryOut(act, desk.store, at: desk.later(number))
            async let there = carryOut(act, second, at: desk.later(number))
            let answers = [try await here, try await there]
            let done = answers.count { if case .done = $0 { true } else { false } }
            let refused = answers.count { if case .refused = $0 { true } else { false } }
            #expect(done == 1 && refused == 1)
            #expect(try await desk.store.publications(of: story.story.id).count == 1)
        }
    }
}
