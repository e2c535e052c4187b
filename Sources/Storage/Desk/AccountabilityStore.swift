import Editorial

/// What the registers of corrections and replies and the audit log ask of a database.
public protocol AccountabilityStore: Sendable {
    func receive(
        _ request: NewReplyRequest, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> ReceivedReplyRequest
    func replyRequest(_ id: ReplyRequest.ID) async throws(StorageError) -> ReplyRequest?
    /// Open ones by deadline, then decided ones by when; keyset after `after`.
    /// - Parameter reach: only requests about these stories; nil: about any.
    func replyRequests(
        of story: Story.ID?, within reach: StoryReach?, state: ReplyRequest.State?, after: ReplyRequest.ID?, limit: Int
    ) async throws(StorageError) -> [ReplyRequest]
    /// Refuses an open request.
    func refuse(
        _ id: ReplyRequest.ID, reason: String, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> RefusedReplyRequest

    /// Lines of the audit log, newest first.
    func audit(of story: Story.ID?, before: Int64?, limit: Int) async throws(StorageError) -> [AuditEntry]

    /// Walks the whole audit log and checks each entry's hash against the one before.
    /// - Parameter progress: called now and then with how many entries were checked.
    func verifyAudit(progress: @escaping @Sendable (Int) -> Void) async throws(StorageError) -> AuditVerdict
}

/// What came of a request that came in.
public enum ReceivedReplyRequest: Hashable, Sendable {
    /// It stands in the register.
    case received(ReplyRequest)
    /// The same key was used before for the same request; as it stands in the register now.
    case receivedBefore(ReplyRequest)
    /// The same key was used before for another request.
    case keyTaken
    case noSuchStory
}

/// What came of refusing a request.
public enum RefusedReplyRequest: Hashable, Sendable {
    case refused(ReplyRequest)
    /// The same key was used before for the same refusal; as the request stands now.
    case refusedBefore(ReplyRequest)
    /// The same key was used before for something else.
    case keyTaken
    /// There is none that is open: it was decided meanwhile.
    case notOpen
}

public struct NewReplyRequest: Hashable, Sendable {
    public var story: Story.ID
    public var requester: String
    public var contact: String
    public var claim: String
    public var receivedAt: Instant
    public var dueAt: Instant

    public init(story: Story.ID, requester: String, contact: String, claim: String, receivedAt: Instant, dueAt: Instant) {
        self.story = story
        self.requester = requester
        self.contact = contact
        self.claim = claim
        self.receivedAt = receivedAt
        self.dueAt = dueAt
    }
}

/// Who did what, when.
public struct AuditEntry: Hashable, Sendable {
    public let number: Int64
    public let at: Instant
    public let by: Signature
    /// An `Act`, or the word a command used.
    public let act: String
    public let story: Story.ID?
    public let revision: Revision.ID?
    public let detail: String
    /// SHA-256 in hex over the entry before's and all of this one.
    public let hash: String

    public init(
        number: Int64, at: Instant, by: Signature, act: String, story: Story.ID?, revision: Revision.ID?, detail: String,
        hash: String
    ) {
        self.number = number
        self.at = at
        self.by = by
        self.act = act
        self.story = story
        self.revision = revision
        self.detail = detail
        self.hash = hash
    }
}

/// What checking the audit log came to.
public enum AuditVerdict: Hashable, Sendable {
    case whole(entries: Int)
    /// The first entry that does not follow from those before it, and what is wrong with it.
    case broken(entry: Int64, why: String)
}
