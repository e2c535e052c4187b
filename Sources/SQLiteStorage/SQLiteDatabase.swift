import Editorial
import Foundation
import GRDB
import Storage

/// `terbit.sqlite`: everything editorial, in one file.
///
/// WAL, `synchronous=FULL`, foreign keys on; one writer at a time, many readers that never wait for it.
public final class SQLiteDatabase: KeptInSQLite {
    let file: SQLiteFile
    /// A connection that only asks whether others committed; the pool's own would not notice its own writer.
    let watch: DatabaseQueue
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
        let place = directory + "/terbit.sqlite"
        self.addressing = addressing
        self.zone = zone
        self.reservedSlugs = reservedSlugs
        do {
            try SQLiteDatabase.checkDirectory(directory, place: place, access: access)
            var configuration = SQLiteDatabase.configuration(patience: patience)
            let kind = SQLiteFile.Kind(
                applicationID: Migrations.applicationID, migrator: Migrations.migrator,
                writerPragma: "PRAGMA synchronous = FULL")
            file = try SQLiteFile(place, kind, access, configuration)
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

    /// Waits for work in hand and lets go of the file.
    public func close() throws(StorageError) {
        do {
            try watch.close()
            try file.close()
        } catch {
            throw StorageError(error, doing: "closing it", place: place)
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
