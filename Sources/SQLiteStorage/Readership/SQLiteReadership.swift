import Editorial
import Foundation
import GRDB
import Storage

/// `readership.sqlite`: what was counted, in a file of its own.
///
/// WAL, `synchronous=NORMAL`: a crash of the program loses nothing that was written, one of the machine the last few seconds.
/// What is deleted is overwritten (`secure_delete`).
public final class SQLiteReadership: Sendable {
    let pool: DatabasePool
    /// The file, as errors name it.
    let place: String

    /// Opens the file in a data directory; to read and write, it makes it where there is none.
    public init(
        directory: String, access: SQLiteDatabase.Access = .readWrite, patience: Duration = .seconds(5)
    ) throws(StorageError) {
        place = SQLiteReadership.file(in: directory)
        do {
            if access == .readWrite {
                try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            }
            try SQLiteReadership.checkOwner(place)
            var configuration = SQLiteReadership.configuration(patience)
            configuration.readonly = access == .readOnly
            pool = try DatabasePool(path: place, configuration: configuration)
            try SQLiteReadership.bringUp(pool, place, access)
        } catch {
            throw StorageError(error, doing: "opening it", place: place)
        }
    }

    /// To look at what was counted in a data directory; nil where nothing ever was.
    public static func ifThere(in directory: String) throws(StorageError) -> SQLiteReadership? {
        guard FileManager.default.fileExists(atPath: file(in: directory)) else { return nil }
        return try SQLiteReadership(directory: directory, access: .readOnly)
    }

    private static func file(in directory: String) -> String { directory + "/readership.sqlite" }

    /// Waits for work in hand and lets go of the file.
    public func close() throws(StorageError) {
        do {
            try pool.close()
        } catch {
            throw StorageError(error, doing: "closing it", place: place)
        }
    }

    private static func configuration(_ patience: Duration) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(patience.components.seconds))
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -4000")
            try db.execute(sql: "PRAGMA secure_delete = ON")
            if !db.configuration.readonly { try db.execute(sql: "PRAGMA synchronous = NORMAL") }
        }
        return configuration
    }

    /// Refuses a file of someone else's before anything is written to it.
    private static func checkOwner(_ place: String) throws {
        guard FileManager.default.fileExists(atPath: place) else { return }
        guard let handle = FileHandle(forReadingAtPath: place) else {
            throw StorageError.notReachable(where: place, why: "this user may not read it")
        }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 16) ?? Data()
        guard head.isEmpty || head.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw StorageError.damaged(where: place, why: "it does not begin as a SQLite file does")
        }
    }

    private static func bringUp(_ pool: DatabasePool, _ place: String, _ access: SQLiteDatabase.Access) throws {
        let migrator = ReadershipMigrations.migrator
        let (id, applied, isCurrent, tables) = try pool.read { db in
            (
                try Int32.fetchOne(db, sql: "PRAGMA application_id") ?? 0, try migrator.appliedIdentifiers(db),
                try migrator.hasCompletedMigrations(db),
                try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'") ?? 0
            )
        }
        guard id == ReadershipMigrations.applicationID || id == 0 && tables == 0 else {
            throw StorageError.damaged(where: place, why: "it belongs to another program")
        }
        if let unknown = applied.subtracting(migrator.migrations).min() {
            throw StorageError.newer(where: place, found: "its step \"\(unknown)\"")
        }
        guard !isCurrent else { return }
        guard access == .readWrite else {
            throw StorageError.notReachable(
                where: place, why: "it was made by an older Terbit; run terbit serve once to bring it up")
        }
        try migrator.migrate(pool)
    }

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
