import Editorial
import Newsroom
import SQLiteStorage
import Storage

/// A portal with a newsroom: two sections and someone of every role, on a clock the test sets.
public struct TestNewsroom: Sendable {
    public let portal: TestPortal
    public let newsroom: Newsroom
    public let dunia: Section
    public let olahraga: Section
    /// Hani and Ani.
    public let reporter: StaffMember
    public let otherReporter: StaffMember
    /// Sekar, of Dunia only.
    public let editor: StaffMember
    public let chiefEditor: StaffMember
    public let administrator: StaffMember

    public var store: SQLiteDatabase { portal.database }
    public var clock: SettableClock { portal.clock }

    public init(at now: Instant = TestPortal.morning) async throws {
        let portal = try await TestPortal(at: now)
        self.portal = portal
        newsroom = Newsroom(
            store: portal.database, clock: portal.clock.clock, zone: .jakarta,
            random: { count in (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) } },
            pagesShowIt: { await portal.runner.catchUp() })
        dunia = try await TestNewsroom.section("Dunia", in: portal)
        olahraga = try await TestNewsroom.section("Olahraga", in: portal)
        reporter = try await TestNewsroom.account("hani", "Hani", .reporter, in: portal)
        otherReporter = try await TestNewsroom.account("ani", "Ani", .reporter, in: portal)
        editor = try await TestNewsroom.account("sekar", "Sekar", .editor, sections: [dunia.id], in: portal)
        chiefEditor = try await TestNewsroom.account("damar", "Damar", .chiefEditor, in: portal)
        administrator = try await TestNewsroom.account("tata", "Tata", .administrator, in: portal)
    }

    /// That a test's own set-up did not work.
    public struct NotSetUp: Error {
        public init() {}
    }

    private static func section(_ name: String, in portal: TestPortal) async throws -> Section {
        let made = try await portal.database.makeSection(
            name: name, slug: Slug(making: name), by: Signature(name: "test"), at: portal.clock.now)
        guard let made else { throw NotSetUp() }
        return made
    }

    private static func account(
        _ name: String, _ displayName: String, _ role: StaffRole, sections: Set<Section.ID> = [], in portal: TestPortal
    ) async throws -> StaffMember {
        let account = try await portal.database.makeAccount(
            NewAccount(name: name, displayName: displayName, role: role, sections: sections),
            by: Signature(name: "test"), at: portal.clock.now)
        guard let account else { throw NotSetUp() }
        return account.member
    }

    // MARK: Stories

    /// A text that may be published.
    public func manuscript(_ headline: String = "Gempa guncang kota", in section: Section? = nil) -> Manuscript {
        Manuscript(
            headline: headline, body: Body([.paragraph("Alinea pertama."), .paragraph("Alinea kedua.")]),
            bylines: [IncomingStory.Name("Hani")], section: (section ?? dunia).slug)
    }

    public func draft(
        _ headline: String = "Gempa guncang kota", in section: Section? = nil, by member: StaffMember? = nil
    ) async throws -> StoryStanding {
        try await newsroom.startStory(manuscript(headline, in: section), by: member ?? reporter)
    }

    public func inReview(
        _ headline: String = "Gempa guncang kota", in section: Section? = nil, by member: StaffMember? = nil
    ) async throws -> StoryStanding {
        let standing = try await draft(headline, in: section, by: member)
        return try await newsroom.submitStory(standing.story.id, revision: standing.working.id, by: member ?? reporter)
    }

    public func live(
        _ headline: String = "Gempa guncang kota", in section: Section? = nil, by member: StaffMember? = nil
    ) async throws -> StoryStanding {
        let standing = try await inReview(headline, in: section, by: member)
        return try await newsroom.publishStory(standing.story.id, revision: standing.working.id, by: administrator)
    }

    /// Saves the working text with a change.
    @discardableResult
    public func edit(
        _ standing: StoryStanding, by member: StaffMember, _ change: (inout Manuscript) -> Void
    ) async throws -> Newsroom.Saved {
        var text = Manuscript(standing.working.content)
        change(&text)
        return try await newsroom.saveStory(standing.story.id, base: standing.working.id, text, by: member)
    }
}

extension Newsroom.Saved {
    /// Where the story stands after it, whatever it came to.
    public var standing: StoryStanding {
        switch self {
        case .saved(let standing), .merged(let standing), .conflict(let standing, _, _): standing
        }
    }
}
