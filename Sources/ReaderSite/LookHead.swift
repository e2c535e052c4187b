import Editorial
import HTTPTypes
import NIOCore
import NIOHTTP1
import Pages

/// The head of a request that tells of a look; what it says follows in the body, or stands in its query.
struct LookHead {
    let hasScript: Bool
    /// What stands behind the question mark; empty for a beacon.
    let query: [UInt8]
    private var forwardedFor: String?
    private var userAgent: String?
    private var isPrefetch = false
    private var optsOut = false
    private var hasNewsroomCookie = false
    private var fetchSite: String?
    private var origin: String?
    private var host: String?

    /// Nil for every other request.
    init?(_ head: HTTPRequestHead) {
        guard head.uri.utf8.starts(with: PageAddress.looked.utf8), head.version == .http1_1 else { return nil }
        self.init(method: head.method.rawValue, target: head.uri)
        for (name, value) in head.headers {
            // What ends the connection, or has no length of its own, is left to Hummingbird.
            if name.isField("connection"), value != "keep-alive", value.lowercased() != "keep-alive" { return nil }
            take(name, value)
        }
        guard host != nil else { return nil }
    }

    /// Of a request that came by way of Hummingbird: HTTP/2, or one that closes its connection.
    init?(_ head: HTTPRequest) {
        self.init(method: head.method.rawValue, target: head.path ?? "")
        host = head.authority
        for field in head.headerFields { take(field.name.rawName, field.value) }
    }

    private init?(method: String, target: String) {
        guard target.utf8.starts(with: PageAddress.looked.utf8) else { return nil }
        let rest = target.utf8.dropFirst(PageAddress.looked.utf8.count)
        if method == "POST", rest.isEmpty {
            hasScript = true
            query = []
        } else if method == "GET", rest.starts(with: ".gif?".utf8) {
            hasScript = false
            query = Array(rest.dropFirst(5))
        } else {
            return nil
        }
    }

    private mutating func take(_ name: String, _ value: String) {
        // By length first: most fields are none of these.
        switch name.utf8.count {
        case 3 where name.isField("dnt"): optsOut = optsOut || value == "1"
        case 4 where name.isField("host"): host = value
        case 5 where name.isField("x-moz"): isPrefetch = true
        case 6 where name.isField("origin"): origin = value
        case 6 where name.isField("cookie"): hasNewsroomCookie = hasNewsroomCookie || LookHead.isNewsroom(value)
        case 7 where name.isField("sec-gpc"): optsOut = optsOut || value == "1"
        case 7 where name.isField("purpose"): isPrefetch = true
        case 10 where name.isField("user-agent"): userAgent = value
        case 11 where name.isField("sec-purpose"): isPrefetch = true
        case 14 where name.isField("sec-fetch-site"): fetchSite = value
        case 15 where name.isField("x-forwarded-for"): forwardedFor = value
        default: break
        }
    }

    /// The cookie of a session, by either of its names.
    private static func isNewsroom(_ cookies: String) -> Bool {
        cookies.split(separator: ";").contains { cookie in
            let name = cookie.prefix { $0 != "=" }.drop { $0 == " " }
            return name == "terbit" || name == "__Host-terbit"
        }
    }

    private var isFromElsewhere: Bool {
        if let fetchSite { return fetchSite != "same-origin" }
        guard let origin else { return false }
        guard let mark = origin.range(of: "://") else { return true }
        return origin[mark.upperBound...] != host ?? ""
    }

    /// The look, once all of it is there.
    /// - Parameter body: of the beacon; may be longer than a beacon is.
    func look(body: [UInt8], from peer: SocketAddress?, at now: Instant) -> Look {
        let told = hasScript ? body : query
        let isCut = told.count > Look.longest
        return Look(
            at: now, text: isCut ? Array(told.prefix(Look.longest)) : told, isCut: isCut, hasScript: hasScript, peer: peer,
            forwardedFor: forwardedFor, userAgent: userAgent, isPrefetch: isPrefetch, optsOut: optsOut,
            hasNewsroomCookie: hasNewsroomCookie, isFromElsewhere: isFromElsewhere)
    }
}
