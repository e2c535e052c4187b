import Editorial
import GRDB
import Storage

/// Columns of all a revision says, how a row of them reads, and how one is written.
enum RevisionRows {
    /// For `revisions r` and `sections n`.
    static let columns = """
        r.kind, r.kicker, r.headline, r.lead, r.body, r.dateline_place, r.dateline_zone, r.printed_byline,
        n.id, n.slug, n.name, n.position, r.lead_photo, r.sources, r.language, r.holds_text
        """

    static func content(_ row: Row, from start: Int, revision: Int64, in db: Database) throws -> Revision.Content {
        let stored: String = row[start + 4]
        guard let body = Body(stored: stored) else {
            throw StorageError.failed(doing: "reading revision \(revision)", why: "its body is not in our form")
        }
        let place: String? = row[start + 5]
        let photo: String? = row[start + 12]
        let sources: String = row[start + 13]
        return Revision.Content(
            kind: StoryKind(rawValue: row[start]) ?? .news, kicker: row[start + 1], headline: row[start + 2],
            lead: row[start + 3], body: body, dateline: place.map { Dateline(place: $0, zone: row[start + 6]) },
            bylines: try bylines(of: revision, in: db), printedByline: row[start + 7],
            section: try StoryRows.section(row, at: start + 8), tags: try tags(of: revision, in: db),
            leadPhoto: photo.flatMap { Photo(stored: $0) },
            sources: sources.isEmpty ? [] : sources.split(separator: "\n").map(String.init),
            language: row[start + 14], holdsText: row[start + 15])
    }

    /// What a stored revision says.
    static func content(of revision: Int64, in db: Database) throws -> Revision.Content {
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM revisions r JOIN sections n ON n.id = r.section WHERE r.id = ?")
        guard let row = try Row.fetchOne(statement, arguments: [revision]) else {
            throw StorageError.failed(doing: "reading revision \(revision)", why: "there is none")
        }
        return try content(row, from: 0, revision: revision, in: db)
    }

    /// A whole revision; nil where there is none of that number.
    static func revision(_ id: Int64, in db: Database) throws -> Revision? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(columns), r.story, r.made_by, r.made_by_staff, r.made_at, r.based_on, r.milestone
                FROM revisions r JOIN sections n ON n.id = r.section WHERE r.id = ?
                """)
        guard let row = try Row.fetchOne(statement, arguments: [id]) else { return nil }
        let milestone: String? = row[21]
        return Revision(
            id: .init(id), story: .init(row[16]), content: try content(row, from: 0, revision: id, in: db), madeBy: row[17],
            madeAt: row.time(19), basedOn: row.id(20), milestone: milestone.flatMap { Milestone(rawValue: $0) },
            madeByStaff: row.id(18))
    }

    private static func bylines(of revision: Int64, in db: Database) throws -> [Byline] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT b.name, b.role, p.id, p.slug, p.name FROM revision_bylines b
                LEFT JOIN people p ON p.id = b.person WHERE b.revision = ? ORDER BY b.position
                """)
        return try Row.fetchAll(statement, arguments: [revision]).map { row in
            let id: Int64? = row[2]
            let person = try id.map { Person(id: .init($0), slug: try StoryRows.slug(row, at: 3), name: row[4]) }
            return Byline(person: person, name: row[0], role: Byline.Role(rawValue: row[1]) ?? .reporter)
        }
    }

    private static func tags(of revision: Int64, in db: Database) throws -> [Tag] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT t.id, t.slug, t.name FROM revision_tags v JOIN tags t ON t.id = v.tag
                WHERE v.revision = ? ORDER BY v.position
                """)
        return try Row.fetchAll(statement, arguments: [revision]).map {
            Tag(id: .init($0[0]), slug: try StoryRows.slug($0, at: 1), name: $0[2])
        }
    }

    /// Stores a revision with its bylines and tags.
    static func insert(
        _ content: Revision.Content, of story: Int64, basedOn: Int64?, by: Signature, at: Instant, milestone: Milestone?,
        in db: Database
    ) throws -> Int64 {
        let id = try NumberBook.next(of: .revision, in: db)
        try db.cachedStatement(
            sql: """
                INSERT INTO revisions (id, story, made_at, made_by, based_on, kind, kicker, headline, lead, body, dateline_place,
                    dateline_zone, printed_byline, section, lead_photo, sources, language, holds_text, milestone, made_by_staff)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, story, at.milliseconds, by.name, basedOn, content.kind.rawValue, content.kicker, content.headline, content.lead,
            content.body.stored, content.dateline?.place, content.dateline?.zone, content.printedByline,
            content.section.id.rawValue, content.leadPhoto?.stored,
            content.sources.map { $0.split(separator: "\n").joined(separator: " ") }.joined(separator: "\n"),
            content.language, content.holdsText, milestone?.rawValue, by.staff?.rawValue,
        ])
        for (position, byline) in content.bylines.enumerated() {
            try db.cachedStatement(
                sql: "INSERT INTO revision_bylines (revision, position, person, name, role) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [id, position, byline.person?.id.rawValue, byline.name, byline.role.rawValue])
        }
        for (position, tag) in content.tags.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO revision_tags (revision, position, tag) VALUES (?, ?, ?)")
                .execute(arguments: [id, position, tag.id.rawValue])
        }
        return id
    }
}
