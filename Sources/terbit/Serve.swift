import ArgumentParser
import Editorial
import Foundation
import Hummingbird
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Pages
import Press
import ReaderSite
import ServiceLifecycle
import Storage

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serve the portal: readers at /, the newsroom at /redaksi.",
        discussion: "Example: terbit serve --data data --port 8080")

    @OptionGroup var data: DataOption
    @Option(help: "The address to listen on.") var host: String?
    @Option(help: "The port to listen on.") var port: Int?
    @Option(help: "Event-loop threads.") var threads: Int?
    @Option(help: "A theme directory, laid over the built-in theme file by file.") var theme: String?
    @Flag(help: "Press again when a file of the theme changes.") var reload = false
    @Option(help: "Certificate chain (PEM) for HTTPS and HTTP/2; with --tls-key.") var tlsCert: String?
    @Option(help: "Private key (PEM) of the certificate.") var tlsKey: String?

    func validate() throws {
        guard (tlsCert == nil) == (tlsKey == nil) else { throw ValidationError("--tls-cert and --tls-key belong together.") }
        guard !reload || theme != nil else { throw ValidationError("--reload watches a theme directory: give one with --theme.") }
    }

    func run() async throws {
        LoggingSystem.bootstrap(StreamLogHandler.standardError)
        var logger = Logger(label: "terbit")
        logger.logLevel = .notice
        let settings = try await Settings.read(directory: data.directory, flags: flags)
        let tls = try tlsConfiguration()
        let startTheme = try theme.map { try Theme.directory($0) } ?? Theme.builtIn()
        let portal = try Portal(directory: data.directory, settings: settings)
        let seat = try PressSeat(directory: data.directory)
        FileLimit.raise()
        let address = "\(tls == nil ? "http" : "https")://\(settings.host):\(settings.port)"
        let readership = try await portal.readership(servedAt: address, logger: logger)
        let room = try await portal.pressRoom(
            theme: startTheme, servedAt: address, lists: readership.database, marks: readership.marks, logger: logger)
        let runner = PressRunner(room: room, orders: portal.database, seat: seat, logger: logger)
        await runner.catchUp()
        let newsroom = try portal.newsroom(
            room: room, runner: runner, figures: readership.figures, isServedSecurely: tls != nil, logger: logger)
        var services: [any Service] = [runner] + newsroom.services + readership.services
        if reload, let theme { services.append(ThemeWatcher(directory: theme, runner: runner, logger: logger)) }
        try await serve(portal, room, newsroom, readership, runner, services, tls, logger)
        try readership.database.close()
        try portal.database.close()
    }

    private func serve(
        _ portal: Portal, _ room: PressRoom, _ newsroom: PortalNewsroom, _ readership: PortalReadership,
        _ runner: PressRunner, _ services: [any Service], _ tls: TLSConfiguration?, _ logger: Logger
    ) async throws {
        let settings = portal.settings
        var limits = ConnectionLimits()
        limits.connections = min(settings.connections, FileLimit.connections)
        let name = settings.siteName
        let scheme = tls == nil ? "http" : "https"
        let reminder = try await FirstAccount.reminder(for: portal)
        let application = try ReaderServer.application(
            room: room, media: portal.media, office: newsroom.answer, takeLooks: readership.takeLooks,
            countingWatch: readership.watch, refusal: newsroom.refusal,
            configuration: .init(host: settings.host, port: settings.port, tls: tls, limits: limits), clock: portal.clock,
            group: MultiThreadedEventLoopGroup(numberOfThreads: settings.threads), threads: settings.threads,
            dueWatch: newsroom.dueWatch, services: services, logger: logger
        ) { address in
            let url = "\(scheme)://\(settings.host):\(address?.port ?? settings.port)"
            if settings.port == 0, settings.siteURL == nil { await runner.use(url: url) }
            print("\(name) is up: \(url)/  (stop with Ctrl-C)")
            if let reminder { print(reminder) }
            fflush(nil)
        }
        var configuration = ServiceGroupConfiguration(
            services: [application], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        // A reader that takes no bytes must not keep the process from ending.
        configuration.maximumGracefulShutdownDuration = .seconds(20)
        do {
            try await ServiceGroup(configuration: configuration).run()
        } catch let error as IOError {
            throw ServeError(error, host: settings.host, port: settings.port)
        }
    }

    private var flags: [String: String] {
        var flags: [String: String] = [:]
        flags["server.host"] = host
        flags["server.port"] = port.map(String.init)
        flags["server.threads"] = threads.map(String.init)
        return flags
    }

    private func tlsConfiguration() throws -> TLSConfiguration? {
        guard let tlsCert, let tlsKey else { return nil }
        do {
            let chain = try NIOSSLCertificate.fromPEMFile(tlsCert).map { NIOSSLCertificateSource.certificate($0) }
            let key = try NIOSSLPrivateKey(file: tlsKey, format: .pem)
            return .makeServerConfiguration(certificateChain: chain, privateKey: .privateKey(key))
        } catch {
            throw ServeError.certificate(chain: tlsCert, key: tlsKey, why: "\(error)")
        }
    }
}

/// Why the site could not be served.
enum ServeError: Error, CustomStringConvertible {
    case address(host: String, port: Int, why: String)
    case certificate(chain: String, key: String, why: String)

    init(_ error: IOError, host: String, port: Int) {
        let why =
            switch error.errnoCode {
            case EADDRINUSE: "another program listens there; stop it or choose another --port"
            case EACCES: "this user may not; ports below 1024 want root or a capability"
            case EADDRNOTAVAIL: "this machine has no such address"
            default: "\(error)"
            }
        self = .address(host: host, port: port, why: why)
    }

    var description: String {
        switch self {
        case .address(let host, let port, let why): "Cannot listen on \(host), port \(port): \(why)."
        case .certificate(let chain, let key, let why): "The certificate \(chain) with the key \(key) cannot be used: \(why)."
        }
    }
}
