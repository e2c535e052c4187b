import Editorial

/// Views of a story in a stretch of time, of all nodes and starts together.
public struct CountedViews: Hashable, Sendable {
    public let story: Story.ID
    public let bucket: TimeBucket
    public let views: Int

    public init(story: Story.ID, bucket: TimeBucket, views: Int) {
        self.story = story
        self.bucket = bucket
        self.views = views
    }
}

/// A point of a chart: what was counted in a stretch of time.
public struct CountedTime: Hashable, Sendable {
    public let bucket: TimeBucket
    public let count: Int

    public init(bucket: TimeBucket, count: Int) {
        self.bucket = bucket
        self.count = count
    }
}

/// A list of the most read, as it was worked out at a moment.
public struct RecordedList: Hashable, Sendable {
    /// A row of it, in the order of the ranks.
    public struct Row: Hashable, Sendable {
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

    /// Which list: a `MostReadPeriod`.
    public let name: String
    /// Nil for the whole site's.
    public let section: Section.ID?
    /// Hours it looked back over, after widening.
    public let windowHours: Int
    public let computedAt: Instant
    public let rows: [Row]

    public init(name: String, section: Section.ID? = nil, windowHours: Int, computedAt: Instant, rows: [Row]) {
        self.name = name
        self.section = section
        self.windowHours = windowHours
        self.computedAt = computedAt
        self.rows = rows
    }
}
