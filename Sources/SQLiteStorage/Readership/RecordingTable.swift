import Editorial
import Foundation
import GRDB
import Storage

/// A recording of traffic put in order: a table in a temporary file, so that any number of views in any order takes little
/// memory. It goes with this value.
public final class RecordingTable {
    private let file: String
    private let queue: DatabaseQueue

    /// - Parameter directory: where the file is made; the system's for temporary files.
    public init(directory: String = NSTemporaryDirectory()) throws(StorageError) {
        file = (directory as NSString).appendingPathComponent("terbit-recording-\(UUID().uuidString).sqlite")
        do {
            queue = try DatabaseQueue(path: file)
            try queue.inDatabase { db in
                // It is worth nothing after a crash.
                try db.execute(sql: "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE")
                try db.execute(
                    sql: """
                        CREATE TABLE views (at INTEGER NOT NULL, story TEXT NOT NULL, ip TEXT, agent TEXT, referrer TEXT) STRICT
                        """)
            }
        } catch {
            throw StorageError(error, doing: "making a temporary file", place: file)
        }
    }

    deinit {
        try? queue.close()
        try? FileManager.default.removeItem(atPath: file)
    }

    public func add(_ views: [RecordedView]) throws(StorageError) {
        do {
            try queue.inTransaction { db in
                let insert = try db.cachedStatement(sql: "INSERT INTO views VALUES (?, ?, ?, ?, ?)")
                for view in views {
                    try insert.execute(
                        arguments: [view.at.milliseconds, view.story, view.ip, view.userAgent, view.referrer])
                }
                return .commit
            }
        } catch {
            throw StorageError(error, doing: "putting a recording in order", place: file)
        }
    }

    /// Every address with its first view, in the order of the addresses' bytes.
    public func stories() throws(StorageError) -> [(address: String, first: Instant)] {
        do {
            return try queue.inDatabase { db in
                try Row.fetchAll(db, sql: "SELECT story, min(at) FROM views GROUP BY story ORDER BY story")
                    .map { (address: $0[0], first: $0.time(1)) }
            }
        } catch {
            throw StorageError(error, doing: "putting a recording in order", place: file)
        }
    }

    /// Every view, by time; those of one moment by what is told of them, so that it never matters in what order they were added.
    public func forEach(_ take: (RecordedView) throws -> Void) throws {
        try queue.inDatabase { db in
            let rows = try Row.fetchCursor(
                db, sql: "SELECT at, story, ip, agent, referrer FROM views ORDER BY at, story, ip, agent, referrer")
            while let row = try rows.next() {
                try take(RecordedView(at: row.time(0), story: row[1], ip: row[2], userAgent: row[3], referrer: row[4]))
            }
        }
    }
}
