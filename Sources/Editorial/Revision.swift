/// One saved state of a story; never changed afterwards.
public struct Revision: Hashable, Sendable {
    public typealias ID = Identifier<Revision>

    public let id: ID
    public let story: Story.ID
    public let content: Content
    /// Who made it: a staff name, or the command that brought it in.
    public let madeBy: String
    public let madeAt: Instant
    /// The revision it was made from; nil for the first.
    public let basedOn: ID?
    /// Nil: an autosave.
    public let milestone: Milestone?
    /// The account that made it, where one did.
    public let madeByStaff: StaffMember.ID?

    public init(
        id: ID, story: Story.ID, content: Content, madeBy: String, madeAt: Instant, basedOn: ID?, milestone: Milestone? = nil,
        madeByStaff: StaffMember.ID? = nil
    ) {
        self.id = id
        self.story = story
        self.content = content
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.basedOn = basedOn
        self.milestone = milestone
        self.madeByStaff = madeByStaff
    }

    /// Everything a story says.
    public struct Content: Hashable, Sendable {
        public var kind: StoryKind
        /// Printed over the headline in place of the kind's word, or nil.
        public var kicker: String?
        public var headline: String
        public var lead: String
        public var body: Body
        public var dateline: Dateline?
        public var bylines: [Byline]
        /// The byline as its source printed it, where the names alone would not give it back.
        public var printedByline: String?
        public var section: Section
        public var tags: [Tag]
        public var leadPhoto: Photo?
        /// Where the facts came from: agencies, documents.
        public var sources: [String]
        /// BCP 47 tag.
        public var language: String
        /// False for a story of which only headline and time are known.
        public var holdsText: Bool

        public init(
            kind: StoryKind = .news, kicker: String? = nil, headline: String, lead: String = "", body: Body = Body(),
            dateline: Dateline? = nil, bylines: [Byline] = [], printedByline: String? = nil, section: Section,
            tags: [Tag] = [], leadPhoto: Photo? = nil, sources: [String] = [], language: String = "id",
            holdsText: Bool = true
        ) {
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
        }
    }
}
