import Editorial
import Storage
import TerbitTesting
import Testing

/// How figures call stories, and who wrote them.
@Suite struct FiguredStoriesBehaviour {
    @Test(arguments: Database.allCases)
    func `a story is called as readers see it, and one that never came out is not called at all`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Banjir surut")
        let draft = try await desk.start(desk.manuscript("Draf"))
        try await desk.save(live.story.id, desk.manuscript("Judul berikutnya"), at: desk.later(60))
        let called = try await desk.store.figuredStories([live.story.id, draft.story.id, Story.ID(999)])
        #expect(called.keys.map(\.self) == [live.story.id])
        let story = try #require(called[live.story.id])
        #expect(story.headline == "Banjir surut" && story.path == live.path && story.firstPublishedAt == Desk.noon)
        #expect(story.section == desk.section)
        #expect(try await desk.store.figuredStories([]).isEmpty)
    }

    @Test(arguments: Database.allCases)
    func `a writer is named once a story, and only under what is live`(database: Database) async throws {
        let desk = try await Desk(database)
        var twice = desk.manuscript("Dua kali")
        twice.bylines = [.init("Ratna W"), .init("Bayu"), .init("Ratna W", role: .photographer)]
        let one = try await desk.live("Satu").story.id
        let started = try await desk.start(twice)
        let two = try await desk.publish(started.story.id, at: desk.later(60)).story.id
        let written = try await desk.store.writers(of: [one, two])
        #expect(Set(written.map { "\($0.story) \($0.name)" }) == ["\(one) Ratna W", "\(two) Ratna W", "\(two) Bayu"])
        #expect(written.count == 3)

        let ratna = try #require(written.first { $0.name == "Ratna W" }).person
        #expect(try await desk.store.stories(by: ratna, limit: 9) == [two, one])
        #expect(try await desk.store.stories(by: ratna, limit: 1) == [two])
        try await desk.perform(two, at: desk.later(120)) { _ in
            var change = StoryChange(.withdraw)
            change.withdraws = .init(ground: .source, reason: "x")
            return change
        }
        #expect(try await desk.store.stories(by: ratna, limit: 9) == [one])
        #expect(try await desk.store.writers(of: [two]).isEmpty)
        #expect(try await desk.store.figuredStories([two])[two]?.headline == "Dua kali", "figures of the past still name it")
    }
}
