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

    public init(id: Story.ID, path: String, content: Revision.Content, firstPublishedAt: Instant, updatedAt: Instant?) {
        self.id = id
        self.path = path
        self.content = content
        self.firstPublishedAt = firstPublishedAt
        self.updatedAt = updatedAt
    }
}
