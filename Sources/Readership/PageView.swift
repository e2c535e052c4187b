import Editorial

/// One look at a story, however it came to our ears: a beacon, or a line of a recording.
public struct PageView: Sendable, Hashable {
    public var at: Instant
    public var story: Story.ID
    /// Nil where a recording has none: repeats and networks are then not judged.
    public var address: ClientAddress?
    /// Nil where a recording does not tell; a browser that sent none has the empty one, and no browser does that.
    public var userAgent: String?
    /// The host that linked here, in lower case; nil when there was none.
    public var referrer: String?
    /// Whether the page was fetched in case it would be wanted (`Sec-Purpose`).
    public var isPrefetch: Bool
    /// Whether the request carries a newsroom session.
    public var isStaff: Bool
    /// Whether the reader asks not to be counted (`Sec-GPC: 1` or `DNT: 1`).
    public var optsOut: Bool
    /// Whether our script said that the page was looked at; false for the picture that browsers without script fetch.
    public var hasScript: Bool

    public init(
        at: Instant, story: Story.ID, address: ClientAddress? = nil, userAgent: String? = nil, referrer: String? = nil,
        isPrefetch: Bool = false, isStaff: Bool = false, optsOut: Bool = false, hasScript: Bool = true
    ) {
        self.at = at
        self.story = story
        self.address = address
        self.userAgent = userAgent
        self.referrer = referrer
        self.isPrefetch = isPrefetch
        self.isStaff = isStaff
        self.optsOut = optsOut
        self.hasScript = hasScript
    }
}
