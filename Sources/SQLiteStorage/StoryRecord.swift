import Editorial
import GRDB

/// Writes the columns of a story that say what the desk is on.
enum StoryRecord {
    /// A story without a working revision yet: that is written next.
    static func insert(_ content: Revision.Content, by: Signature, at: Instant, in db: Database) throws -> Int64 {
        let id = try NumberBook.next(of: .story, in: db)
        try db.cachedStatement(
            sql: """
                INSERT INTO stories (id, state, section, unverified, started_by, started_by_name, started_at, changed_by, changed_at)
                VALUES (?, 'unpublished', ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            id, content.section.id.rawValue, content.body.saysUnverified, by.staff?.rawValue, by.name, at.milliseconds, by.name,
            at.milliseconds,
        ])
        return id
    }

    /// Makes a revision the working one.
    static func work(on revision: Int64, _ content: Revision.Content, of story: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "UPDATE stories SET working_revision = ?, section = ?, unverified = ? WHERE id = ?")
            .execute(arguments: [revision, content.section.id.rawValue, content.body.saysUnverified, story])
    }

    /// Keeps a revision that was brought in ready for whoever publishes it: bringing it in approved it.
    static func hold(_ revision: Int64, of story: Int64, by: Signature, at: Instant, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE stories SET working_state = CASE state WHEN 'withdrawn' THEN NULL ELSE 'approved' END,
                    working_revision = ?1, approved_revision = ?1, approved_by = ?2, approved_by_name = ?3, approved_at = ?4
                WHERE id = ?5
                """
        ).execute(arguments: [revision, by.staff?.rawValue, by.name, at.milliseconds, story])
    }

    /// After an import has changed a story, whichever revision is the working one now.
    static func settle(_ story: Int64, by: Signature, at: Instant, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                UPDATE stories SET changed_by = ?, changed_at = ?, (section, unverified) = (
                    SELECT section, instr(body, '"kind":"unverified"') > 0 FROM revisions WHERE id = working_revision)
                WHERE id = ?
                """
        ).execute(arguments: [by.name, at.milliseconds, story])
        try DeskSearch.refresh(story, in: db)
    }
}

extension Body {
    /// Whether it carries the note that it is not verified yet (Pedoman Pemberitaan Media Siber, 2c).
    var saysUnverified: Bool {
        blocks.contains {
            guard case .note(let note) = $0 else { return false }
            return note.kind == .unverified
        }
    }
}
