/// The instant before which no reader, feed, sitemap or search may show a story.
public struct Embargo: Hashable, Sendable {
    public let until: Instant
    /// Whether the approved revision goes live when it ends; otherwise publishing is merely allowed then.
    public let publishesWhenLifted: Bool

    public init(until: Instant, publishesWhenLifted: Bool) {
        self.until = until
        self.publishesWhenLifted = publishesWhenLifted
    }
}
