/// What the newsroom works on, through all its revisions.
public struct Story: Hashable, Sendable {
    public typealias ID = Identifier<Story>

    /// What readers get.
    public enum State: String, Sendable {
        case unpublished, live, withdrawn
    }

    /// Where the next version stands; it can be in review while the live one stays up.
    public enum WorkingState: String, Sendable {
        case draft, inReview, approved, scheduled
    }

    public let id: ID
    public let state: State
    public let workingState: WorkingState?
    /// What readers get, or nil.
    public let liveRevision: Revision.ID?
    /// What the desk is on.
    public let workingRevision: Revision.ID
    public let firstPublishedAt: Instant?
    public let lastPublishedAt: Instant?

    public init(
        id: ID, state: State, workingState: WorkingState?, liveRevision: Revision.ID?, workingRevision: Revision.ID,
        firstPublishedAt: Instant?, lastPublishedAt: Instant?
    ) {
        self.id = id
        self.state = state
        self.workingState = workingState
        self.liveRevision = liveRevision
        self.workingRevision = workingRevision
        self.firstPublishedAt = firstPublishedAt
        self.lastPublishedAt = lastPublishedAt
    }
}
