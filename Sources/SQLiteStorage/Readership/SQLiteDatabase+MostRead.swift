import Editorial
import GRDB
import Storage

extension SQLiteDatabase: MostReadStore {
    public func show(_ list: ShownList) async throws(StorageError) -> Bool {
        try await writing("recording the most read") { db in
            let before = try Row.fetchOne(
                db.cachedStatement(
                    sql: """
                        SELECT id, window_hours, shown_at FROM shown_lists
                        WHERE kind = ? ORDER BY shown_at DESC, id DESC LIMIT 1
                        """),
                arguments: [list.kind.rawValue])
            if let before, try Self.shows(list, before, in: db) { return false }
            // Not before the one it takes the place of, even where a clock was set back.
            let shownAt = max(list.shownAt, before?.time(2) ?? list.shownAt)
            try Self.insert(list, shownAt: shownAt, recordedAt: list.shownAt, in: db)
            try PressOrderWriter.write([.liveColumn, .mostRead(.present, nil)], at: list.shownAt, in: db)
            return true
        }
    }

    public func orderPress(of lists: Set<PageGroup>, at: Instant) async throws(StorageError) {
        try await writing("ordering lists of the most read pressed") { db in
            try PressOrderWriter.write(lists, at: at, in: db)
        }
    }

    private static func shows(_ list: ShownList, _ row: Row, in db: Database) throws -> Bool {
        let id: Int64 = row[0]
        let windowHours: Int? = row[1]
        let stories = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT story FROM shown_list_rows WHERE list = ? ORDER BY rank"), arguments: [id])
        return windowHours == list.windowHours && stories == list.stories.map(\.rawValue)
    }

    static func insert(_ list: ShownList, shownAt: Instant, recordedAt: Instant, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO shown_lists (kind, shown_at, window_hours, recorded_at) VALUES (?, ?, ?, ?)")
            .execute(arguments: [list.kind.rawValue, shownAt.milliseconds, list.windowHours, recordedAt.milliseconds])
        let id = db.lastInsertedRowID
        for (rank, story) in list.stories.enumerated() {
            try db.cachedStatement(sql: "INSERT INTO shown_list_rows (list, rank, story) VALUES (?, ?, ?)")
                .execute(arguments: [id, rank + 1, story.rawValue])
        }
    }

    public func mostReadExclusions() async throws(StorageError) -> [MostReadExclusion] {
        try await reading("reading what is kept out of the most read") { db in
            try Row.fetchAll(
                db.cachedStatement(
                    sql: """
                        SELECT story, reason, excluded_at, excluded_by_name, excluded_by FROM most_read_exclusions
                        ORDER BY excluded_at, story
                        """)
            ).map { row in
                MostReadExclusion(
                    story: .init(row[0]), reason: row[1], by: row.signature(3) ?? Signature(name: ""), at: row.time(2))
            }
        }
    }

    public func excludeFromMostRead(
        _ story: Story.ID, reason: String, by: Signature, at: Instant
    ) async throws(StorageError) -> Bool {
        try await writing("keeping story \(story) out of the most read") { db in
            try db.cachedStatement(
                sql: """
                    INSERT OR IGNORE INTO most_read_exclusions (story, reason, excluded_at, excluded_by, excluded_by_name)
                    VALUES (?, ?, ?, ?, ?)
                    """
            ).execute(arguments: [story.rawValue, reason, at.milliseconds, by.staff?.rawValue, by.name])
            guard db.changesCount == 1 else { return false }
            try AuditLine(.excludeFromMostRead, story: story.rawValue, detail: reason).write(by: by, at: at, in: db)
            return true
        }
    }

    public func readmitToMostRead(
        _ story: Story.ID, reason: String, by: Signature, at: Instant
    ) async throws(StorageError) -> Bool {
        try await writing("letting story \(story) into the most read again") { db in
            try db.cachedStatement(sql: "DELETE FROM most_read_exclusions WHERE story = ?").execute(arguments: [story.rawValue])
            guard db.changesCount == 1 else { return false }
            try AuditLine(.readmitToMostRead, story: story.rawValue, detail: reason).write(by: by, at: at, in: db)
            return true
        }
    }
}
