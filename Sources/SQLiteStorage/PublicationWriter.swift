import Editorial
import GRDB
import Storage

/// Makes revisions live and takes them away, within one transaction, and gathers which pages that touches. The same for an
/// editor's act, a due act and an import.
struct PublicationWriter {
    let db: Database
    let addressing: AddressPattern
    let zone: SiteZone
    /// The one instant the transaction carries.
    let at: Instant
    var touched: Set<PageGroup> = []

    /// The times of a publication.
    struct Times {
        var first: Instant
        var from: Instant
        /// Nil: until further notice.
        var to: Instant?
        var updated: Instant?
        var seen: Instant?
    }

    /// Opens a publication, in every list it belongs to.
    mutating func open(_ story: Int64, _ revision: Int64, _ content: Revision.Content, _ times: Times) throws {
        let first = times.first
        let day = zone.wallClock(at: first).date
        if try !hasStories(on: day) { touched.insert(.index) }
        try db.cachedStatement(
            sql: """
                INSERT INTO publications (story, revision, section, first_published_at, from_at, to_at, updated_at, seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            story, revision, content.section.id.rawValue, first.milliseconds, times.from.milliseconds, times.to?.milliseconds,
            times.updated?.milliseconds, times.seen?.milliseconds,
        ])
        let publication = db.lastInsertedRowID
        for tag in content.tags {
            try db.cachedStatement(
                sql: "INSERT INTO publication_tags (tag, first_published_at, story, publication) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [tag.id.rawValue, first.milliseconds, story, publication])
            touched.insert(.tag(tag.id))
        }
        for person in Set(content.bylines.compactMap(\.person)) {
            try db.cachedStatement(
                sql: "INSERT INTO publication_people (person, first_published_at, story, publication) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [person.id.rawValue, first.milliseconds, story, publication])
            touched.insert(.person(person.id))
        }
        touched.formUnion([.story(.init(story)), .section(content.section.id), .day(day), .home, .liveColumn])
    }

    /// Ends the live publication, if there is one; its row is closed, never changed.
    mutating func close(_ story: Int64, at moment: Instant) throws {
        try touchLivePages(of: story)
        try db.cachedStatement(sql: "UPDATE publications SET to_at = max(from_at, ?) WHERE story = ? AND to_at IS NULL")
            .execute(arguments: [moment.milliseconds, story])
    }

    /// Makes a revision live now: the first time, or in place of the one that is.
    mutating func goLive(_ story: Int64, _ revision: Int64) throws {
        let content = try RevisionRows.content(of: revision, in: db)
        guard !content.section.isUnfiled else {
            throw StorageError.failed(doing: "publishing story \(story)", why: "no section has been chosen for it")
        }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT s.path, s.first_published_at, p.from_at FROM stories s
                    LEFT JOIN publications p ON p.story = s.id AND p.to_at IS NULL WHERE s.id = ?
                    """),
            arguments: [story])
        let first = row?.instant(1)
        // Not before the one it takes the place of, even where a clock was set back.
        let from = max(at, row?.instant(2) ?? at)
        try close(story, at: from)
        let path: String? = row?[0]
        let address = try path ?? giveAddress(to: story, content, first ?? at)
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'live', live_revision = ?1, path = ?2, first_published_at = ?3,
                    last_published_at = ?4 WHERE id = ?5
                """
        ).execute(arguments: [revision, address, (first ?? at).milliseconds, from.milliseconds, story])
        try open(story, revision, content, .init(first: first ?? at, from: from, updated: first == nil ? nil : from))
        // A page that names this one shows its headline.
        touched.formUnion(try linkedStories(of: story).map { .story($0) })
    }

    /// Takes the live revision away; the address goes on saying that it was there and why it went.
    mutating func withdraw(_ story: Int64, ground: WithdrawalGround, reason: String) throws {
        try close(story, at: at)
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'withdrawn', live_revision = NULL, working_state = NULL, withdrawn_at = ?,
                    withdrawal_reason = ?, withdrawal_ground = ? WHERE id = ?
                """
        ).execute(arguments: [at.milliseconds, reason, ground.rawValue, story])
        touched.formUnion([.index, .corrections])
        touched.formUnion(try linkedStories(of: story).map { .story($0) })
    }

    /// Makes the story's canonical address and keeps it among those it has.
    func giveAddress(
        to story: Int64, _ content: Revision.Content, _ first: Instant, slug: Slug? = nil
    ) throws -> String {
        let path = addressing.path(
            section: content.section.slug, date: zone.wallClock(at: first).date, id: .init(story),
            slug: slug ?? Slug(making: content.headline))
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO addresses (path, story, made_at) VALUES (?, ?, ?)")
            .execute(arguments: [path, story, at.milliseconds])
        return path
    }

    /// The pages that list the story as it is live until now.
    mutating func touchLivePages(of story: Int64) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT id, section, first_published_at FROM publications WHERE story = ? AND to_at IS NULL"),
            arguments: [story])
        guard let row else { return }
        let publication: Int64 = row[0]
        touched.formUnion([
            .story(.init(story)), .section(.init(row[1])), .day(zone.wallClock(at: row.time(2)).date), .home, .liveColumn,
        ])
        let tags = try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT v.tag FROM publications p JOIN revision_tags v ON v.revision = p.revision WHERE p.id = ?"),
            arguments: [publication])
        let people = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT b.person FROM publications p JOIN revision_bylines b ON b.revision = p.revision
                    WHERE p.id = ? AND b.person IS NOT NULL
                    """),
            arguments: [publication])
        touched.formUnion(tags.map { .tag(.init($0)) } + people.map { .person(.init($0)) })
    }

    /// Stories whose notes name this one or that its notes name: their pages say whether it is live, and under what headline.
    private func linkedStories(of story: Int64) throws -> [Story.ID] {
        try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT linked_story FROM published_notes WHERE story = ?1 AND linked_story IS NOT NULL
                    UNION SELECT story FROM published_notes WHERE linked_story = ?1
                    """),
            arguments: [story]
        ).map { .init($0) }
    }

    private func hasStories(on day: CivilDate) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM publications INDEXED BY publications_by_time
                        WHERE first_published_at >= ? AND first_published_at < ? AND to_at IS NULL)
                    """),
            arguments: [zone.start(of: day).milliseconds, zone.start(of: day.advanced(byDays: 1)).milliseconds]) ?? false
    }
}
