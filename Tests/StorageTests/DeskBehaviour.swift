import Editorial
import Storage
import TerbitTesting
import Testing

@Suite struct DeskBehaviour {
    private let noon = Desk.noon

    private func everyPage(_ query: DeskQuery, _ store: any PortalStore) async throws -> [DeskLine] {
        var query = query
        var all: [DeskLine] = []
        repeat {
            let page = try await store.desk(query)
            #expect(page.lines.count <= query.limit)
            all += page.lines
            query.after = page.next
        } while query.after != nil
        return all
    }

    /// Forty stories of two sections and two reporters, in every state, some changed in the same instant.
    private func fill(_ desk: Desk) async throws -> Section {
        let other = try #require(
            try await desk.store.makeSection(name: "Sains", slug: Slug(making: "Sains"), by: Desk.damar, at: noon))
        for number in 0..<40 {
            var manuscript = desk.manuscript("Gempa \(number) bumi")
            if number % 4 == 0 { manuscript.section = other.slug }
            let at = desk.later(number / 3)
            let story = try await desk.start(manuscript, by: number % 5 == 0 ? Desk.damar : Desk.sekar, at: at)
            let id = story.story.id
            if number % 2 == 0 { try await desk.publish(id, at: at) }
            if number % 10 == 0 { try await desk.save(id, manuscript, at: at) }
            if number % 8 == 2 {
                try await desk.perform(id, at: at) { _ in
                    var change = StoryChange(.withdraw)
                    change.withdraws = .init(ground: .decency, reason: "Uji")
                    return change
                }
            }
        }
        return other
    }

    @Test(arguments: Database.allCases)
    func `every filter and page shows the stories it names once, the last changed first`(database: Database) async throws {
        let desk = try await Desk(database)
        let other = try await fill(desk)
        let all = try await everyPage(DeskQuery(limit: 100), desk.store)
        #expect(all.count == 40)
        func matches(_ line: DeskLine, _ query: DeskQuery) -> Bool {
            let state: Bool =
                switch query.state {
                case nil: true
                case .live: line.state == .live
                case .withdrawn: line.state == .withdrawn
                case .some(let state): line.workingState?.rawValue == state.rawValue
                }
            return state && query.section.map { $0 == line.section.id } ?? true
                && query.startedBy.map { $0 == line.startedBy.staff } ?? true
                && query.changed.map { $0.contains(line.changedAt) } ?? true
        }
        for state in [nil] + DeskQuery.State.allCases.map(Optional.some) {
            for section in [nil, other.id] {
                for starter in [nil, Desk.damar.staff] {
                    for changed in [nil, desk.later(3)..<desk.later(9)] {
                        var query = DeskQuery(state: state, section: section, startedBy: starter, changed: changed, limit: 3)
                        let expected = all.filter { matches($0, query) }
                        let found = try await everyPage(query, desk.store)
                        #expect(found == expected, "\(query)")
                        query.search = "bum gemp"
                        let searched = try await everyPage(query, desk.store)
                        #expect(searched.map(\.story) == expected.map(\.story).sorted(by: >), "\(query)")
                    }
                }
            }
        }
        let order = zip(all, all.dropFirst()).allSatisfy { ($0.changedAt, $0.story) > ($1.changedAt, $1.story) }
        #expect(order)
    }

    @Test(arguments: Database.allCases)
    func `a line says where its story stands`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Judul")
        try await desk.save(live.story.id, desk.manuscript("Judul baru"), by: Desk.damar, at: desk.later(5))
        let standing = try await desk.perform(live.story.id, at: desk.later(6)) { standing in
            var change = StoryChange(.schedule)
            change.schedules = [
                .init(at: desk.later(90), act: .publish, revision: standing.working.id),
                .init(at: desk.later(80), act: .liftEmbargo),
            ]
            change.embargo = .set(.init(until: desk.later(80), publishesWhenLifted: false))
            return change
        }
        let line = try #require(try await desk.store.desk(DeskQuery()).lines.first)
        #expect(
            line
                == DeskLine(
                    story: live.story.id, headline: "Judul baru", kind: .news, section: desk.section, state: .live,
                    workingState: .draft, startedBy: Desk.sekar, changedBy: "Damar", changedAt: desk.later(6),
                    firstPublishedAt: noon, path: live.path, nextDue: standing.due.first, embargo: standing.embargo,
                    isUnverified: false))
        #expect(line.nextDue?.act == .liftEmbargo)
    }

    @Test(arguments: Database.allCases)
    func `a story is unverified until a note links the one that verifies it`(database: Database) async throws {
        let desk = try await Desk(database)
        var manuscript = desk.manuscript()
        manuscript.body.blocks.append(.note(.init(kind: .unverified, text: [.init("Belum terverifikasi")])))
        let story = try await desk.start(manuscript)
        try await desk.publish(story.story.id, at: noon)
        let later = try await desk.live("Terverifikasi", at: desk.later(1))
        func isUnverified() async throws -> Bool? {
            try await desk.store.desk(DeskQuery()).lines.first { $0.story == story.story.id }?.isUnverified
        }
        #expect(try await isUnverified() == true)
        try await desk.perform(story.story.id, at: desk.later(2)) { _ in
            var change = StoryChange(.clarify)
            change.notes = [.init(kind: .clarification, text: [[.init("Lihat")]], linkedStory: later.story.id)]
            return change
        }
        #expect(try await isUnverified() == false)
    }

    @Test(
        arguments: Database.allCases,
        [
            ("gempa", 1), ("GEMPA bu", 1), ("bumi gempa", 1), ("umi", 0), ("Pangandaran", 1), ("cafe", 1), ("CAFÉ", 1), ("5,6", 1),
            ("\"gempa", 1), ("gempa\" OR \"x", 0), ("NOT gempa", 0), ("gempa*", 1), ("headline:gempa", 0), ("zqlive", 0),
            ("(((", 0), ("😀", 0), ("gempa 😀", 1), ("\u{0}gempa", 1), ("新聞", 1), ("x OR gempa", 0), ("   ", 2), ("", 2),
            ("M5", 1), ("g", 0), ("^gempa", 1), ("-gempa", 1),
        ])
    func `words of a headline are found by their beginnings, whatever is typed`(
        database: Database, asked: (words: String, count: Int)
    ) async throws {
        let desk = try await Desk(database)
        _ = try await desk.start(desk.manuscript("Gempa bumi M5,6 di Pangandaran: \"Café\" roboh 新聞 5,6"))
        _ = try await desk.start(desk.manuscript("Harga beras"))
        #expect(try await desk.store.desk(DeskQuery(search: asked.words)).lines.count == asked.count, "\(asked.words)")
    }

    @Test(arguments: Database.allCases)
    func `the search knows the headline the desk is on, the link picker the one readers have`(
        database: Database
    ) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live("Banjir surut")
        let draft = try await desk.start(desk.manuscript("Banjir lagi"))
        try await desk.save(live.story.id, desk.manuscript("Air naik"), at: desk.later(1))
        #expect(try await desk.store.desk(DeskQuery(search: "banjir")).lines.map(\.story) == [draft.story.id])
        #expect(try await desk.store.desk(DeskQuery(state: .live, search: "air")).lines.map(\.story) == [live.story.id])
        #expect(try await desk.store.liveStories(matching: "banj", limit: 9).map(\.headline) == ["Banjir surut"])
        try await desk.publish(live.story.id, at: desk.later(2))
        #expect(try await desk.store.liveStories(matching: "banj", limit: 9) == [])
        #expect(try await desk.store.liveStories(matching: "", limit: 9).map(\.headline) == ["Air naik"])
        #expect(try await desk.store.liveStories(matching: "???", limit: 9) == [])
    }

    @Test(arguments: Database.allCases)
    func `stories that were brought in are on the desk`(database: Database) async throws {
        let desk = try await Desk(database)
        let taken = try await desk.store.takeIn(
            [.sample("a", at: noon), .sample("b", status: .held, at: noon)], by: "impor", at: desk.later(1), mark: nil)
        #expect(try await desk.store.desk(DeskQuery(state: .live)).lines.map(\.story) == [taken[0].story])
        #expect(try await desk.store.desk(DeskQuery(state: .approved)).lines.map(\.story) == [taken[1].story])
        let held = try #require(try await desk.store.standing(of: taken[1].story))
        #expect(held.approval?.revision == held.working.id, "bringing it in approved it")
        _ = try await desk.store.takeIn(
            [.sample("a", headline: "Baru", section: "Sains", version: "2", at: noon)], by: "impor", at: desk.later(2), mark: nil)
        let line = try #require(try await desk.store.desk(DeskQuery(search: "baru")).lines.first)
        #expect(line.section.name == "Sains" && line.changedAt == desk.later(2) && line.changedBy == "impor")
    }

    @Test(arguments: Database.allCases)
    func `changes after a mark are told once, whoever made them`(database: Database) async throws {
        let desk = try await Desk(database)
        let second = try database.open(desk.home)
        let one = try await desk.start()
        let two = try await desk.start()
        var (changed, mark) = try await desk.store.changes(after: nil)
        #expect(changed.isEmpty)
        #expect(try await desk.store.changes(after: mark).changed.isEmpty)
        try await desk.save(one.story.id, desk.manuscript("Autosave"), at: desk.later(1))
        (changed, mark) = try await second.changes(after: mark)
        #expect(changed == [one.story.id])
        try await desk.perform(two.story.id, at: desk.later(2)) { _ in StoryChange(.keep) }
        _ = try await desk.store.comment("Tolong cek", on: one.story.id, by: Desk.damar, at: desk.later(3), key: nil)
        (changed, mark) = try await second.changes(after: mark)
        #expect(changed == [one.story.id, two.story.id])
        _ = try await desk.store.delete(two.story.id, by: Desk.sekar, at: desk.later(4), key: nil) { _ throws(No) in }
        (changed, mark) = try await second.changes(after: mark)
        #expect(changed == [two.story.id])
        #expect(try await second.changes(after: mark).changed.isEmpty)
        #expect(
            try await desk.store.comments(on: one.story.id) == [
                Comment(text: "Tolong cek", by: Desk.damar, at: desk.later(3))
            ])
    }
}
