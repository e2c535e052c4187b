import Editorial
import GRDB
import Storage

/// Columns of a story as a list shows it, and how a row of them reads.
enum StoryRows {
    /// For `publications p`, `revisions r`, `stories s`, `sections n`.
    static let columns = """
        s.id, r.headline, s.path, p.first_published_at, n.id, n.slug, n.name, n.position, r.kind, r.kicker, r.lead, r.lead_photo
        """

    static let joins = """
        JOIN revisions r ON r.id = p.revision
        JOIN stories s ON s.id = p.story
        JOIN sections n ON n.id = r.section
        """

    /// A story that is live at a moment.
    static func one(at moment: Moment) -> String {
        """
        SELECT \(columns) FROM publications p INDEXED BY publications_of_story
        \(joins)
        WHERE p.story = :story AND \(moment.isLive)
        """
    }

    static func line(_ row: Row) throws -> StoryLine {
        let photo: String? = row[11]
        return StoryLine(
            id: .init(row[0]), headline: row[1], path: row[2], firstPublishedAt: Instant(milliseconds: row[3]),
            section: try section(row, at: 4), kind: StoryKind(rawValue: row[8]) ?? .news, kicker: row[9], lead: row[10],
            photo: photo.flatMap { Photo(stored: $0) })
    }

    /// Columns id, slug, name, position from `index`.
    static func section(_ row: Row, at index: Int) throws -> Section {
        Section(id: .init(row[index]), slug: try slug(row, at: index + 1), name: row[index + 2], position: row[index + 3])
    }

    static func slug(_ row: Row, at index: Int) throws -> Slug {
        let text: String = row[index]
        guard let slug = Slug(text) else {
            throw StorageError.failed(doing: "reading a slug", why: "\"\(text)\" is none")
        }
        return slug
    }
}

extension Moment {
    /// The condition that publication `p` holds at the moment.
    var isLive: String {
        switch self {
        case .now: "p.to_at IS NULL"
        case .past: "p.from_at <= :moment AND (p.to_at IS NULL OR p.to_at > :moment)"
        }
    }

    var arguments: StatementArguments {
        switch self {
        case .now: [:]
        case .past(let instant): ["moment": instant.milliseconds]
        }
    }
}
