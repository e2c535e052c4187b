import Editorial
import Foundation
import GRDB
import Storage

extension SQLiteReadership: ViewStore {
    public func add(_ flush: ViewFlush) async throws(StorageError) {
        try await writing("writing what was counted") { db in
            let writer = try FlushWriter(node: flush.node, in: db)
            for (key, count) in flush.counts where count > 0 { try writer.write(key, count) }
            try writer.noteBoots(of: flush)
            for people in flush.people { try SQLiteReadership.merge(people, in: db) }
        }
    }

    private static func merge(_ people: ViewFlush.People, in db: Database) throws {
        let find = try db.cachedStatement(sql: "SELECT sketch FROM people WHERE day = ? AND story = ?")
        let place: StatementArguments = [people.day.daysSince1970, people.story.rawValue]
        var sketch = people.sketch
        if let kept = try Data.fetchOne(find, arguments: place).map(Array.init) {
            guard var whole = PeopleSketch(bytes: kept) else {
                throw StorageError.damaged(where: "readership.sqlite", why: "a sketch of people does not read")
            }
            guard whole.merge(sketch) else { return }
            sketch = whole
        }
        try db.cachedStatement(sql: "INSERT OR REPLACE INTO people (day, story, sketch) VALUES (?, ?, ?)").execute(
            arguments: [people.day.daysSince1970, people.story.rawValue, Data(sketch.bytes)])
    }

    @discardableResult
    public func record(_ list: RecordedList) async throws(StorageError) -> Bool {
        try await writing("recording a list") { db in
            let before = try RecordedListQuery(name: list.name, section: list.section).fetch(db)
            if let before, before.windowHours == list.windowHours, before.rows.map(\.story) == list.rows.map(\.story) {
                return false
            }
            let computedAt = max(list.computedAt, before?.computedAt ?? list.computedAt)
            try db.cachedStatement(sql: "INSERT INTO lists (name, section, window_hours, computed_at) VALUES (?, ?, ?, ?)").execute(
                arguments: [list.name, list.section?.rawValue ?? 0, list.windowHours, computedAt.milliseconds])
            let id = db.lastInsertedRowID
            let statement = try db.cachedStatement(
                sql: "INSERT INTO list_rows (list, rank, story, views, score) VALUES (?, ?, ?, ?, ?)")
            for (rank, row) in list.rows.enumerated() {
                try statement.execute(arguments: [id, rank + 1, row.story.rawValue, row.views, row.score])
            }
            return true
        }
    }

    public func secret(named name: String, orMaking bytes: [UInt8], at: Instant) async throws(StorageError) -> [UInt8] {
        try await writing("keeping a key") { db in
            try db.execute(
                sql: "INSERT INTO secrets (name, bytes, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                arguments: [name, Data(bytes), at.milliseconds])
            return try SQLiteReadership.bytes(db, sql: "SELECT bytes FROM secrets WHERE name = ?", [name]) ?? bytes
        }
    }

    public func salt(of day: CivilDate, orMaking bytes: [UInt8]) async throws(StorageError) -> [UInt8] {
        try await writing("keeping the day's salt") { db in
            try db.execute(
                sql: "INSERT INTO salts (day, salt) VALUES (?, ?) ON CONFLICT DO NOTHING",
                arguments: [day.daysSince1970, Data(bytes)])
            return try SQLiteReadership.bytes(db, sql: "SELECT salt FROM salts WHERE day = ?", [day.daysSince1970]) ?? bytes
        }
    }

    public func dropSalts(before day: CivilDate) async throws(StorageError) {
        try await writing("deleting old salts") { db in
            try db.execute(sql: "DELETE FROM salts WHERE day < ?", arguments: [day.daysSince1970])
        }
        do {
            // The log of writes still holds the page as it was: empty it into the file.
            try await pool.writeWithoutTransaction { db in
                _ = try db.checkpoint(.truncate)
            }
        } catch {
            throw StorageError(error, doing: "deleting old salts", place: place)
        }
    }

    static func bytes(_ db: Database, sql: String, _ arguments: StatementArguments) throws -> [UInt8]? {
        try Data.fetchOne(db, sql: sql, arguments: arguments).map(Array.init)
    }
}

/// Writes the counts of a flush, each where it is larger than the one kept.
private struct FlushWriter {
    private let node: String
    private let db: Database
    private let views: Statement
    private let referrers: Statement
    private let refusals: Statement

    init(node: String, in db: Database) throws {
        self.node = node
        self.db = db
        let larger = "DO UPDATE SET amount = excluded.amount WHERE excluded.amount > amount"
        views = try db.cachedStatement(
            sql: "INSERT INTO views (span, start, node, boot, amount, story) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT \(larger)")
        referrers = try db.cachedStatement(
            sql: """
                INSERT INTO referrers (span, start, node, boot, amount, story, source) VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT \(larger)
                """)
        refusals = try db.cachedStatement(
            sql: "INSERT INTO refusals (span, start, node, boot, amount, reason) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT \(larger)")
    }

    func write(_ key: ViewFlush.Key, _ count: Int) throws {
        let place: StatementArguments = [key.bucket.span.rawValue, key.bucket.start.seconds, node, key.boot, count]
        switch key.subject {
        case .views(let story): try views.execute(arguments: place + [story.rawValue])
        case .referrers(let story, let group): try referrers.execute(arguments: place + [story.rawValue, group.rawValue])
        case .refusals(let reason): try refusals.execute(arguments: place + [reason.rawValue])
        }
    }

    /// Notes from which minute on each boot still writes, so that nothing is folded under its hands.
    func noteBoots(of flush: ViewFlush) throws {
        var open: [ViewFlush.Boot: Int64] = [:]
        for key in flush.counts.keys { open[key.boot] = min(open[key.boot] ?? .max, key.bucket.start.seconds) }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO boots (node, boot, open_from, last_at) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET open_from = excluded.open_from, last_at = excluded.last_at
                """)
        for (boot, from) in open { try statement.execute(arguments: [node, boot, from, flush.madeAt.seconds]) }
    }
}
