import Editorial
import Storage
import TerbitTesting
import Testing

/// Withdrawing, deleting, folding: how texts leave.
@Suite struct StoryEndsBehaviour {
    private let noon = Desk.noon

    @Test(arguments: Database.allCases)
    func `a withdrawn story leaves its notice, and nothing of it waits any more`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Terbit")
        let id = live.story.id
        try await desk.save(id, desk.manuscript("Belum terbit"), at: desk.later(1))
        try await desk.perform(id, at: desk.later(2)) { standing in
            var change = StoryChange(.schedule)
            change.schedules = [.init(at: desk.later(500), act: .publish, revision: standing.working.id)]
            change.proposal = .set(.init(ground: .sara, reason: "x", proposedBy: Desk.sekar, proposedAt: noon))
            return change
        }
        let last = try await desk.store.newestOrder()
        let gone = try await desk.perform(id, at: desk.later(3)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .childFuture, reason: "Melindungi anak")
            return change
        }
        let notice = Withdrawal(
            headline: "Terbit", withdrawnAt: desk.later(3), reason: "Melindungi anak", ground: .childFuture)
        #expect(gone.story.state == .withdrawn && gone.withdrawal == notice, "the headline readers had, not the next one")
        #expect(gone.due.isEmpty && gone.proposal == nil && gone.story.workingState == nil)
        let finding = try await desk.store.find(path: live.path ?? "", at: .now)
        #expect(finding == .withdrawn(WithdrawnStory(id: id, notice, firstPublishedAt: live.story.firstPublishedAt)))
        #expect(try await desk.article(live.path, at: .past(desk.later(2)))?.content.headline == "Terbit")
        #expect(try await desk.store.endedActs(since: noon, limit: 9).map(\.act.state) == [.cancelled])
        let touched = try #require(try await desk.store.orders(after: last, limit: 9).first?.touched)
        #expect(touched.isSuperset(of: [.story(id), .corrections, .index, .home, .liveColumn, .section(desk.section.id)]))
        let log = try await desk.store.audit(of: id, before: nil, limit: 1)
        #expect(log.first?.act == "withdraw" && log.first?.detail == "Melindungi anak")
    }

    @Test(arguments: Database.allCases)
    func `a withdrawn story's address says what was said about it, and where that leads`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Terbit")
        let other = try await desk.live("Pengganti")
        try await desk.perform(live.story.id, at: desk.later(1)) { _ in
            var change = StoryChange(.correct)
            change.notes = [.init(kind: .correction, text: [[.init("Yang benar Kupang.")]], linkedStory: other.story.id)]
            return change
        }
        try await desk.perform(live.story.id, at: desk.later(2)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .sara, reason: "x")
            return change
        }
        guard case .withdrawn(let gone) = try await desk.store.find(path: live.path ?? "", at: .now) else { throw No() }
        #expect(gone.notes.map(\.addedAt) == [desk.later(1)] && gone.notes.map(\.kind) == [.correction])
        #expect(gone.linked.map(\.headline) == ["Pengganti"] && gone.linked.map(\.isNamedHere) == [true])
    }

    @Test(arguments: Database.allCases)
    func `a draft can be deleted, the log keeps that it was, and its number never comes back`(database: Database) async throws {
        let desk = try await Desk(database)
        let other = try await desk.start()
        let draft = try await desk.start(desk.manuscript("Tidak jadi"))
        let id = draft.story.id
        try await desk.save(id, desk.manuscript("Tidak jadi juga"), at: desk.later(1))
        _ = try await desk.store.comment("Hapus saja", on: id, by: Desk.damar, at: noon, key: nil)
        try await desk.perform(id, at: noon) { standing in
            var change = StoryChange(.schedule)
            change.schedules = [.init(at: desk.later(9), act: .publish, revision: standing.working.id)]
            return change
        }
        let kept = try await desk.store.delete(id, by: Desk.sekar, at: noon, key: nil) { _ throws(No) in throw No() }
        guard case .refused = kept else { throw No() }
        let deleted = try await desk.store.delete(id, by: Desk.sekar, at: desk.later(2), key: nil) { _ throws(No) in }
        guard case .done = deleted else { throw No() }
        #expect(try await desk.store.standing(of: id) == nil)
        #expect(try await desk.store.revisions(of: id, before: nil, limit: 9) == [])
        #expect(try await desk.store.nextDue() == nil)
        #expect(try await desk.store.desk(DeskQuery(search: "jadi")).lines == [])
        #expect(try await desk.store.desk(DeskQuery()).lines.map(\.story) == [other.story.id])
        let log = try await desk.store.audit(of: id, before: nil, limit: 9)
        #expect(log.map(\.act) == ["deleteDraft", "schedule", "start"])
        #expect(log[0].detail == "Tidak jadi juga")
        let next = try await desk.start()
        #expect(next.story.id > id)
        #expect(next.working.id > draft.working.id + 1)
    }

    @Test(arguments: Database.allCases)
    func `a published story cannot be deleted, not even a withdrawn one`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        await #expect(throws: StorageError.self) {
            _ = try await desk.store.delete(live.story.id, by: Desk.damar, at: noon, key: nil) { _ throws(No) in }
        }
        #expect(try await desk.store.standing(of: live.story.id) == live)
    }

    @Test(arguments: Database.allCases)
    func `a story that was brought in and held can be deleted and brought in again`(database: Database) async throws {
        let desk = try await Desk(database)
        let held = IncomingStory.sample("a", status: .held, at: noon)
        let first = try await desk.store.takeIn([held], by: "impor", at: noon, mark: nil)
        _ = try await desk.store.delete(first[0].story, by: Desk.damar, at: noon, key: nil) { _ throws(No) in }
        let second = try await desk.store.takeIn([held], by: "impor", at: noon, mark: nil)
        #expect(second.map(\.outcome) == [.held])
        #expect(second[0].story > first[0].story)
    }

    @Test(arguments: Database.allCases)
    func `old autosaves fold away, and what anything stands on stays`(database: Database) async throws {
        let desk = try await Desk(database)
        let id = try await desk.start(desk.manuscript("0")).story.id
        for number in 1...3 { try await desk.save(id, desk.manuscript("\(number)"), at: desk.later(number)) }
        try await desk.save(id, desk.manuscript("4"), milestone: .kept, at: desk.later(4))
        for number in 5...6 { try await desk.save(id, desk.manuscript("\(number)"), at: desk.later(number)) }
        try await desk.publish(id, at: desk.later(6))
        for number in 7...9 { try await desk.save(id, desk.manuscript("\(number)"), at: desk.later(number)) }
        #expect(try await desk.store.foldAutosaves(before: desk.later(2), limit: 9) == 1)
        #expect(try await desk.store.foldAutosaves(before: desk.later(100), limit: 2) == 2)
        #expect(try await desk.store.foldAutosaves(before: desk.later(100), limit: 9) == 2)
        #expect(try await desk.store.foldAutosaves(before: desk.later(100), limit: 9) == 0)
        let left = try await desk.store.revisions(of: id, before: nil, limit: 99)
        // 3: a milestone was made from it. 6 went live. 9 is what the desk is on.
        #expect(left.map(\.headline) == ["9", "6", "4", "3", "0"])
        #expect(left.map(\.basedOn) == left.dropFirst().map(\.id) + [nil], "each is still made from one that is there")
        #expect(try await desk.store.standing(of: id)?.working.content.headline == "9")
    }
}

private func + (id: Revision.ID, number: Int64) -> Revision.ID { .init(id.rawValue + number) }
