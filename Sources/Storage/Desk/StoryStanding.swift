import Editorial

/// All that the newsroom's rules ask of a story: where it stands at this moment, read within the transaction that changes it.
public struct StoryStanding: Hashable, Sendable {
    /// That someone approved a revision. It holds for that revision and no other.
    public struct Approval: Hashable, Sendable {
        public let revision: Revision.ID
        public let by: Signature
        public let at: Instant

        public init(revision: Revision.ID, by: Signature, at: Instant) {
            self.revision = revision
            self.by = by
            self.at = at
        }
    }

    public let story: Story
    /// The newest text the desk is on.
    public let working: Revision
    /// Canonical; nil until it was first published.
    public let path: String?
    public let startedBy: Signature
    public let startedAt: Instant
    public let submittedBy: Signature?
    public let submittedAt: Instant?
    public let approval: Approval?
    /// Why it was last returned; nil once it is submitted again.
    public let returnReason: String?
    public let embargo: Embargo?
    /// Waiting ones only, in the order they fall due.
    public let due: [DueAct]
    public let proposal: WithdrawalProposal?
    public let withdrawal: Withdrawal?
    /// The published notes on it, oldest first.
    public let notes: [PublishedNote]
    /// The requests for the right of reply to it that are not decided yet, by deadline.
    public var openRequests: [ReplyRequest]

    public init(
        story: Story, working: Revision, path: String?, startedBy: Signature, startedAt: Instant, submittedBy: Signature? = nil,
        submittedAt: Instant? = nil, approval: Approval? = nil, returnReason: String? = nil, embargo: Embargo? = nil,
        due: [DueAct] = [], proposal: WithdrawalProposal? = nil, withdrawal: Withdrawal? = nil, notes: [PublishedNote] = [],
        openRequests: [ReplyRequest] = []
    ) {
        self.story = story
        self.working = working
        self.path = path
        self.startedBy = startedBy
        self.startedAt = startedAt
        self.submittedBy = submittedBy
        self.submittedAt = submittedAt
        self.approval = approval
        self.returnReason = returnReason
        self.embargo = embargo
        self.due = due
        self.proposal = proposal
        self.withdrawal = withdrawal
        self.notes = notes
        self.openRequests = openRequests
    }
}
