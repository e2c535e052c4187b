import Editorial
import NIOCore

/// What a browser tells when a page was looked at, as it came in: taken down on the event loop, judged elsewhere.
public struct Look: Sendable {
    public let at: Instant
    /// The body of the beacon, or the query of the picture's address; at most `longest` bytes of it.
    public let text: [UInt8]
    /// Whether there was more.
    public let isCut: Bool
    /// False for the picture that browsers without script fetch.
    public let hasScript: Bool
    /// Who is at the other end of the connection.
    public let peer: SocketAddress?
    /// `X-Forwarded-For`, the last line of it.
    public let forwardedFor: String?
    public let userAgent: String?
    /// Fetched in case it would be wanted: `Sec-Purpose`, or the older `Purpose` and `X-Moz`.
    public let isPrefetch: Bool
    /// `Sec-GPC: 1` or `DNT: 1`.
    public let optsOut: Bool
    /// Whether a cookie of the newsroom's came with it. Whose it is makes no difference: it can only make a look not count.
    public let hasNewsroomCookie: Bool
    /// Whether the browser says that another site's page sent it: `Sec-Fetch-Site`, or `Origin` where there is none.
    public let isFromElsewhere: Bool

    /// Of `text`, in bytes.
    public static let longest = 512
}

/// Takes looks in, some at a time; never waits. Called on the event loops.
public typealias LookTaker = @Sendable ([Look]) -> Void
