import Editorial

/// What one node has counted, as it is written every few seconds.
///
/// Every count is the sum since its boot began to count for the bucket, not what came since the last flush: writing a flush
/// twice, late, or in another order than it was made changes nothing.
public struct ViewFlush: Hashable, Sendable {
    /// One start of one node's counting. A number is never used again by the same node.
    public typealias Boot = Int64

    /// What a count is of.
    public struct Key: Hashable, Sendable {
        public let boot: Boot
        public let bucket: TimeBucket
        public let subject: Subject

        public init(boot: Boot, bucket: TimeBucket, subject: Subject) {
            self.boot = boot
            self.bucket = bucket
            self.subject = subject
        }
    }

    public enum Subject: Hashable, Sendable {
        case views(Story.ID)
        case referrers(Story.ID, ReferrerGroup)
        case refusals(RefusalReason)
    }

    /// The people who read a story on a day, as far as this boot saw them.
    public struct People: Hashable, Sendable {
        public let story: Story.ID
        public let day: CivilDate
        public let sketch: PeopleSketch

        public init(story: Story.ID, day: CivilDate, sketch: PeopleSketch) {
            self.story = story
            self.day = day
            self.sketch = sketch
        }
    }

    public let node: String
    public let counts: [Key: Int]
    public let people: [People]
    public let madeAt: Instant

    public init(node: String, counts: [Key: Int], people: [People], madeAt: Instant) {
        self.node = node
        self.counts = counts
        self.people = people
        self.madeAt = madeAt
    }
}
