/// That someone asked for the right of reply (hak jawab) to a story, and what became of it (UU Pers 40/1999; Pedoman, 4).
public struct ReplyRequest: Hashable, Sendable {
    public typealias ID = Identifier<ReplyRequest>

    public enum State: String, CaseIterable, Sendable {
        case open
        /// Published as a note on the story.
        case granted
        case refused
    }

    public let id: ID
    public let story: Story.ID
    public let requester: String
    /// How to reach them; never shown to readers. Nil: not for whoever asked.
    public let contact: String?
    public let claim: String
    public let receivedAt: Instant
    /// When it must be answered.
    public let dueAt: Instant
    public let state: State
    public let decidedAt: Instant?
    public let decidedBy: Signature?
    /// Why it was refused.
    public let reason: String
    /// The note that answers it.
    public let note: PublishedNote.ID?

    public init(
        id: ID, story: Story.ID, requester: String, contact: String?, claim: String, receivedAt: Instant, dueAt: Instant,
        state: State = .open, decidedAt: Instant? = nil, decidedBy: Signature? = nil, reason: String = "",
        note: PublishedNote.ID? = nil
    ) {
        self.id = id
        self.story = story
        self.requester = requester
        self.contact = contact
        self.claim = claim
        self.receivedAt = receivedAt
        self.dueAt = dueAt
        self.state = state
        self.decidedAt = decidedAt
        self.decidedBy = decidedBy
        self.reason = reason
        self.note = note
    }

    /// The same without how to reach whoever asked.
    public var withoutContact: ReplyRequest {
        ReplyRequest(
            id: id, story: story, requester: requester, contact: nil, claim: claim, receivedAt: receivedAt, dueAt: dueAt,
            state: state, decidedAt: decidedAt, decidedBy: decidedBy, reason: reason, note: note)
    }
}
