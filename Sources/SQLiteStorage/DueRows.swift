import Editorial
import GRDB
import Storage

/// Rows of what is to happen at a time.
enum DueRows {
    /// For `due d`.
    static let columns = """
        d.id, d.at, d.act, d.story, d.revision, d.state, d.made_by_name, d.made_by, d.made_at, d.ended_at, d.why
        """

    static func act(_ row: Row) -> DueAct {
        DueAct(
            id: .init(row[0]), at: row.time(1), act: row.word(2, else: .publish), story: .init(row[3]), revision: row.id(4),
            state: row.word(5, else: .waiting), madeBy: row.signature(6) ?? Signature(name: ""), madeAt: row.time(8),
            endedAt: row.instant(9), why: row[10])
    }

    /// Waiting ones, in the order they fall due.
    static func waiting(of story: Int64, limit: Int = 1000, in db: Database) throws -> [DueAct] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(columns) FROM due d INDEXED BY due_of_story
                WHERE d.story = ? AND d.state = 'waiting' ORDER BY d.at, d.id LIMIT ?
                """)
        return try Row.fetchAll(statement, arguments: [story, limit]).map(act)
    }

    static func insert(_ due: StoryChange.Due, of story: Int64, revision: Int64?, by: Signature, at: Instant, in db: Database)
        throws
    {
        try db.cachedStatement(
            sql: """
                INSERT INTO due (at, act, story, revision, state, made_by, made_by_name, made_at)
                VALUES (?, ?, ?, ?, 'waiting', ?, ?, ?)
                """
        ).execute(arguments: [
            due.at.milliseconds, due.act.rawValue, story, revision, by.staff?.rawValue, by.name, at.milliseconds,
        ])
    }

    /// Ends one that waits; one that does not is a defect of whoever asks, for they read what waits in this transaction.
    static func end(_ act: DueAct.ID, of story: Int64, as state: DueAct.State, why: String, at: Instant, in db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE due SET state = ?, ended_at = ?, why = ? WHERE id = ? AND story = ? AND state = 'waiting'"
        ).execute(arguments: [state.rawValue, at.milliseconds, why, act.rawValue, story])
        guard db.changesCount == 1 else {
            throw StorageError.failed(doing: "ending due act \(act)", why: "it does not wait on story \(story)")
        }
    }

    static func cancelWaiting(of story: Int64, why: String, at: Instant, in db: Database) throws {
        try db.cachedStatement(
            sql: "UPDATE due SET state = 'cancelled', ended_at = ?, why = ? WHERE story = ? AND state = 'waiting'"
        ).execute(arguments: [at.milliseconds, why, story])
    }
}
