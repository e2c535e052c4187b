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

    /// Opens the database in a directory, makes it when there is none, and brings it to this version's shape.
    ///
    /// - Parameters:
    ///   - directory: the data directory; made when missing.
    ///   - addressing: how addresses of new stories are made.
    ///   - zone: the site's zone, for the day in an address.
    ///   - reservedSlugs: first words of addresses that no section may have.
    ///   - patience: how long a writer waits for another before it gives up.
    public init(
        directory: String, addressing: AddressPattern = .standard, zone: SiteZone = .jakarta, reservedSlugs: Set<String> = [],
        patience: Duration = .seconds(5)
    ) throws(StorageError) {
        place = directory + "/terbit.sqlite"
        self.addressing = addressing
        self.zone = zone
        self.reservedSlugs = reservedSlugs
        do {
            try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        } catch {
            throw .notReachable(where: directory, why: "it cannot be made")
        }
        do {
            let configuration = SQLiteDatabase.configuration(patience: patience)
            try SQLiteDatabase.checkOwner(path: place)
            pool = try DatabasePool(path: place, configuration: configuration)
            // After opening: GRDB turns it down to NORMAL when it sets up WAL. Only the writer's connection matters.
            try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
            try SQLiteDatabase.migrate(pool, place: place)
            var watching = configuration
            watching.readonly = true
            watch = try DatabaseQueue(path: place, configuration: watching)
        } catch {
            throw StorageError(error, doing: "opening it", place: place)
        }
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
        guard id == Migrations.applicationID || id == 0 else {
            throw StorageError.damaged(where: path, why: "it belongs to another program")
        }
    }

    private static func migrate(_ pool: DatabasePool, place: String) throws {
        let migrator = Migrations.migrator
        let standing = try pool.read { db in
            (applied: try migrator.appliedIdentifiers(db), isCurrent: try migrator.hasCompletedMigrations(db))
        }
        if let unknown = standing.applied.subtracting(migrator.migrations).min() {
            throw StorageError.newer(where: place, found: "its step \"\(unknown)\"")
        }
        guard !standing.isCurrent else { return }
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
}
