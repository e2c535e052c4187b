import Editorial
import Foundation
import GRDB
import Storage

/// `readership.sqlite`: what was counted, in a file of its own.
///
/// WAL, `synchronous=NORMAL`: a crash of the program loses nothing that was written, one of the machine the last few seconds.
/// What is deleted is overwritten (`secure_delete`).
public final class SQLiteReadership: KeptInSQLite {
    let file: SQLiteFile

    /// Opens the file in a data directory; to read and write, it makes it where there is none.
    public init(
        directory: String, access: SQLiteDatabase.Access = .readWrite, patience: Duration = .seconds(5)
    ) throws(StorageError) {
        let place = SQLiteReadership.place(in: directory)
        do {
            if access == .readWrite {
                try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
            }
            let kind = SQLiteFile.Kind(
                applicationID: ReadershipMigrations.applicationID, migrator: ReadershipMigrations.migrator,
                writerPragma: "PRAGMA synchronous = NORMAL")
            file = try SQLiteFile(place, kind, access, SQLiteReadership.configuration(patience))
        } catch {
            throw StorageError(error, doing: "opening it", place: place)
        }
    }

    /// To look at what was counted in a data directory; nil where nothing ever was.
    public static func ifThere(in directory: String) throws(StorageError) -> SQLiteReadership? {
        guard FileManager.default.fileExists(atPath: place(in: directory)) else { return nil }
        return try SQLiteReadership(directory: directory, access: .readOnly)
    }

    private static func place(in directory: String) -> String { directory + "/readership.sqlite" }

    /// Waits for work in hand and lets go of the file.
    public func close() throws(StorageError) {
        do {
            try file.close()
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
        }
        return configuration
    }
}
