import Editorial
import Storage
import TerbitTesting
import Testing

/// Why a test's rules said no.
struct No: Error, Hashable {}

/// What the tests of the newsroom's stores share.
struct Desk {
    let store: any PortalStore
    let home: TemporaryDirectory
    let section: Section
    static let noon = Instant.at("2026-11-23T12:00:00+07:00")
    static let sekar = Signature(name: "Sekar", staff: .init(7))
    static let damar = Signature(name: "Damar", staff: .init(8))

    init(_ database: Database) async throws {
        (store, home) = try database.empty()
        let made = try await store.makeSection(
            name: "Dunia", slug: Slug(making: "Dunia"), by: Signature(name: "uji"), at: Desk.noon)
        section = try #require(made)
    }

    func later(_ seconds: Int) -> Instant { Desk.noon.advanced(by: .seconds(seconds)) }

    func manuscript(_ headline: String = "Banjir surut", _ text: String = "Air surut.") -> Manuscript {
        Manuscript(
            headline: headline, lead: "Ringkasnya.", body: Body([.paragraph(text)]),
            bylines: [.init("Ratna W"), .init("Kontributor", role: .contributor, isPerson: false)], section: section.slug,
            tags: ["Banjir", "banjir", "Cuaca"], sources: ["BMKG"])
    }

    func start(_ manuscript: Manuscript? = nil, by: Signature = sekar, at: Instant = noon, key: ActKey? = nil)
        async throws -> StoryStanding
    {
        try standing(await store.start(manuscript ?? self.manuscript(), by: by, at: at, key: key))
    }

    @discardableResult
    func perform(
        _ story: Story.ID, by: Signature = damar, at: Instant, key: ActKey? = nil,
        _ change: @escaping @Sendable (StoryStanding) -> StoryChange
    ) async throws -> StoryStanding {
        try standing(await store.perform(on: story, by: by, at: at, key: key) { standing throws(No) in change(standing) })
    }

    /// Publishes the working revision.
    @discardableResult
    func publish(_ story: Story.ID, by: Signature = damar, at: Instant) async throws -> StoryStanding {
        try await perform(story, by: by, at: at) { standing in
            var change = StoryChange(.publish)
            change.publishes = .existing(standing.working.id)
            change.approval = .set(.existing(standing.working.id))
            change.workingState = .set(nil)
            return change
        }
    }

    @discardableResult
    func save(_ story: Story.ID, _ manuscript: Manuscript, milestone: Milestone? = nil, by: Signature = sekar, at: Instant)
        async throws -> StoryStanding
    {
        try await perform(story, by: by, at: at) { standing in
            var change = StoryChange(milestone == nil ? nil : .keep)
            change.text = .init(manuscript, milestone: milestone, basedOn: standing.working.id)
            if standing.story.workingState == nil { change.workingState = .set(.draft) }
            return change
        }
    }

    func live(_ headline: String = "Banjir surut", at: Instant = noon) async throws -> StoryStanding {
        let started = try await start(manuscript(headline), at: at)
        return try await publish(started.story.id, at: at)
    }

    func article(_ path: String?, at moment: Moment = .now) async throws -> Article? {
        guard case .article(let article) = try await store.find(path: path ?? "", at: moment) else { return nil }
        return article
    }

    private func standing<Refused>(_ performed: Performed<Refused>) throws -> StoryStanding {
        guard case .done(let standing, _) = performed else { throw No() }
        return standing
    }
}

@Suite struct StoryActsBehaviour {
    private let noon = Desk.noon

    @Test(arguments: Database.allCases)
    func `a story begins as a draft with all its manuscript says`(database: Database) async throws {
        let desk = try await Desk(database)
        let standing = try await desk.start()
        #expect(standing.story.state == .unpublished)
        #expect(standing.story.workingState == .draft)
        #expect(standing.path == nil)
        #expect(standing.startedBy == Desk.sekar)
        #expect(standing.startedAt == noon)
        #expect(standing.working.milestone == .started)
        #expect(standing.working.madeByStaff == Desk.sekar.staff)
        #expect(standing.working.content.tags.map(\.name) == ["Banjir", "Cuaca"])
        #expect(standing.working.content.bylines.map { $0.person?.slug.text } == ["ratna-w", nil])
        #expect(standing.working.content.section == desk.section)
        #expect(try await desk.store.standing(of: standing.story.id) == standing)
        #expect(try await desk.store.revision(standing.working.id) == standing.working)
        #expect(try await desk.store.lines(of: .all, at: .now, after: nil, limit: 9) == [])
    }

    @Test(arguments: Database.allCases)
    func `a draft without a section stands in the unfiled one, which no reader sees and nothing is published from`(
        database: Database
    ) async throws {
        let desk = try await Desk(database)
        var manuscript = desk.manuscript()
        manuscript.section = nil
        let standing = try await desk.start(manuscript)
        #expect(standing.working.content.section.isUnfiled)
        #expect(Manuscript(standing.working.content).section == nil)
        #expect(try await desk.store.sections().map(\.name) == ["Dunia"])
        let unfiled = try #require(Slug(Section.unfiledSlug))
        #expect(try await desk.store.section(slug: unfiled) == nil)
        await #expect(throws: StorageError.self) { try await desk.publish(standing.story.id, at: desk.later(1)) }
        #expect(try await desk.store.standing(of: standing.story.id) == standing, "nothing was changed")
    }

    @Test(arguments: Database.allCases)
    func `what was typed becomes the working revision, and the one before it stays`(database: Database) async throws {
        let desk = try await Desk(database)
        let first = try await desk.start()
        let second = try await desk.save(first.story.id, desk.manuscript("Banjir naik"), at: desk.later(2))
        #expect(second.working.content.headline == "Banjir naik")
        #expect(second.working.milestone == nil)
        #expect(second.working.basedOn == first.working.id)
        #expect(try await desk.store.revision(first.working.id) == first.working)
        let history = try await desk.store.revisions(of: first.story.id, before: nil, limit: 9)
        #expect(history.map(\.headline) == ["Banjir naik", "Banjir surut"])
        #expect(
            try await desk.store.revisions(of: first.story.id, before: second.working.id, limit: 9).map(\.id) == [first.working.id])
    }

    @Test(arguments: Database.allCases)
    func `publishing gives the address, and readers get the revision`(database: Database) async throws {
        let desk = try await Desk(database)
        let live = try await desk.live()
        #expect(live.story.state == .live)
        #expect(live.story.workingState == nil)
        #expect(live.story.firstPublishedAt == noon)
        #expect(live.path?.hasPrefix("/dunia/2026/11/23/") == true)
        let article = try #require(try await desk.article(live.path))
        #expect(article.content == live.working.content)
        #expect(article.updatedAt == nil)
        #expect(try await desk.store.lines(of: .all, at: .now, after: nil, limit: 9)?.map(\.id) == [live.story.id])
    }
}
