import Editorial

/// What the desk asks of a database: lists of what is being worked on. Every list is paged by keyset; none counts all.
public protocol DeskStore: Sendable {
    /// Stories by last change, newest first; with a search, those that were begun last first.
    func desk(_ query: DeskQuery) async throws(StorageError) -> DeskPage

    /// Due acts that wait, earliest first, of `story` or of all; keyset after `after`.
    func waitingActs(of story: Story.ID?, after: DueMark?, limit: Int) async throws(StorageError) -> [DueLine]

    /// Due acts that ended after `since`, latest first: done, failed, cancelled.
    func endedActs(since: Instant, limit: Int) async throws(StorageError) -> [DueLine]

    /// Everything that changed about stories after a mark, so that a desk that is open shows it. Cheap: asked several times
    /// a second. Without a mark: only the present one.
    func changes(after mark: ChangeMark?) async throws(StorageError) -> (changed: Set<Story.ID>, mark: ChangeMark)
}

/// Which stories a desk shows.
public struct DeskQuery: Hashable, Sendable {
    /// Where a story stands, as one word. A live story with a next version in work is in two of them.
    public enum State: String, CaseIterable, Sendable {
        case draft, inReview, approved, scheduled, live, withdrawn
    }

    /// Nil: every state.
    public var state: State?
    public var section: Section.ID?
    /// Those this member started.
    public var startedBy: StaffMember.ID?
    /// Those last changed in this span, from its first instant up to its last.
    public var changed: Range<Instant>?
    /// Words of the headline, each from its beginning: `gemp bum` finds "Gempa bumi".
    public var search: String
    public var after: DeskMark?
    public var limit: Int

    public init(
        state: State? = nil, section: Section.ID? = nil, startedBy: StaffMember.ID? = nil, changed: Range<Instant>? = nil,
        search: String = "", after: DeskMark? = nil, limit: Int = 50
    ) {
        self.state = state
        self.section = section
        self.startedBy = startedBy
        self.changed = changed
        self.search = search
        self.after = after
        self.limit = limit
    }
}

/// Where a page of the desk ended.
public struct DeskMark: Hashable, Sendable {
    public let changedAt: Instant
    public let story: Story.ID

    public init(changedAt: Instant, story: Story.ID) {
        self.changedAt = changedAt
        self.story = story
    }
}

public struct DeskPage: Hashable, Sendable {
    public let lines: [DeskLine]
    /// Where the next page begins; nil at the end.
    public let next: DeskMark?

    public init(lines: [DeskLine], next: DeskMark?) {
        self.lines = lines
        self.next = next
    }
}

/// A story as the desk lists it, by its working revision.
public struct DeskLine: Hashable, Sendable {
    public let story: Story.ID
    public let headline: String
    public let kind: StoryKind
    public let section: Section
    public let state: Story.State
    public let workingState: Story.WorkingState?
    public let startedBy: Signature
    public let changedBy: String
    public let changedAt: Instant
    public let firstPublishedAt: Instant?
    public let path: String?
    /// The earliest of what waits.
    public let nextDue: DueAct?
    public let embargo: Embargo?
    /// Whether it carries an unverified note that no later story has answered (Pedoman, 2d).
    public let isUnverified: Bool

    public init(
        story: Story.ID, headline: String, kind: StoryKind, section: Section, state: Story.State,
        workingState: Story.WorkingState?, startedBy: Signature, changedBy: String, changedAt: Instant,
        firstPublishedAt: Instant?, path: String?, nextDue: DueAct?, embargo: Embargo?, isUnverified: Bool
    ) {
        self.story = story
        self.headline = headline
        self.kind = kind
        self.section = section
        self.state = state
        self.workingState = workingState
        self.startedBy = startedBy
        self.changedBy = changedBy
        self.changedAt = changedAt
        self.firstPublishedAt = firstPublishedAt
        self.path = path
        self.nextDue = nextDue
        self.embargo = embargo
        self.isUnverified = isUnverified
    }
}

/// A due act with the story it is about.
public struct DueLine: Hashable, Sendable {
    public let act: DueAct
    public let headline: String
    public let section: Section

    public init(act: DueAct, headline: String, section: Section) {
        self.act = act
        self.headline = headline
        self.section = section
    }
}

/// Where a page of waiting acts ended.
public struct DueMark: Hashable, Sendable {
    public let at: Instant
    public let act: DueAct.ID

    public init(at: Instant, act: DueAct.ID) {
        self.at = at
        self.act = act
    }
}

/// How far changes have been seen.
public struct ChangeMark: Hashable, Sendable {
    public let revision: Int64
    public let audit: Int64
    public let comment: Int64

    public init(revision: Int64, audit: Int64, comment: Int64 = 0) {
        self.revision = revision
        self.audit = audit
        self.comment = comment
    }
}
