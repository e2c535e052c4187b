import Editorial

/// Everything a page about one story needs: the revision readers get at a moment, with its times and address.
public struct Article: Hashable, Sendable {
    public let id: Story.ID
    /// Canonical.
    public let path: String
    public let content: Revision.Content
    public let firstPublishedAt: Instant
    /// When the revision went up, where that is later than the first publication.
    public let updatedAt: Instant?
    /// What the newsroom has said about it up to the moment, oldest first.
    public let notes: [PublishedNote]
    /// Stories that its notes name, and stories whose notes name it, by id, so far as they are live.
    public let linked: [LinkedStory]

    /// Another story that goes with this one.
    public struct LinkedStory: Hashable, Sendable {
        public let id: Story.ID
        public let headline: String
        public let path: String
        /// The kind of the note that links the two.
        public let kind: Body.Note.Kind
        /// Whether this story's own note names the other; else the other's names this.
        public let isNamedHere: Bool
        /// Which kind of piece the other is: what was paid for is labelled wherever its headline stands.
        public let storyKind: StoryKind
        /// Whether the other's text or a note of it says that it is not verified yet.
        public let isUnverified: Bool

        public init(
            id: Story.ID, headline: String, path: String, kind: Body.Note.Kind, isNamedHere: Bool, storyKind: StoryKind = .news,
            isUnverified: Bool = false
        ) {
            self.id = id
            self.headline = headline
            self.path = path
            self.kind = kind
            self.isNamedHere = isNamedHere
            self.storyKind = storyKind
            self.isUnverified = isUnverified
        }
    }

    public init(
        id: Story.ID, path: String, content: Revision.Content, firstPublishedAt: Instant, updatedAt: Instant?,
        notes: [PublishedNote] = [], linked: [LinkedStory] = []
    ) {
        self.id = id
        self.path = path
        self.content = content
        self.firstPublishedAt = firstPublishedAt
        self.updatedAt = updatedAt
        self.notes = notes
        self.linked = linked
    }
}
