import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct NamesBehaviour {
    private let noon = Desk.noon

    private func slug(_ text: String) -> Slug { Slug(making: text) }

    @Test(arguments: Database.allCases)
    func `a section that gets another slug keeps its old address and its stories theirs`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Satu")
        let last = try await desk.store.newestOrder()
        let changed = try #require(
            try await desk.store.changeSection(
                desk.section.id, name: "Mancanegara", slug: slug("Mancanegara"), by: Desk.damar, at: desk.later(1)))
        #expect(changed.id == desk.section.id)
        #expect(try await desk.store.section(slug: slug("Dunia")) == changed, "the old slug leads to it")
        #expect(try await desk.store.section(slug("Mancanegara")) == changed)
        #expect(try await desk.store.orders(after: last, limit: 9).map(\.touched) == [[.everything]])
        #expect(try await desk.article(live.path)?.content.section == changed)
        // A manuscript that still says the old slug is of the same section, and so is an import of the old name.
        let next = try await desk.live("Dua", at: desk.later(2))
        #expect(next.path?.hasPrefix("/mancanegara/") == true)
        _ = try await desk.store.takeIn([.sample("a", section: "Dunia", at: noon)], by: "impor", at: noon, mark: nil)
        #expect(try await desk.store.sections() == [changed])
        let log = try await desk.store.audit(of: nil, before: nil, limit: 9)
        #expect(log.contains { $0.act == "changeSection" && $0.detail == "Dunia (dunia) → Mancanegara (mancanegara)" })
    }

    @Test(arguments: Database.allCases)
    func `no two sections have one slug, nor one that another had, nor a word of ours`(database: Database) async throws {
        let desk = try await Desk(database)
        let store = desk.store
        func make(_ text: String) async throws -> Section? {
            try await store.makeSection(name: text, slug: slug(text), by: Desk.damar, at: noon)
        }
        let science = try #require(try await make("Sains"))
        _ = try await store.changeSection(desk.section.id, name: "Global", slug: slug("Global"), by: Desk.damar, at: noon)
        for taken in ["Sains", "Dunia", "Global", "indeks", Section.unfiledSlug] {
            #expect(try await make(taken) == nil, "\(taken)")
            #expect(
                try await store.changeSection(science.id, name: taken, slug: slug(taken), by: Desk.damar, at: noon) == nil
                    || taken == "Sains")
        }
        #expect(try await store.changeSection(.init(999), name: "x", slug: slug("x"), by: Desk.damar, at: noon) == nil)
        let unfiled = try await desk.start(Manuscript(headline: "x")).working.content.section
        #expect(try await store.changeSection(unfiled.id, name: "x", slug: slug("x"), by: Desk.damar, at: noon) == nil)
        // It may have its own old slug back.
        let back = try await store.changeSection(desk.section.id, name: "Dunia", slug: slug("Dunia"), by: Desk.damar, at: noon)
        #expect(back?.slug == slug("Dunia"))
        #expect(try await store.section(slug: slug("Global"))?.id == desk.section.id)
    }

    @Test(arguments: Database.allCases)
    func `the navigation is what was chosen, in its order`(database: Database) async throws {
        let desk = try await Desk(database)
        let science = try #require(
            try await desk.store.makeSection(name: "Sains", slug: slug("Sains"), by: Desk.damar, at: noon))
        let arts = try #require(
            try await desk.store.makeSection(name: "Budaya", slug: slug("Budaya"), by: Desk.damar, at: noon))
        try await desk.store.setNavigation([science.id, desk.section.id], by: Desk.damar, at: noon)
        let sections = try await desk.store.sections()
        #expect(sections.map(\.id) == [science.id, desk.section.id, arts.id])
        #expect(sections.map(\.position) == [1, 2, nil])
        await #expect(throws: StorageError.self) {
            try await desk.store.setNavigation([.init(999)], by: Desk.damar, at: noon)
        }
        try await desk.store.setNavigation([Section.ID](), by: Desk.damar, at: noon)
        #expect(try await desk.store.sections().allSatisfy { $0.position == nil })
    }

    @Test(arguments: Database.allCases)
    func `people are found by any word of their name, those with the newest stories first`(database: Database) async throws {
        let desk = try await Desk(database)
        _ = try await desk.store.takeIn(
            [
                .sample("a", people: ["Ratna Wulandari"], at: desk.later(-90)), .sample("b", people: ["Sri Ratnasari"], at: noon),
                .sample("c", people: ["Bayu"], at: noon),
            ], by: "impor", at: noon, mark: nil)
        let unused = try #require(try await desk.store.makePerson(name: "Ratno", by: Desk.damar, at: noon))
        #expect(try await desk.store.makePerson(name: "ratno", by: Desk.damar, at: noon) == nil)
        #expect(
            try await desk.store.people(prefix: "rat", after: nil, limit: 9).map(\.name) == [
                "Sri Ratnasari", "Ratna Wulandari", "Ratno",
            ])
        #expect(try await desk.store.people(prefix: "wul RAT", after: nil, limit: 9).map(\.name) == ["Ratna Wulandari"])
        #expect(try await desk.store.people(prefix: "\"", after: nil, limit: 9) == [])
        let renamed = try #require(
            try await desk.store.changePerson(unused.id, name: "Agus", slug: slug("agus"), by: Desk.damar, at: noon))
        #expect(try await desk.store.person(slug: slug("ratno")) == renamed)
        #expect(try await desk.store.person(unused.id) == renamed)
        #expect(try await desk.store.people(prefix: "ratno", after: nil, limit: 9) == [])
        #expect(try await desk.store.people(prefix: "ag", after: nil, limit: 9) == [renamed])
        #expect(
            try await desk.store.changePerson(unused.id, name: "Bayu", slug: slug("bayu"), by: Desk.damar, at: noon) == nil)
    }

    @Test(arguments: Database.allCases)
    func `all names are paged through by name, and none is left out where two are the same`(database: Database) async throws {
        let desk = try await Desk(database)
        for number in 0..<7 {
            let made = try await desk.store.makePerson(name: "orang \(number)", by: Desk.damar, at: noon)
            let person = try #require(made)
            let name = ["Agus", "agus", "Bayu", "Agus", "Zaki", "Citra", "Émile"][number]
            _ = try await desk.store.changePerson(person.id, name: name, slug: slug("p\(number)"), by: Desk.damar, at: noon)
        }
        var all: [Person] = []
        while true {
            let page = try await desk.store.people(prefix: "", after: all.last?.name, limit: 2)
            guard !page.isEmpty else { break }
            all += page
        }
        #expect(all.map { $0.name.lowercased() } == ["agus", "agus", "agus", "bayu", "citra", "zaki", "émile"])
        #expect(Set(all.map(\.id)).count == 7)
    }

    @Test(arguments: Database.allCases)
    func `a topic that is renamed is still the one its old name means`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        let tag = try #require(live.working.content.tags.first)
        let changed = try #require(
            try await desk.store.changeTag(tag.id, name: "Banjir & rob", slug: slug("banjir-rob"), by: Desk.damar, at: noon))
        #expect(try await desk.store.tag(slug: tag.slug) == changed)
        #expect(try await desk.store.tags(prefix: "rob", after: nil, limit: 9) == [changed])
        #expect(try await desk.store.tags(prefix: "", after: nil, limit: 9).map(\.name) == ["Banjir & rob", "Cuaca"])
        #expect(try await desk.live("Lagi", at: desk.later(1)).working.content.tags.first == changed)
        #expect(try await desk.store.tag(tag.id) == changed)
        #expect(try await desk.store.changeTag(.init(999), name: "x", slug: slug("x"), by: Desk.damar, at: noon) == nil)
    }

    @Test(arguments: Database.allCases)
    func `a story's new readable address redirects from the one it had`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Banjir surut")
        let old = try #require(live.path)
        let last = try await desk.store.newestOrder()
        let moved = try await desk.perform(live.story.id, at: desk.later(1)) { _ in
            var change = StoryChange(.keep)
            change.slug = Slug("air-surut")
            return change
        }
        let path = try #require(moved.path)
        #expect(path != old && path.hasSuffix("/air-surut"))
        #expect(try await desk.store.find(path: old, at: .now) == .moved(to: path))
        #expect(try await desk.article(path)?.id == live.story.id)
        #expect(try await desk.store.orders(after: last, limit: 9).first?.touched.contains(.section(desk.section.id)) == true)
        let back = try await desk.perform(live.story.id, at: desk.later(2)) { _ in
            var change = StoryChange(.keep)
            change.slug = Slug("banjir-surut")
            return change
        }
        #expect(back.path == old)
        #expect(try await desk.store.find(path: path, at: .now) == .moved(to: old))
        let draft = try await desk.start()
        await #expect(throws: StorageError.self) {
            try await desk.perform(draft.story.id, at: noon) { _ in
                var change = StoryChange(.keep)
                change.slug = Slug("x")
                return change
            }
        }
    }

    @Test(arguments: Database.allCases)
    func `settings hold until they are changed, and the log has each change`(database: Database) async throws {
        let desk = try await Desk(database)
        try await desk.store.set("checklist", to: "byline", by: Desk.damar, at: noon)
        try await desk.store.set("checklist", to: "byline", by: Desk.damar, at: noon)
        try await desk.store.set("checklist", to: "byline lead", by: Desk.damar, at: noon)
        #expect(try await desk.store.newsroomSettings() == ["checklist": "byline lead"])
        let log = try await desk.store.audit(of: nil, before: nil, limit: 9).filter { $0.act == "changeSetting" }
        #expect(log.map(\.detail) == ["checklist = byline lead", "checklist = byline"])
    }
}
