import Editorial

/// A story as it comes in from outside: names where our own stories have ids.
public struct IncomingStory: Hashable, Sendable {
    /// Who sent it and what they call it: the same origin is the same story, so that a second import is no second story.
    public struct Origin: Hashable, Sendable {
        /// `ninjs`, `capture`, `demo`.
        public let source: String
        /// The sender's own name for it, such as an ninjs `uri`.
        public let key: String

        public init(source: String, key: String) {
            self.source = source
            self.key = key
        }
    }

    /// What is to become of it.
    public enum Status: Hashable, Sendable {
        /// Live as soon as it is in.
        case live
        /// Kept for the desk, shown to no reader.
        case held
        /// Taken away by its source, which we must follow (Pedoman, 5b).
        case withdrawn(reason: String)
    }

    public struct Name: Hashable, Sendable {
        public var name: String
        public var role: Byline.Role
        /// Whether the name gets a page of its own; an agency's or a source's does not.
        public var isPerson: Bool

        public init(_ name: String, role: Byline.Role = .reporter, isPerson: Bool = true) {
            self.name = name
            self.role = role
            self.isPerson = isPerson
        }
    }

    public var origin: Origin
    /// The source's version. One we already have changes nothing.
    public var version: String
    public var status: Status
    public var kind: StoryKind
    public var kicker: String?
    public var headline: String
    public var lead: String
    public var body: Body
    public var dateline: Dateline?
    public var bylines: [Name]
    public var printedByline: String?
    public var section: String
    public var tags: [String]
    public var leadPhoto: Photo?
    public var sources: [String]
    public var language: String
    public var holdsText: Bool
    public var firstPublishedAt: Instant
    /// When this version went up, where that is later than the first.
    public var updatedAt: Instant?
    /// When this text was seen on its page, where that is all we know of its time, as with a capture: between two
    /// sightings the earlier text is taken to have stood until the later was seen.
    public var seenAt: Instant?
    /// Paths the story had elsewhere; they answer with a redirect to its address here.
    public var formerPaths: [String]

    public init(
        origin: Origin, version: String = "1", status: Status = .live, kind: StoryKind = .news, kicker: String? = nil,
        headline: String, lead: String = "", body: Body = Body(), dateline: Dateline? = nil, bylines: [Name] = [],
        printedByline: String? = nil, section: String, tags: [String] = [], leadPhoto: Photo? = nil,
        sources: [String] = [], language: String = "id", holdsText: Bool = true, firstPublishedAt: Instant,
        updatedAt: Instant? = nil, seenAt: Instant? = nil, formerPaths: [String] = []
    ) {
        self.origin = origin
        self.version = version
        self.status = status
        self.kind = kind
        self.kicker = kicker
        self.headline = headline
        self.lead = lead
        self.body = body
        self.dateline = dateline
        self.bylines = bylines
        self.printedByline = printedByline
        self.section = section
        self.tags = tags
        self.leadPhoto = leadPhoto
        self.sources = sources
        self.language = language
        self.holdsText = holdsText
        self.firstPublishedAt = firstPublishedAt
        self.updatedAt = updatedAt
        self.seenAt = seenAt
        self.formerPaths = formerPaths
    }
}
