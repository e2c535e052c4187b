import Editorial
import GRDB
import Storage

/// A recorded list of the most read: the newest there is, or the newest of a moment.
struct RecordedListQuery {
    let name: String
    let section: Section.ID?
    var moment = Moment.now

    func fetch(_ db: Database) throws -> RecordedList? {
        guard let list = try Row.fetchOne(db.cachedStatement(sql: newest), arguments: arguments) else { return nil }
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT story, views, score FROM list_rows WHERE list = ? ORDER BY rank"),
            arguments: [list[0] as Int64])
        return RecordedList(
            name: name, section: section, windowHours: list[1], computedAt: Instant(milliseconds: list[2]),
            rows: rows.map { RecordedList.Row(story: .init($0[0]), views: $0[1], score: $0[2]) })
    }

    private var newest: String {
        """
        SELECT id, window_hours, computed_at FROM lists
        WHERE name = :name AND section = :section \(moment == .now ? "" : "AND computed_at <= :moment")
        ORDER BY computed_at DESC, id DESC LIMIT 1
        """
    }

    private var arguments: StatementArguments {
        moment.arguments + ["name": name, "section": section?.rawValue ?? 0]
    }
}
