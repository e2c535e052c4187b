/// That readers got this revision of a story from one moment to another. Rows are closed, never changed, so what was
/// live at any moment can be asked.
public struct Publication: Hashable, Sendable {
    public let story: Story.ID
    public let revision: Revision.ID
    public let from: Instant
    /// Nil while it is live.
    public let to: Instant?

    public init(story: Story.ID, revision: Revision.ID, from: Instant, to: Instant?) {
        self.story = story
        self.revision = revision
        self.from = from
        self.to = to
    }
}
