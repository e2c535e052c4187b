import Editorial
import SQLiteStorage
import Storage
import TerbitTesting

/// Everything a portal asks of a database.
typealias PortalStore = ArchiveStore & FiguredStoryStore & NewsroomStore & PressOrderStore & ReadingStore

/// The databases the behaviour suite runs on. One more implementation is one more case; the tests stay as they are.
enum Database: String, CaseIterable, Sendable {
    case sqlite

    /// An empty database that lives as long as the value returned beside it.
    func empty() throws -> (store: any PortalStore, home: TemporaryDirectory) {
        let home = try TemporaryDirectory()
        return (try open(home), home)
    }

    /// The database that is there, as one more process would open it.
    func open(_ home: TemporaryDirectory) throws -> any PortalStore {
        switch self {
        case .sqlite: try SQLiteDatabase(directory: home.path, reservedSlugs: ["indeks"])
        }
    }
}
