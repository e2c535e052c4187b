import Editorial
import Storage

/// A page of the most read: what is read now, in 7 or in 30 days, or what is read now in a section.
public struct MostReadPage: Hashable, Sendable {
    public var period: MostReadPeriod
    /// Nil for the whole site.
    public var section: Section?
    /// By rank; the newest first where nothing was read enough to be ranked.
    public var lines: [StoryLine]
    /// How the list came about; nil where nothing was read enough, and the newest stories stand in its place.
    public var ranking: Ranking?

    public struct Ranking: Hashable, Sendable {
        /// Hours it looked back over; nil when not known.
        public var windowHours: Int?
        /// When its stories came to stand in this order.
        public var since: Instant

        public init(windowHours: Int?, since: Instant) {
            self.windowHours = windowHours
            self.since = since
        }
    }

    public init(period: MostReadPeriod, section: Section? = nil, lines: [StoryLine], ranking: Ranking?) {
        self.period = period
        self.section = section
        self.lines = lines
        self.ranking = ranking
    }

    var address: MostReadAddress { section.map { .section($0.slug) } ?? .site(period) }
}
