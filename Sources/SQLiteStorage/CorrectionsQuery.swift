import Editorial
import GRDB
import Storage

/// A page of all corrections: the published notes of a moment, newest first, each with the headline readers have or last had.
struct CorrectionsQuery {
    let moment: Moment
    let before: Int64?
    let limit: Int

    var sql: String {
        // The last publication there was by the moment: of a live story the one that is, of a withdrawn one the last.
        """
        SELECT \(NoteRows.columns), r.headline, s.path, p.to_at, s.state, r.kind FROM published_notes o
        CROSS JOIN stories s ON s.id = o.story
        CROSS JOIN publications p ON p.id = (
            SELECT id FROM publications INDEXED BY publications_of_story
            WHERE story = o.story \(isPast ? "AND from_at <= :moment" : "") ORDER BY from_at DESC, id DESC LIMIT 1)
        CROSS JOIN revisions r ON r.id = p.revision
        WHERE o.id < :before \(isPast ? "AND o.added_at <= :moment" : "")
        ORDER BY o.id DESC LIMIT :limit
        """
    }

    var arguments: StatementArguments { moment.arguments + ["before": before ?? .max, "limit": limit] }

    func fetch(_ db: Database) throws -> [CorrectionLine] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
            let note = try NoteRows.note(row)
            return CorrectionLine(
                note: note, headline: row[8], path: row[9], isWithdrawn: isWithdrawn(row),
                linked: try note.linkedStory.flatMap { try NoteRows.link(to: $0.rawValue, kind: note.kind, at: moment, in: db) },
                storyKind: row.word(12, else: .news))
        }
    }

    private var isPast: Bool { moment != .now }

    private func isWithdrawn(_ row: Row) -> Bool {
        switch moment {
        case .now: row[11] == "withdrawn"
        case .past(let instant): row.instant(10).map { $0 <= instant } ?? false
        }
    }
}
