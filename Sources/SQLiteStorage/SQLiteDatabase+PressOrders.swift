import Editorial
import Foundation
import GRDB
import Storage
import Synchronization

/// The last `PRAGMA data_version` seen.
final class LastSeenVersion: Sendable {
    private let value = Mutex<Int64?>(nil)

    /// Whether `version` differs from the one seen before; the first one does.
    func differs(_ version: Int64) -> Bool {
        value.withLock { last in
            defer { last = version }
            return last != version
        }
    }
}

extension SQLiteDatabase: PressOrderStore {
    public func hasChanged() async throws(StorageError) -> Bool {
        // An open file goes on answering after it was moved or deleted; what is written then is lost.
        guard access(place, F_OK) == 0 else { throw .notReachable(where: place, why: "the file is gone") }
        do {
            let version = try await watch.read { db in
                try Int64.fetchOne(db.cachedStatement(sql: "PRAGMA data_version")) ?? 0
            }
            return lastSeenVersion.differs(version)
        } catch {
            throw StorageError(error, doing: "looking for changes", place: place)
        }
    }

    public func orders(after number: Int64, limit: Int) async throws(StorageError) -> [PressOrder] {
        try await reading("reading press orders") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT number, made_at, touched FROM press_orders WHERE number > ? ORDER BY number LIMIT ?")
            return try Row.fetchAll(statement, arguments: [number, limit]).map { row in
                let names: String = row[2]
                return PressOrder(
                    number: row[0], madeAt: Instant(milliseconds: row[1]),
                    touched: Set(names.split(separator: " ").compactMap { PageGroup(String($0)) }))
            }
        }
    }

    public func newestOrder() async throws(StorageError) -> Int64 {
        try await reading("reading press orders") { db in
            try Int64.fetchOne(db, sql: "SELECT max(number) FROM press_orders") ?? 0
        }
    }

    public func pressedThrough(by press: String) async throws(StorageError) -> Int64? {
        try await reading("reading how far was pressed") { db in
            try Int64.fetchOne(db, sql: "SELECT number FROM press_progress WHERE press = ?", arguments: [press])
        }
    }

    public func note(pressedThrough number: Int64, by press: String, at: Instant) async throws(StorageError) {
        try await writing("noting how far was pressed") { db in
            try db.execute(
                sql: """
                    INSERT INTO press_progress (press, number, noted_at) VALUES (?, ?, ?)
                    ON CONFLICT (press) DO UPDATE SET number = max(number, excluded.number), noted_at = excluded.noted_at
                    """,
                arguments: [press, number, at.milliseconds])
        }
    }

    public func prune(before instant: Instant) async throws(StorageError) {
        try await writing("dropping old press orders") { db in
            try db.execute(
                sql: """
                    DELETE FROM press_orders
                    WHERE made_at < ? AND number <= (SELECT coalesce(min(number), 0) FROM press_progress)
                    """,
                arguments: [instant.milliseconds])
        }
    }
}

/// Writes the press order of a transaction.
enum PressOrderWriter {
    static func write(_ touched: Set<PageGroup>, at: Instant, in db: Database) throws {
        guard !touched.isEmpty else { return }
        // Past this many, dropping everything is less work than naming it.
        let groups = touched.count > 20_000 ? [.everything] : touched
        try db.cachedStatement(sql: "INSERT INTO press_orders (made_at, touched) VALUES (?, ?)").execute(
            arguments: [at.milliseconds, groups.map(\.description).sorted().joined(separator: " ")])
    }
}
