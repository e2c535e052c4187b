import Editorial
import GRDB
import Storage

extension SQLiteDatabase: DueStore {
    public func nextDue() async throws(StorageError) -> Instant? {
        try await reading("looking for what is due next") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT at FROM due INDEXED BY due_waiting WHERE state = 'waiting' ORDER BY at LIMIT 1")
            return try Int64.fetchOne(statement).map { Instant(milliseconds: $0) }
        }
    }

    public func dueActs(upTo instant: Instant, limit: Int) async throws(StorageError) -> [DueAct] {
        try await reading("reading what has fallen due") { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT \(DueRows.columns) FROM due d INDEXED BY due_waiting
                    WHERE d.state = 'waiting' AND d.at <= ? ORDER BY d.at, d.id LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [instant.milliseconds, limit]).map(DueRows.act)
        }
    }

    public func lateActs(at instant: Instant) async throws(StorageError) -> LateActs {
        try await reading("counting what is late") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT count(*), min(at) FROM due INDEXED BY due_waiting WHERE state = 'waiting' AND at < ?")
            let row = try Row.fetchOne(statement, arguments: [instant.advanced(by: .zero - LateActs.grace).milliseconds])
            return LateActs(count: row?[0] ?? 0, oldest: row?.instant(1))
        }
    }
}
