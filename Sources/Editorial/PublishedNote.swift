/// A word from the newsroom about a published story: a correction, a clarification, a right of reply, an editor's note. A
/// record of its own, never changed and never deleted, with its own time (Pedoman Pemberitaan Media Siber, 4b and 4c).
public struct PublishedNote: Hashable, Sendable {
    public typealias ID = Identifier<PublishedNote>

    public let id: ID
    public let story: Story.ID
    public let kind: Body.Note.Kind
    /// Paragraphs.
    public let text: [[Body.Span]]
    public let addedAt: Instant
    public let madeBy: Signature
    /// The story that goes with it: the reply in full, the later story that verifies an unverified one.
    public let linkedStory: Story.ID?

    public init(
        id: ID, story: Story.ID, kind: Body.Note.Kind, text: [[Body.Span]], addedAt: Instant, madeBy: Signature,
        linkedStory: Story.ID? = nil
    ) {
        self.id = id
        self.story = story
        self.kind = kind
        self.text = text
        self.addedAt = addedAt
        self.madeBy = madeBy
        self.linkedStory = linkedStory
    }
}
