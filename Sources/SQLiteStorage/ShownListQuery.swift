import Editorial
import GRDB
import Storage

/// The list that was last recorded as shown, with those of its stories that are live.
struct ShownListQuery {
    let kind: ShownList.Kind
    let moment: Moment

    struct Answer {
        var shownAt: Instant?
        var windowHours: Int?
        var lines: [StoryLine] = []
    }

    func fetch(_ db: Database) throws -> Answer {
        guard let list = try Row.fetchOne(db.cachedStatement(sql: newest), arguments: newestArguments) else { return Answer() }
        let statement = try db.cachedStatement(sql: rows)
        let id: Int64 = list[0]
        let lines = try Row.fetchAll(statement, arguments: moment.arguments + ["list": id]).map(StoryRows.line)
        return Answer(shownAt: Instant(milliseconds: list[1]), windowHours: list[2], lines: lines)
    }

    /// All its stories, live or not.
    func list(_ db: Database) throws -> ShownList? {
        guard let list = try Row.fetchOne(db.cachedStatement(sql: newest), arguments: newestArguments) else { return nil }
        let stories = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT story FROM shown_list_rows WHERE list = ? ORDER BY rank"),
            arguments: [list[0] as Int64])
        return ShownList(
            kind: kind, shownAt: Instant(milliseconds: list[1]), windowHours: list[2], stories: stories.map { Story.ID($0) })
    }

    private var newest: String {
        let until =
            switch moment {
            case .now: ""
            case .past: "AND shown_at <= :moment"
            }
        return """
            SELECT id, shown_at, window_hours FROM shown_lists
            WHERE kind = :kind \(until) ORDER BY shown_at DESC, id DESC LIMIT 1
            """
    }

    private var newestArguments: StatementArguments {
        moment.arguments + ["kind": kind.rawValue]
    }

    private var rows: String {
        """
        SELECT \(StoryRows.columns) FROM shown_list_rows l
        CROSS JOIN publications p INDEXED BY publications_of_story ON p.story = l.story AND \(moment.isLive)
        \(StoryRows.joins)
        WHERE l.list = :list ORDER BY l.rank
        """
    }
}
