import Foundation
import GRDB
import Storage

/// One of our files: known to be ours before anything is written to it, in this version's shape, and named by its errors.
struct SQLiteFile: Sendable {
    /// What makes a file one of ours.
    struct Kind {
        /// Marks it (`PRAGMA application_id`).
        let applicationID: Int32
        let migrator: DatabaseMigrator
        /// What the writer's connection is told once the file is open.
        var writerPragma: String?
    }

    let pool: DatabasePool
    /// The file, as errors name it.
    let place: String

    /// - Throws: `StorageError`, or what it is made of.
    init(_ place: String, _ kind: Kind, _ access: SQLiteDatabase.Access, _ configuration: Configuration) throws {
        self.place = place
        try SQLiteFile.checkOwner(place, kind)
        var configuration = configuration
        configuration.readonly = access == .readOnly
        pool = try DatabasePool(path: place, configuration: configuration)
        try bringUp(kind, access)
    }

    func close() throws {
        try pool.close()
    }

    /// Refuses a file of someone else's.
    private static func checkOwner(_ place: String, _ kind: Kind) throws {
        guard FileManager.default.fileExists(atPath: place) else { return }
        guard let handle = FileHandle(forReadingAtPath: place) else {
            throw StorageError.notReachable(where: place, why: "this user may not read it")
        }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 100) ?? Data()
        guard !head.isEmpty else { return }
        guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw StorageError.damaged(where: place, why: "it does not begin as a SQLite file does")
        }
        let id = head[68..<72].reduce(0) { $0 << 8 | Int32($1) }
        guard id != kind.applicationID else { return }
        guard id == 0, try isEmpty(place, kind) else {
            throw StorageError.damaged(where: place, why: "it belongs to another program")
        }
    }

    /// Whether a file that is not marked as ours holds nothing yet, or only what we were about to make when we were cut off:
    /// the mark and the tables come in one transaction.
    private static func isEmpty(_ place: String, _ kind: Kind) throws -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: place, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") != kind.applicationID else { return true }
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'") == 0
        }
    }

    /// Brings the file to this version's shape, or says why that cannot be.
    private func bringUp(_ kind: Kind, _ access: SQLiteDatabase.Access) throws {
        if access == .readWrite, let pragma = kind.writerPragma {
            // After opening: GRDB turns `synchronous` down when it sets up WAL.
            try pool.writeWithoutTransaction { try $0.execute(sql: pragma) }
        }
        let standing = try pool.read { db in
            (applied: try kind.migrator.appliedIdentifiers(db), isCurrent: try kind.migrator.hasCompletedMigrations(db))
        }
        if let unknown = standing.applied.subtracting(kind.migrator.migrations).min() {
            throw StorageError.newer(where: place, found: "its step \"\(unknown)\"")
        }
        guard !standing.isCurrent else { return }
        guard access == .readWrite else {
            throw StorageError.notReachable(
                where: place, why: "it was made by an older Terbit; run terbit serve once to bring it up")
        }
        try kind.migrator.migrate(pool)
    }
}

/// What is kept in one of our files.
protocol KeptInSQLite: Sendable {
    var file: SQLiteFile { get }
}

extension KeptInSQLite {
    var pool: DatabasePool { file.pool }
    var place: String { file.place }

    func reading<Value: Sendable>(
        _ doing: String, _ read: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await pool.read(read)
        } catch {
            throw StorageError(error, doing: doing, place: place)
        }
    }

    func writing<Value: Sendable>(
        _ doing: String, _ write: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await pool.write(write)
        } catch {
            throw StorageError(error, doing: doing, place: place)
        }
    }
}
