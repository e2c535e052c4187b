import Editorial

/// What counting and ranking know of a story: enough to say whether a look at it counts, and for how long it may rank.
public struct CountedStory: Hashable, Sendable {
    public let id: Story.ID
    public let firstPublished: Instant
    public let section: Section.ID
    public let kind: StoryKind
    public let isLive: Bool

    public init(id: Story.ID, firstPublished: Instant, section: Section.ID, kind: StoryKind = .news, isLive: Bool = true) {
        self.id = id
        self.firstPublished = firstPublished
        self.section = section
        self.kind = kind
        self.isLive = isLive
    }
}
