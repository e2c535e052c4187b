import Editorial
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
import NIOSSL
import Press
import ServiceLifecycle

/// The site for readers, on one address.
public struct ReaderServer: Sendable {
    public struct Configuration: Sendable {
        public var host: String
        /// 0 lets the system choose.
        public var port: Int
        /// Certificate chain and key for HTTPS; nil for plain HTTP.
        public var tls: TLSConfiguration?
        public var limits: ConnectionLimits

        public init(host: String = "127.0.0.1", port: Int = 8080, tls: TLSConfiguration? = nil, limits: ConnectionLimits = .init())
        {
            self.host = host
            self.port = port
            self.tls = tls
            self.limits = limits
        }
    }

    /// The application: answers readers and runs the services until it is told to stop, then lets answers in flight finish.
    ///
    /// - Parameters:
    ///   - office: answers the newsroom and the API; without it there is nothing at their addresses.
    ///   - takeLooks: where looks at stories go; without it nobody counts.
    ///   - countingWatch: what `/healthz` says of the counting.
    ///   - refusal: what programs are told that send no HTTP, or more than fits, to the API.
    ///   - dueWatch: what `/healthz` says of due acts; runs beside it too.
    ///   - services: what runs beside it, such as the press runner.
    ///   - onRunning: called with the address once it listens.
    public static func application(
        room: PressRoom, media: MediaFolder, office: OfficeAnswer? = nil, takeLooks: LookTaker? = nil,
        countingWatch: CountingWatch? = nil, refusal: @escaping RefusalDocument = { _ in nil }, configuration: Configuration,
        clock: SiteClock,
        group: any EventLoopGroup, threads: Int, dueWatch: DueWatch? = nil, services: [any Service], logger: Logger,
        onRunning: @escaping @Sendable (SocketAddress?) async -> Void = { _ in }
    ) throws -> Application<ReaderResponder> {
        let isSecure = configuration.tls != nil
        let rooms = LoopRooms(
            room: room, limits: configuration.limits, refusal: refusal, share: threads, isSecure: isSecure,
            takeLooks: takeLooks, clock: clock)
        let context = try configuration.tls.map { tls in
            var tls = tls
            tls.applicationProtocols = ["h2", "http/1.1"]
            return try NIOSSLContext(configuration: tls)
        }
        let server = HTTPServerBuilder { responder in
            let plain = ReaderChannel(responder: responder, rooms: rooms)
            guard let context else { return plain }
            return SecureReaderChannel(context: context, http1: plain)
        }
        return Application(
            responder: ReaderResponder(
                room: room, media: media, clock: clock, isSecure: isSecure, dueWatch: dueWatch, office: office,
                takeLooks: takeLooks, countingWatch: countingWatch),
            server: server,
            configuration: .init(address: .hostname(configuration.host, port: configuration.port), backlog: 4096),
            services: services + (dueWatch.map { [$0] } ?? []), onServerRunning: { await onRunning($0.localAddress) },
            eventLoopGroupProvider: .shared(group), logger: logger)
    }
}
