import Editorial

/// A beacon as it came in, before anybody looked at it: what an event loop hands over and forgets.
public struct RawBeacon: Sendable {
    /// When it came; a page's own clock is never asked.
    public let at: Instant
    /// The body; nil for the picture that browsers without script fetch.
    public let body: [UInt8]?
    /// The story of the page, where there is no body to say it.
    public let story: Story.ID?
    public let address: ClientAddress?
    /// As sent; empty where there was none.
    public let userAgent: String
    public let isPrefetch: Bool
    public let isStaff: Bool
    public let optsOut: Bool

    public init(
        at: Instant, body: [UInt8], address: ClientAddress?, userAgent: String, isPrefetch: Bool = false, isStaff: Bool = false,
        optsOut: Bool = false
    ) {
        self.at = at
        self.body = body
        story = nil
        self.address = address
        self.userAgent = userAgent
        self.isPrefetch = isPrefetch
        self.isStaff = isStaff
        self.optsOut = optsOut
    }

    /// A look by a browser that runs no script.
    public init(
        at: Instant, withoutScript story: Story.ID, address: ClientAddress?, userAgent: String, isPrefetch: Bool = false,
        isStaff: Bool = false, optsOut: Bool = false
    ) {
        self.at = at
        body = nil
        self.story = story
        self.address = address
        self.userAgent = userAgent
        self.isPrefetch = isPrefetch
        self.isStaff = isStaff
        self.optsOut = optsOut
    }
}
