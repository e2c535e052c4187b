import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct PressOrderBehaviour {
    private let noon = Instant.at("2026-11-23T12:00:00+07:00")

    @Test(arguments: Database.allCases)
    func `a story orders its own page, its lists and the live column`(database: Database) async throws {
        let (store, home) = try database.empty()
        let taken = try await store.takeIn(
            [.sample("a", section: "Dunia", tags: ["Bakau"], people: ["Ratna W"], at: noon)], by: "uji", at: noon, mark: nil)
        let orders = try await store.orders(after: 0, limit: 10)
        let section = try #require(try await store.section(slug: Slug(making: "Dunia")))
        let tag = try #require(try await store.tag(slug: Slug(making: "Bakau")))
        let person = try #require(try await store.person(slug: Slug(making: "Ratna W")))
        let day = try #require(CivilDate(year: 2026, month: 11, day: 23))
        #expect(
            orders.map(\.touched) == [
                [
                    .story(taken[0].story), .section(section.id), .tag(tag.id), .person(person.id), .day(day), .index, .home,
                    .liveColumn,
                ]
            ])
        #expect(orders.first?.madeAt == noon)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a story that moves orders the lists it leaves`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await store.takeIn([.sample("a", section: "Dunia", tags: ["Bakau"], at: noon)], by: "uji", at: noon, mark: nil)
        let last = try await store.newestOrder()
        _ = try await store.takeIn([.sample("a", section: "Sains", version: "2", at: noon)], by: "uji", at: noon, mark: nil)
        let touched = try #require(try await store.orders(after: last, limit: 10).first?.touched)
        for name in ["Dunia", "Sains"] {
            let section = try #require(try await store.section(slug: Slug(making: name)))
            #expect(touched.contains(.section(section.id)))
        }
        let tag = try #require(try await store.tag(slug: Slug(making: "Bakau")))
        #expect(touched.contains(.tag(tag.id)))
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `changes are noticed once`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await store.hasChanged()
        #expect(try await store.hasChanged() == false)
        _ = try await store.takeIn([.sample("a", at: noon)], by: "uji", at: noon, mark: nil)
        #expect(try await store.hasChanged())
        #expect(try await store.hasChanged() == false)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `orders are kept until every press is through with them`(database: Database) async throws {
        let (store, home) = try database.empty()
        for key in ["a", "b", "c"] { _ = try await store.takeIn([.sample(key, at: noon)], by: "uji", at: noon, mark: nil) }
        let numbers = try await store.orders(after: 0, limit: 10).map(\.number)
        #expect(try await store.pressedThrough(by: "press-1") == nil)
        try await store.note(pressedThrough: numbers[1], by: "press-1", at: noon)
        try await store.note(pressedThrough: numbers[0], by: "press-1", at: noon)
        #expect(try await store.pressedThrough(by: "press-1") == numbers[1], "progress never goes back")
        try await store.prune(before: noon.advanced(by: .seconds(1)))
        #expect(try await store.orders(after: 0, limit: 10).map(\.number) == [numbers[2]])
        withExtendedLifetime(home) {}
    }

    @Test func `every group's name reads back as the group`() throws {
        let day = try #require(CivilDate(year: 2024, month: 2, day: 29))
        for group: PageGroup in [
            .story(.init(7)), .section(.init(1)), .tag(.init(2)), .person(.init(3)), .day(day), .index, .home, .liveColumn,
            .everything,
        ] {
            #expect(PageGroup(group.description) == group)
            #expect(group.description.utf8.count <= 32)
        }
        for text in ["", "story", "story-", "story-x", "day-2024-02-30", "colour-7"] { #expect(PageGroup(text) == nil) }
    }
}
