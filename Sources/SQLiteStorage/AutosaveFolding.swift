import Editorial
import GRDB

/// Takes away autosaves that stand for nothing any more: milestones have what they came to.
struct AutosaveFolding {
    let instant: Instant
    let limit: Int

    /// Not those that anything stands on.
    private static let condition = """
        r.milestone IS NULL AND r.made_at < :before AND r.id <> s.working_revision AND r.id IS NOT s.live_revision
            AND r.id IS NOT s.approved_revision
            AND NOT EXISTS (SELECT 1 FROM revisions c WHERE c.based_on = r.id AND c.milestone IS NOT NULL)
            AND NOT EXISTS (SELECT 1 FROM due d WHERE d.story = r.story AND d.revision = r.id)
            AND NOT EXISTS (SELECT 1 FROM publications p WHERE p.story = r.story AND p.revision = r.id)
        """

    static let sql = """
        SELECT r.id FROM revisions r INDEXED BY revisions_autosaved CROSS JOIN stories s ON s.id = r.story
        WHERE \(condition) ORDER BY r.made_at, r.id LIMIT :limit
        """

    func candidates(_ db: Database) throws -> [Int64] {
        try Int64.fetchAll(
            db.cachedStatement(sql: Self.sql), arguments: ["before": instant.milliseconds, "limit": limit])
    }

    /// Folds those of the candidates that still may go; returns how many went. Runs without reference checks: SQLite would
    /// look through every table that refers to revisions, for each of them.
    func fold(_ candidates: [Int64], in db: Database) throws -> Int {
        var count = 0
        for id in candidates {
            let mayGo = try Bool.fetchOne(
                db.cachedStatement(
                    sql: "SELECT 1 FROM revisions r JOIN stories s ON s.id = r.story WHERE r.id = :id AND \(Self.condition)"),
                arguments: ["id": id, "before": instant.milliseconds])
            guard mayGo == true else { continue }
            try db.cachedStatement(
                sql: """
                    UPDATE revisions SET based_on = (SELECT based_on FROM revisions WHERE id = ?1)
                    WHERE based_on = ?1
                    """
            ).execute(arguments: [id])
            for table in ["revision_bylines", "revision_tags"] {
                try db.cachedStatement(sql: "DELETE FROM \(table) WHERE revision = ?").execute(arguments: [id])
            }
            try db.cachedStatement(sql: "DELETE FROM revisions WHERE id = ?").execute(arguments: [id])
            count += 1
        }
        return count
    }
}
