import Editorial

/// A look at a story as a recording of traffic tells of it.
public struct RecordedView: Hashable, Sendable {
    public var at: Instant
    /// The story's address, as it was asked for.
    public var story: String
    /// Nil where the recording has none: what hangs on it is then not judged.
    public var ip: String?
    public var userAgent: String?
    /// As it was sent: an address, or a host.
    public var referrer: String?

    public init(at: Instant, story: String, ip: String? = nil, userAgent: String? = nil, referrer: String? = nil) {
        self.at = at
        self.story = story
        self.ip = ip
        self.userAgent = userAgent
        self.referrer = referrer
    }
}
