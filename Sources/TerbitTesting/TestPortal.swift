import Editorial
import Foundation
import Hummingbird
import HummingbirdTesting
import Logging
import NIOPosix
import Pages
import Press
import ReaderSite
import SQLiteStorage
import ServiceLifecycle
import Storage

/// A whole portal in a directory of its own: storage, press and site, on a clock the test sets.
public struct TestPortal: Sendable {
    public let directory: TemporaryDirectory
    public let clock: SettableClock
    public let database: SQLiteDatabase
    /// The lists of the most read beside the one on every page.
    public let readership: SQLiteReadership
    public let room: PressRoom
    public let runner: PressRunner

    /// Half past ten in the morning of the demo's day, in Jakarta.
    public static let morning = Instant.at("2026-11-23T10:30:00+07:00")

    public init(
        at now: Instant = morning, site: Site = Site(name: "Lembar Pagi", url: "https://lembarpagi.example"),
        pages: PressedPages = PressedPages(), marks: ViewMarks? = nil
    ) async throws {
        directory = try TemporaryDirectory()
        clock = SettableClock(now)
        database = try SQLiteDatabase(
            directory: directory.path, zone: site.zone, reservedSlugs: PageAddress.reservedWords)
        readership = try SQLiteReadership(directory: directory.path)
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        room = try await PressRoom(
            store: database, lists: readership, renderer: PageRenderer(theme: try Theme.builtIn(), site: site), pages: pages,
            marks: marks, clock: clock.clock, logger: logger)
        runner = PressRunner(room: room, orders: database, seat: try PressSeat(directory: directory.path), logger: logger)
    }

    /// Takes stories in and presses what they touch, as one act of a newsroom.
    @discardableResult
    public func publish(_ stories: IncomingStory...) async throws -> [TakenIn] {
        let taken = try await database.takeIn(stories, by: "test", at: clock.now, mark: nil)
        await runner.catchUp()
        return taken
    }

    /// The site on a real port, for as long as the test runs.
    ///
    /// - Parameters:
    ///   - office: answers the newsroom's addresses.
    ///   - takeLooks: where looks at stories go.
    ///   - services: what runs beside it.
    public func serve<Value: Sendable>(
        limits: ConnectionLimits = ConnectionLimits(), office: OfficeAnswer? = nil, takeLooks: LookTaker? = nil,
        dueWatch: DueWatch? = nil, services: [any Service] = [],
        _ test: @escaping @Sendable (any TestClientProtocol) async throws -> Value
    ) async throws -> Value {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = try ReaderServer.application(
            room: room, media: MediaFolder(directory: directory.path + "/media"), office: office, takeLooks: takeLooks,
            configuration: .init(port: 0, limits: limits), clock: clock.clock, group: MultiThreadedEventLoopGroup.singleton,
            threads: MultiThreadedEventLoopGroup.singleton.makeIterator().reduce(0) { count, _ in count + 1 },
            dueWatch: dueWatch, services: services, logger: logger)
        return try await application.test(.live, test)
    }
}

extension TestPortal {
    /// The same data directory as another process would open it.
    public func secondDatabase() throws -> SQLiteDatabase {
        try SQLiteDatabase(directory: directory.path, reservedSlugs: PageAddress.reservedWords)
    }
}
