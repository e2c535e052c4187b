import Editorial
import Foundation
import Logging
import NIOCore
import NIOPosix
import Pages
import Press
import ReaderSite
import SQLiteStorage
import Storage

/// The parts of a portal, made once and in the order of the house: storage, then press, then site.
struct Portal {
    let settings: Settings
    let directory: String
    let database: SQLiteDatabase
    let clock: SiteClock

    /// Opens the data directory of a portal.
    init(
        directory: String, settings: Settings, access: SQLiteDatabase.Access = .readWrite, clock: SiteClock = .system
    ) throws {
        self.settings = settings
        self.directory = directory
        self.clock = clock
        database = try SQLiteDatabase(
            directory: directory, access: access, addressing: settings.addressPattern, zone: settings.zone,
            reservedSlugs: PageAddress.reservedWords)
    }

    var media: MediaFolder { MediaFolder(directory: directory + "/media") }

    func pressRoom(
        theme: Theme, servedAt address: String, lists: (any RecordedListStore)? = nil, marks: ViewMarks? = nil, logger: Logger
    ) async throws -> PressRoom {
        try await PressRoom(
            store: database, lists: lists, renderer: PageRenderer(theme: theme, site: settings.site(servedAt: address)),
            addressing: settings.addressPattern, pages: PressedPages(budgetBytes: settings.pressMemory << 20),
            lengths: .init(mostRead: settings.mostReadLength, latest: settings.latestLength), marks: marks, clock: clock,
            logger: logger)
    }
}
