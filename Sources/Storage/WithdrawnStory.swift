import Editorial

/// What stands at the address of a story that was taken away: why, and what the newsroom had said about it.
public struct WithdrawnStory: Hashable, Sendable {
    public let id: Story.ID
    public let withdrawal: Withdrawal
    /// When readers first got it: a note of that day needs no day. Nil: not known.
    public let firstPublishedAt: Instant?
    /// Its published notes up to the moment, oldest first.
    public let notes: [PublishedNote]
    /// Stories that its notes name, and stories whose notes name it, by id, so far as they are live.
    public let linked: [Article.LinkedStory]

    public init(
        id: Story.ID, _ withdrawal: Withdrawal, firstPublishedAt: Instant? = nil, notes: [PublishedNote] = [],
        linked: [Article.LinkedStory] = []
    ) {
        self.id = id
        self.withdrawal = withdrawal
        self.firstPublishedAt = firstPublishedAt
        self.notes = notes
        self.linked = linked
    }
}
