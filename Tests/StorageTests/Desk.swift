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
        let (store, home) = try database.empty()
        try await self.init(home: home, store: store)
    }

    init(home: TemporaryDirectory, store: any PortalStore) async throws {
        self.home = home
        self.store = store
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
