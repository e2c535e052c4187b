import Editorial

/// Views that were just counted, for whoever keeps the ranking.
public struct CountedBatch: Sendable {
    public struct Views: Sendable, Hashable {
        public let story: Story.ID
        public let views: Int
        public let at: Instant

        public init(story: Story.ID, views: Int, at: Instant) {
            self.story = story
            self.views = views
            self.at = at
        }
    }

    public internal(set) var views: [Views] = []
}
