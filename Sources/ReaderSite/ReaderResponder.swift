import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import Pages
import Press

/// Answers what the event loop could not: pages not pressed yet, redirects, media, methods that are none of a reader's.
public struct ReaderResponder: HTTPResponder {
    public typealias Context = ReaderContext

    /// Addresses that are not pages.
    static let ownPaths: Set<String> = ["/healthz", "/favicon.ico"]

    private let room: PressRoom
    private let media: MediaFolder
    private let clock: SiteClock
    private let isSecure: Bool
    private let dueWatch: DueWatch?
    private let office: OfficeAnswer?
    private let takeLooks: LookTaker?
    private let countingWatch: CountingWatch?

    /// - Parameters:
    ///   - isSecure: whether readers come over TLS.
    ///   - dueWatch: what `/healthz` says of due acts; nil where none are run.
    ///   - office: answers the addresses of `OfficePaths`; without it there is nothing at them.
    ///   - takeLooks: where looks at stories go; without it nobody counts.
    ///   - countingWatch: what `/healthz` says of the counting.
    public init(
        room: PressRoom, media: MediaFolder, clock: SiteClock, isSecure: Bool = false, dueWatch: DueWatch? = nil,
        office: OfficeAnswer? = nil, takeLooks: LookTaker? = nil, countingWatch: CountingWatch? = nil
    ) {
        self.room = room
        self.media = media
        self.clock = clock
        self.isSecure = isSecure
        self.dueWatch = dueWatch
        self.office = office
        self.takeLooks = takeLooks
        self.countingWatch = countingWatch
    }

    public func respond(to request: Request, context: Context) async throws -> Response {
        if let office, OfficePaths.contain(request.head.path ?? "/") {
            return try await office(request, context.channel, context.logger)
        }
        if let takeLooks, let look = LookHead(request.head) { return await take(look, request, context, takeLooks) }
        guard request.method == .get || request.method == .head else {
            return plain(.methodNotAllowed, [.allow: "GET, HEAD"])
        }
        guard !request.head.path.isNilOrEmpty, request.head.authority?.isEmpty == false else { return plain(.badRequest) }
        let (rawPath, query) = ReaderResponder.split(request.head.path ?? "/")
        let path: SitePath
        do {
            path = try SitePath(rawPath)
        } catch {
            return plain(.badRequest)
        }
        guard path.wasCanonical else { return moved(to: path.canonical, query) }
        if path.canonical == "/healthz" { return health() }
        if path.canonical == "/favicon.ico" { return icon() }
        if case .media(let name) = PageAddress(path: path.canonical) {
            if let file = try await media.response(name, request, context) { return file }
        }
        let inMemory = room.pages.page(at: path.canonical)
        switch await room.page(at: path.canonical, query: query) {
        case .moved(let canonical): return moved(to: canonical, nil)
        case .page(let pressed): return answer(pressed, request, from: pressed === inMemory ? .memory : .press)
        }
    }

    /// A look that did not come by way of the event loop: over HTTP/2, or on a connection with slower answers outstanding.
    private func take(_ head: LookHead, _ request: Request, _ context: Context, _ takeLooks: LookTaker) async -> Response {
        var body: [UInt8] = []
        do {
            for try await part in request.body where body.count <= Look.longest {
                body += part.readableBytesView.prefix(Look.longest + 1 - body.count)
            }
        } catch {
            // The browser is gone, and what it told is not whole: it is judged as it is.
            context.logger.debug("A look was cut off.", metadata: ["why": "\(error)"])
        }
        takeLooks([head.look(body: body, from: context.channel.remoteAddress, at: clock.now)])
        let fields = HTTPFields(LookAnswer.fields)
        guard !head.hasScript else { return Response(status: .noContent, headers: fields) }
        return Response(
            status: .ok, headers: HTTPFields(LookAnswer.fields + [("Content-Type", "image/gif")]),
            body: .init(byteBuffer: .init(bytes: LookAnswer.pixel)))
    }

    private func answer(_ page: PressedPage, _ request: Request, from origin: PageHeaders.Origin) -> Response {
        let now = clock.now
        let edition = room.edition
        let headers = PageHeaders(theme: room.renderer.theme, isSecure: isSecure)
        let coding = ContentCoding(accepting: request.headers[values: .acceptEncoding].joined(separator: ",").nilIfEmpty)
        let copy = JoinedPage(page, edition, room, coding, headers, at: now, from: origin)
        let known = request.headers[values: .ifNoneMatch].joined(separator: ",")
        if page.status == 200, EntityTag.isNamed(copy.tag, in: known) {
            let fields = headers.fields(page, edition, coding, tag: copy.tag, length: nil, from: origin, at: now)
            return Response(status: .notModified, headers: HTTPFields(fields))
        }
        let body = copy.body
        let fields = HTTPFields(
            headers.fields(page, edition, coding, tag: copy.tag, length: body.readableBytes, from: origin, at: now))
        return Response(
            status: .init(code: page.status), headers: fields,
            body: request.method == .head ? ResponseBody(contentLength: body.readableBytes) { _ in } : .init(byteBuffer: body))
    }

    private func moved(to path: String, _ query: String?) -> Response {
        let target = SitePath.escaped(path) + (query.map { "?" + $0 } ?? "")
        return plain(.movedPermanently, [.location: target, .cacheControl: "public, max-age=300"])
    }

    private func plain(_ status: HTTPResponse.Status, _ fields: HTTPFields = [:]) -> Response {
        var fields = fields
        if let name = HTTPField.Name("X-Content-Type-Options") { fields[name] = "nosniff" }
        fields[.contentLength] = "0"
        return Response(status: status, headers: fields)
    }

    /// Browsers ask for it at this address, and take SVG as well as ICO.
    private func icon() -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "image/svg+xml", .cacheControl: "public, max-age=86400",
                .contentSecurityPolicy: "default-src 'none'; style-src 'unsafe-inline'; sandbox",
            ],
            body: .init(byteBuffer: .init(string: room.renderer.theme.icon)))
    }

    private func health() -> Response {
        let report = HealthReport(
            edition: room.edition, pages: room.pages, late: dueWatch?.late, counting: countingWatch?(), at: clock.now)
        return Response(
            status: report.status == .storageAway ? .serviceUnavailable : .ok,
            headers: [.contentType: "application/json", .cacheControl: "no-store"],
            body: .init(byteBuffer: .init(string: report.json)))
    }

    private static func split(_ target: String) -> (path: Substring, query: String?) {
        guard let mark = target.firstIndex(of: "?") else { return (target[...], nil) }
        return (target[..<mark], String(target[target.index(after: mark)...]))
    }
}

extension HTTPFields {
    init(_ fields: [(String, String)]) {
        self.init()
        for (name, value) in fields {
            if let name = HTTPField.Name(name) { append(HTTPField(name: name, value: value)) }
        }
    }
}

extension String {
    fileprivate var nilIfEmpty: String? { isEmpty ? nil : self }
}

extension String? {
    fileprivate var isNilOrEmpty: Bool { self?.isEmpty ?? true }
}
