import Editorial
import GRDB
import Storage

/// Live stories by words of their headline, newest first.
struct LiveSearchQuery {
    let words: SearchWords
    let limit: Int

    /// Numbers are given as stories are begun or brought in; among so many of the newest the first published are put first.
    private static let mostRanked = 200

    func fetch(_ db: Database) throws -> [StoryLine] {
        guard !words.question.isEmpty else { return [] }
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: Self.sql),
            arguments: ["question": DeskSearch.liveQuestion(words), "most": max(limit, Self.mostRanked)])
        let lines = try rows.map(StoryRows.line)
        return Array(lines.sorted { ($0.firstPublishedAt, $0.id) > ($1.firstPublishedAt, $1.id) }.prefix(limit))
    }

    static let sql = """
        SELECT \(StoryRows.columns) FROM desk_search f
        CROSS JOIN stories s ON s.id = f.rowid
        CROSS JOIN publications p INDEXED BY publications_live ON p.story = s.id AND p.to_at IS NULL
        JOIN revisions r ON r.id = p.revision
        JOIN sections n ON n.id = r.section
        WHERE f.desk_search MATCH :question ORDER BY f.rowid DESC LIMIT :most
        """
}
