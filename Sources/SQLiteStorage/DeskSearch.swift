import Editorial
import GRDB
import Storage

/// The desk's search by headline: a full-text index whose rows are stories, and how a question to it is written.
///
/// Where a story stands is a word of its own column, so that a filter is one more word of the same search. A question is
/// answered by walking the rows from the newest story on, whatever the words are: nothing is sorted.
enum DeskSearch {
    /// For `stories s`, `revisions w` (working) and `revisions l` (live).
    private static let columns = """
        s.id, w.headline, CASE WHEN l.id <> w.id THEN l.headline ELSE '' END,
            coalesce('zq' || s.working_state, '') || CASE s.state WHEN 'unpublished' THEN '' ELSE ' zq' || s.state END
                || ' zqs' || s.section || coalesce(' zqb' || s.started_by, '')
        """

    /// Enters a story that is not there yet.
    static func enter(_ story: Int64, in db: Database) throws {
        try db.cachedStatement(
            sql: """
                INSERT INTO desk_search (rowid, headline, live_headline, keys) SELECT \(columns) FROM stories s
                JOIN revisions w ON w.id = s.working_revision LEFT JOIN revisions l ON l.id = s.live_revision WHERE s.id = ?
                """
        ).execute(arguments: [story])
    }

    static func refresh(_ story: Int64, in db: Database) throws {
        try remove(story, in: db)
        try enter(story, in: db)
    }

    /// What finds stories by words of the headline the desk is on, and by where they stand.
    static func question(
        _ words: SearchWords, state: DeskQuery.State? = nil, section: Section.ID? = nil, startedBy: StaffMember.ID? = nil
    ) -> String {
        var keys: [String] = []
        if let state { keys.append("\"zq\(state.rawValue)\"") }
        if let section { keys.append("\"zqs\(section)\"") }
        if let startedBy { keys.append("\"zqb\(startedBy)\"") }
        let headline = "headline : (\(words.question))"
        return keys.isEmpty ? headline : headline + " AND keys : (\(keys.joined(separator: " AND ")))"
    }

    /// What finds live stories by words of the headline readers see, or the desk is on.
    static func liveQuestion(_ words: SearchWords) -> String {
        "{headline live_headline} : (\(words.question)) AND keys : \"zqlive\""
    }

    static func remove(_ story: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM desk_search WHERE rowid = ?").execute(arguments: [story])
    }
}
