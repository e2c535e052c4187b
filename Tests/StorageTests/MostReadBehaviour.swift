import Editorial
import Storage
import TerbitTesting
import Testing

/// What readers are shown as the most read, and what editors keep out of it.
@Suite struct MostReadBehaviour {
    private func list(_ stories: [StoryStanding], at: Instant, hours: Int? = 24) -> ShownList {
        ShownList(kind: .mostRead, shownAt: at, windowHours: hours, stories: stories.map(\.story.id))
    }

    private func shown(_ desk: Desk, at moment: Moment = .now) async throws -> [String] {
        try await desk.store.liveColumn(at: moment, mostRead: 9, latest: 1).mostRead.map(\.headline)
    }

    @Test(arguments: Database.allCases)
    func `a list is on every page from its moment on, and only another one is recorded`(database: Database) async throws {
        let desk = try await Desk(database)
        let (one, two) = (try await desk.live("Satu"), try await desk.live("Dua"))
        let before = try await desk.store.newestOrder()
        #expect(try await desk.store.show(list([one, two], at: desk.later(60))))
        #expect(try await desk.store.orders(after: before, limit: 9).map(\.touched) == [[.liveColumn, .mostRead(.present, nil)]])
        #expect(try await !desk.store.show(list([one, two], at: desk.later(120))))
        #expect(try await desk.store.show(list([two, one], at: desk.later(180))))
        #expect(try await desk.store.show(list([two, one], at: desk.later(240), hours: 72)))
        #expect(try await desk.store.newestOrder() == before + 3)
        #expect(try await shown(desk) == ["Dua", "Satu"])
        #expect(try await shown(desk, at: .past(desk.later(179))) == ["Satu", "Dua"])
        #expect(try await shown(desk, at: .past(desk.later(59))) == [])
        let column = try await desk.store.liveColumn(at: .now, mostRead: 9, latest: 1)
        #expect(column.mostReadWindowHours == 72)
        #expect(try await desk.store.audit(of: nil, before: nil, limit: 99).allSatisfy { !$0.act.hasPrefix("record") })
    }

    @Test(arguments: Database.allCases)
    func `a list is read with all its stories, and those that are live in its order`(database: Database) async throws {
        let desk = try await Desk(database)
        let (one, two) = (try await desk.live("Satu"), try await desk.live("Dua"))
        #expect(try await desk.store.shownList(.mostRead, at: .now) == nil)
        let first = list([two, one], at: desk.later(60))
        _ = try await desk.store.show(first)
        _ = try await desk.store.show(list([one], at: desk.later(120), hours: nil))
        #expect(try await desk.store.shownList(.mostRead, at: .now) == list([one], at: desk.later(120), hours: nil))
        #expect(try await desk.store.shownList(.mostRead, at: .past(desk.later(119))) == first)
        try await desk.perform(two.story.id, at: desk.later(90)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .source, reason: "x")
            return change
        }
        let ids = [two.story.id, Story.ID(999), one.story.id]
        #expect(try await desk.store.lines(of: ids, at: .now).map(\.headline) == ["Satu"])
        #expect(try await desk.store.lines(of: ids, at: .past(desk.later(89))).map(\.headline) == ["Dua", "Satu"])
    }

    @Test(arguments: Database.allCases)
    func `pages of other lists are ordered pressed by name`(database: Database) async throws {
        let desk = try await Desk(database)
        let before = try await desk.store.newestOrder()
        let pages: Set<PageGroup> = [.mostRead(.week, nil), .mostRead(.month, nil), .mostRead(.present, .init(12))]
        try await desk.store.orderPress(of: pages, at: desk.later(60))
        #expect(try await desk.store.orders(after: before, limit: 9).map(\.touched) == [pages])
        for text in ["read", "read-", "read-year", "read-week-", "read-week-x", "read-week-1-2"] { #expect(PageGroup(text) == nil) }
    }

    @Test(arguments: Database.allCases)
    func `a list shown after a clock was set back is still the newest`(database: Database) async throws {
        let desk = try await Desk(database)
        let (one, two) = (try await desk.live("Satu"), try await desk.live("Dua"))
        #expect(try await desk.store.show(list([one], at: desk.later(86_400))))
        #expect(try await desk.store.show(list([two], at: desk.later(60))))
        #expect(try await shown(desk) == ["Dua"])
    }

    @Test(arguments: Database.allCases)
    func `a story is kept out once, with who and why in the log, and let in again`(database: Database) async throws {
        let desk = try await Desk(database)
        let story = try await desk.live("Satu").story.id
        #expect(try await desk.store.excludeFromMostRead(story, reason: "Menyesatkan", by: Desk.damar, at: desk.later(5)))
        #expect(try await !desk.store.excludeFromMostRead(story, reason: "Lagi", by: Desk.sekar, at: desk.later(6)))
        #expect(
            try await desk.store.mostReadExclusions() == [
                MostReadExclusion(story: story, reason: "Menyesatkan", by: Desk.damar, at: desk.later(5))
            ])
        #expect(try await desk.store.readmitToMostRead(story, reason: "Diperbaiki", by: Desk.sekar, at: desk.later(9)))
        #expect(try await !desk.store.readmitToMostRead(story, reason: "Lagi", by: Desk.sekar, at: desk.later(10)))
        #expect(try await desk.store.mostReadExclusions().isEmpty)
        let log = try await desk.store.audit(of: story, before: nil, limit: 2)
        #expect(log.map(\.act) == ["readmitToMostRead", "excludeFromMostRead"])
        #expect(log.map(\.detail) == ["Diperbaiki", "Menyesatkan"])
        #expect(log.map(\.by) == [Desk.sekar, Desk.damar])
    }
}
