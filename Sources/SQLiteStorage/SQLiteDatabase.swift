import Editorial
import Foundation
import GRDB
import Storage

/// `terbit.sqlite`: everything editorial, in one file.
///
/// WAL, `synchronous=FULL`, foreign keys on; one writer at a time, many readers that never wait for it.
public final class SQLiteDatabase: Sendable {
    let pool: DatabasePool
    /// A connection that only asks whether others committed; the pool's own would not notice its own writer.
    let watch: DatabaseQueue
    /// The file, as errors name it.
    let place: String
    let addressing: AddressPattern
    let zone: SiteZone
    let reservedSlugs: Set<String>
    let lastSeenVersion = LastSeenVersion()

    /// What is wanted of a database.
    public enum Access: Sendable {
        /// To read and write; a database is made where there is none, and brought to this version's shape.
        case readWrite
        /// To look at one that is there. Takes no lock and changes nothing, so a stuck writer does not matter.
        case readOnly
    }

    /// Opens the database in a directory.
    ///
    /// - Parameters:
    ///   - directory: the data directory; made when missing and to be written.
    ///   - addressing: how addresses of new stories are made.
    ///   - zone: the site's zone, for the day in an address.
    ///   - reservedSlugs: first words of addresses that no section may have.
    ///   - patience: how long a writer waits for another before it gives up.
    public init(
        directory: String, access: Access = .readWrite, addressing: AddressPattern = .standard, zone: SiteZone = .jakarta,
        reservedSlugs: Set<String> = [], patience: Duration = .seconds(5)
    ) throws(StorageError) {
        place = directory + "/terbit.sqlite"
        self.addressing = addressing
        self.zone = zone
        self.reservedSlugs = reservedSlugs
        do {
            try SQLiteDatabase.checkDirectory(directory, place: place, access: access)
            var configuration = SQLiteDatabase.configuration(patience: patience)
            configuration.readonly = access == .readOnly
            try SQLiteDatabase.checkOwner(path: place)
            pool = try DatabasePool(path: place, configuration: configuration)
            try SQLiteDatabase.bringUp(pool, place: place, access: access)
            configuration.readonly = true
            watch = try DatabaseQueue(path: place, configuration: configuration)
        } catch {
            throw StorageError(error, doing: "opening it", place: place)
        }
    }

    private static func checkDirectory(_ directory: String, place: String, access: Access) throws {
        guard access == .readWrite else {
            guard FileManager.default.fileExists(atPath: place) else {
                throw StorageError.notReachable(where: place, why: "there is no portal in this directory")
            }
            return
        }
        guard mkdir(directory, 0o755) != 0, errno != EEXIST || !isDirectory(directory) else { return }
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            let why = FileManager.default.fileExists(atPath: directory) ? "it is not a directory" : "it cannot be made"
            throw StorageError.notReachable(where: directory, why: why)
        }
    }

    private static func isDirectory(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    private static func configuration(patience: Duration) -> Configuration {
        var configuration = Configuration()
        configuration.busyMode = .timeout(Double(patience.components.seconds))
        configuration.foreignKeysEnabled = true
        configuration.maximumReaderCount = 4
        configuration.qos = .userInitiated
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA cache_size = -4000")
        }
        return configuration
    }

    /// Refuses a file of someone else's before anything is written to it.
    private static func checkOwner(path: String) throws {
        guard FileManager.default.fileExists(atPath: path) else { return }
        guard let handle = FileHandle(forReadingAtPath: path) else {
            throw StorageError.notReachable(where: path, why: "this user may not read it")
        }
        defer { try? handle.close() }
        let head = try handle.read(upToCount: 100) ?? Data()
        guard !head.isEmpty else { return }
        guard head.count == 100, head.starts(with: Array("SQLite format 3\0".utf8)) else {
            throw StorageError.damaged(where: path, why: "it does not begin as a SQLite file does")
        }
        let id = head[68..<72].reduce(0) { $0 << 8 | Int32($1) }
        guard id != Migrations.applicationID else { return }
        guard id == 0, try isEmpty(path) else {
            throw StorageError.damaged(where: path, why: "it belongs to another program")
        }
    }

    /// Whether a file that is not marked as ours holds nothing yet, or only what we were about to make when we were cut off:
    /// the mark and the tables come in one transaction.
    private static func isEmpty(_ path: String) throws -> Bool {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? queue.close() }
        return try queue.read { db in
            guard try Int32.fetchOne(db, sql: "PRAGMA application_id") != Migrations.applicationID else { return true }
            return try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '%grdb_migrations%'") == 0
        }
    }

    /// Brings the database to this version's shape, or says why that cannot be.
    private static func bringUp(_ pool: DatabasePool, place: String, access: Access) throws {
        if access == .readWrite {
            // After opening: GRDB turns it down to NORMAL when it sets up WAL. Only the writer's connection matters.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        }
        let migrator = Migrations.migrator
        let standing = try pool.read { db in
            (applied: try migrator.appliedIdentifiers(db), isCurrent: try migrator.hasCompletedMigrations(db))
        }
        if let unknown = standing.applied.subtracting(migrator.migrations).min() {
            throw StorageError.newer(where: place, found: "its step \"\(unknown)\"")
        }
        guard !standing.isCurrent else { return }
        guard access == .readWrite else {
            throw StorageError.notReachable(
                where: place, why: "it was made by an older Terbit; run terbit serve once to bring it up")
        }
        try migrator.migrate(pool)
    }

    /// Waits for work in hand and lets go of the file.
    public func close() throws(StorageError) {
        do {
            try watch.close()
            try pool.close()
        } catch {
            throw StorageError(error, doing: "closing it", place: place)
        }
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

    /// As `writing`, for what deletes rows other tables may refer to: checking that for each would mean looking through tables
    /// of millions. What it runs sees to it that nothing is left behind.
    func writingWithoutReferenceChecks<Value: Sendable>(
        _ doing: String, _ write: @escaping @Sendable (Database) throws -> Value
    ) async throws(StorageError) -> Value {
        do {
            return try await pool.writeWithoutTransaction { db in
                // Set outside of the transaction, on the only connection that writes.
                try db.execute(sql: "PRAGMA foreign_keys = OFF")
                defer { try? db.execute(sql: "PRAGMA foreign_keys = ON") }
                var value: Value?
                try db.inTransaction(.immediate) {
                    value = try write(db)
                    return .commit
                }
                guard let value else { throw StorageError.failed(doing: doing, why: "nothing came of it") }
                return value
            }
        } catch {
            throw StorageError(error, doing: doing, place: place)
        }
    }
}
