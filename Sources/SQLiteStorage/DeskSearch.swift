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

    /// What finds live stories by words of the headline readers see.
    static func liveQuestion(_ words: SearchWords) -> String {
        "{headline live_headline} : (\(words.question)) AND keys : \"zqlive\""
    }

    static func remove(_ story: Int64, in db: Database) throws {
        try db.cachedStatement(sql: "DELETE FROM desk_search WHERE rowid = ?").execute(arguments: [story])
    }
}

/// What someone typed into a search field, as a question to a full-text index.
struct SearchWords {
    /// Each word as the beginning of one, all of them wanted; empty when nothing was typed that could be found.
    let question: String
    /// Whether anything was typed.
    let isAsked: Bool

    private static let mostWords = 12
    private static let longestWord = 64

    init(_ text: String) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            defer { word.removeAll() }
            guard words.count < Self.mostWords, let first = word.first, Self.canBeFound(word) else { return }
            let quoted = "\"" + String(word) + "\""
            // A single letter as a beginning would find nearly everything.
            words.append(word.count == 1 && first.isASCII ? quoted : quoted + " *")
        }
        var isAsked = false
        for scalar in text.unicodeScalars.prefix(4000) {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar == "\"" {
                end()
            } else {
                isAsked = true
                if word.count < Self.longestWord { word.append(scalar) }
            }
        }
        end()
        question = words.joined(separator: " AND ")
        self.isAsked = isAsked || text.contains("\"")
    }

    private static func canBeFound(_ word: String.UnicodeScalarView) -> Bool {
        word.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
