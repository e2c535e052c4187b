import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct ListBehaviour {
    private let noon = Instant.at("2026-11-23T12:00:00+07:00")

    /// Ninety stories: an hour apart for two thirds, the rest sharing their neighbour's minute.
    private func fill(_ store: any PortalStore) async throws -> [TakenIn] {
        let stories = (0..<90).map { number in
            IncomingStory.sample(
                "\(number)", section: number % 3 == 0 ? "Dunia" : "Ekonomi", tags: number % 2 == 0 ? ["Genap"] : [],
                people: number % 5 == 0 ? ["Ratna W"] : [], at: noon.advanced(by: .seconds(-3600 * (number / 3 * 2 + 1))))
        }
        return try await store.takeIn(stories, by: "uji", at: noon, mark: nil)
    }

    private func everyPage(_ list: StoryList, _ store: any PortalStore, at moment: Moment = .now, limit: Int) async throws
        -> [StoryLine]
    {
        var all: [StoryLine] = []
        while let page = try await store.lines(of: list, at: moment, after: all.last?.id, limit: limit), !page.isEmpty {
            all += page
        }
        return all
    }

    @Test(arguments: Database.allCases, [1, 2, 7, 30, 100])
    func `paging through a list shows every story once, newest first`(database: Database, limit: Int) async throws {
        let (store, home) = try database.empty()
        _ = try await fill(store)
        let section = try #require(try await store.section(slug: Slug(making: "Dunia")))
        let tag = try #require(try await store.tag(slug: Slug(making: "Genap")))
        let person = try #require(try await store.person(slug: Slug(making: "Ratna W")))
        for (list, count) in [(StoryList.all, 90), (.section(section.id), 30), (.tag(tag.id), 45), (.person(person.id), 18)] {
            let all = try await everyPage(list, store, limit: limit)
            #expect(all.count == count)
            #expect(Set(all.map(\.id)).count == count)
            let inOrder = zip(all, all.dropFirst()).allSatisfy {
                ($0.firstPublishedAt, $0.id) > ($1.firstPublishedAt, $1.id)
            }
            #expect(inOrder)
        }
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `paging goes on from a story that was withdrawn meanwhile`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await fill(store)
        let page = try #require(try await store.lines(of: .all, at: .now, after: nil, limit: 10))
        let last = try #require(page.last)
        let rest = try await store.lines(of: .all, at: .now, after: last.id, limit: 10)
        let key = last.headline.split(separator: " ").last.map(String.init) ?? ""
        _ = try await store.takeIn(
            [.sample(key, version: "2", status: .withdrawn(reason: "Uji"), at: last.firstPublishedAt)], by: "uji", at: noon,
            mark: nil)
        #expect(try await store.lines(of: .all, at: .now, after: last.id, limit: 10) == rest)
        #expect(try await store.lines(of: .all, at: .now, after: .init(9999), limit: 10) == nil)
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a moment in the past shows the lists as they were`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await fill(store)
        let then = noon.advanced(by: .seconds(-3600 * 10))
        let all = try await everyPage(.all, store, at: .past(then), limit: 8)
        #expect(!all.isEmpty && all.allSatisfy { $0.firstPublishedAt <= then })
        #expect(all == (try await everyPage(.all, store, limit: 100)).filter { $0.firstPublishedAt <= then })
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a day's index has that day's stories and knows the days around it`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await store.takeIn(
            [
                .sample("a", at: .at("2026-11-20T00:00:00+07:00")), .sample("b", at: .at("2026-11-20T23:59:59+07:00")),
                .sample("c", at: .at("2026-11-21T00:00:00+07:00")), .sample("d", at: .at("2026-11-17T12:00:00+07:00")),
            ], by: "uji", at: noon, mark: nil)
        let from = Instant.at("2026-11-20T00:00:00+07:00")
        let to = Instant.at("2026-11-21T00:00:00+07:00")
        #expect(
            try await store.lines(of: .between(from, to), at: .now, after: nil, limit: 9)?.map(\.headline) == [
                "Berita b", "Berita a",
            ])
        let around = try await store.neighbours(of: (from, to), at: .now)
        #expect(around.before == .at("2026-11-17T12:00:00+07:00"))
        #expect(around.after == .at("2026-11-21T00:00:00+07:00"))
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `the home page has the newest of all and of each section in the navigation`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await fill(store)
        try await store.setNavigation(["Ekonomi", "Kosong", "Dunia"], at: noon)
        let front = try await store.front(at: .now, newest: 4, perSection: 6)
        #expect(front.newest.count == 4)
        #expect(front.sections.map(\.section.name) == ["Ekonomi", "Dunia"])
        #expect(front.sections.allSatisfy { $0.lines.count == 6 })
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a navigation nobody chose holds the largest sections, and one that was chosen stays`(database: Database) async throws {
        let (store, home) = try database.empty()
        _ = try await fill(store)
        try await store.fillNavigation(upTo: 1, at: noon)
        #expect(try await store.sections().filter { $0.position != nil }.map(\.name) == ["Ekonomi"])
        try await store.setNavigation(["Dunia"], at: noon)
        try await store.fillNavigation(upTo: 8, at: noon)
        #expect(try await store.sections().filter { $0.position != nil }.map(\.name) == ["Dunia"])
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `Populer is the last recorded list, and UPDATE the newest stories`(database: Database) async throws {
        let (store, home) = try database.empty()
        let taken = try await fill(store)
        let ranked = [taken[40].story, taken[2].story, taken[77].story]
        #expect(
            try await store.record(ShownList(kind: .mostRead, shownAt: noon, windowHours: 24, stories: ranked), by: "uji", at: noon)
        )
        let again = ShownList(kind: .mostRead, shownAt: noon, windowHours: 24, stories: ranked)
        #expect(try await store.record(again, by: "uji", at: noon) == false, "the same list is recorded once")
        let live = try await store.liveColumn(at: .now, mostRead: 2, latest: 10)
        #expect(live.mostRead.map(\.id) == Array(ranked.prefix(2)))
        #expect(live.mostReadWindowHours == 24)
        #expect(live.latest.map(\.headline).prefix(3) == ["Berita 2", "Berita 1", "Berita 0"])
        #expect(live.latest.count == 10)
        #expect(try await store.liveColumn(at: .past(noon.advanced(by: .seconds(-1))), mostRead: 7, latest: 10).mostRead == [])
        withExtendedLifetime(home) {}
    }

    @Test(arguments: Database.allCases)
    func `a list that was recorded as shown holds until the next story`(database: Database) async throws {
        let (store, home) = try database.empty()
        let taken = try await fill(store)
        let shown = [taken[1].story, taken[0].story, taken[2].story]
        _ = try await store.record(ShownList(kind: .latest, shownAt: noon, stories: shown), by: "uji", at: noon)
        let soon = noon.advanced(by: .seconds(30))
        #expect(try await store.liveColumn(at: .past(soon), mostRead: 7, latest: 10).latest.map(\.id) == shown)
        #expect(try await store.liveColumn(at: .now, mostRead: 7, latest: 10).latest.count == 10)
        _ = try await store.takeIn([.sample("baru", at: noon.advanced(by: .seconds(20)))], by: "uji", at: soon, mark: nil)
        let next = try await store.liveColumn(at: .past(soon), mostRead: 7, latest: 10).latest
        #expect(next.first?.headline == "Berita baru")
        #expect(next.count == 10)
        withExtendedLifetime(home) {}
    }
}
