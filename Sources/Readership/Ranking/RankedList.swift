import Editorial

/// A list of the most read as it was worked out at a moment.
public struct RankedList: Sendable, Hashable {
    /// Which list it is.
    public typealias Kind = MostReadPeriod

    public struct Row: Sendable, Hashable {
        public let story: Story.ID
        /// Within the window.
        public let views: Int
        /// What it is ranked by: the views, each worth less the older it is.
        public let score: Double

        public init(story: Story.ID, views: Int, score: Double) {
            self.story = story
            self.views = views
            self.score = score
        }
    }

    public let kind: Kind
    /// Nil for the whole site.
    public let section: Section.ID?
    public let computedAt: Instant
    /// How far back it looks, after widening.
    public let window: Duration
    /// Whether too few stories qualified within the window that is set.
    public let isWidened: Bool
    /// By rank.
    public let rows: [Row]

    public init(
        kind: Kind, section: Section.ID? = nil, computedAt: Instant, window: Duration, isWidened: Bool = false, rows: [Row]
    ) {
        self.kind = kind
        self.section = section
        self.computedAt = computedAt
        self.window = window
        self.isWidened = isWidened
        self.rows = rows
    }
}
