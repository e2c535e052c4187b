/// Something that is to happen to a story at a time, without anyone there.
public struct DueAct: Hashable, Sendable {
    public typealias ID = Identifier<DueAct>

    public enum Act: String, CaseIterable, Sendable {
        /// The revision goes live: a first publication, or an update of a live story.
        case publish
        case withdraw
        case liftEmbargo
    }

    public enum State: String, CaseIterable, Sendable {
        case waiting, done, cancelled
        /// It could not be done; `why` says so, and it is not tried again.
        case failed
    }

    public let id: ID
    public let at: Instant
    public let act: Act
    public let story: Story.ID
    /// What `publish` publishes.
    public let revision: Revision.ID?
    public let state: State
    public let madeBy: Signature
    public let madeAt: Instant
    /// When it was done, cancelled or given up.
    public let endedAt: Instant?
    /// Why it failed or was cancelled.
    public let why: String

    public init(
        id: ID, at: Instant, act: Act, story: Story.ID, revision: Revision.ID?, state: State, madeBy: Signature,
        madeAt: Instant, endedAt: Instant? = nil, why: String = ""
    ) {
        self.id = id
        self.at = at
        self.act = act
        self.story = story
        self.revision = revision
        self.state = state
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.endedAt = endedAt
        self.why = why
    }
}
