import Editorial

/// Everything a story says, as someone hands it in: names where our own stories have ids. What the editor and the API send,
/// what is merged and compared.
public struct Manuscript: Hashable, Sendable {
    public var kind: StoryKind
    public var kicker: String?
    public var headline: String
    public var lead: String
    public var body: Body
    public var dateline: Dateline?
    public var bylines: [IncomingStory.Name]
    public var printedByline: String?
    /// Nil: none chosen yet. A slug a section once had counts as its own.
    public var section: Slug?
    public var tags: [String]
    /// Its asset is one that was taken in: the store fills in its measures and renditions by its name.
    public var leadPhoto: Photo?
    public var sources: [String]
    /// BCP 47 tag.
    public var language: String
    public var holdsText: Bool

    public init(
        kind: StoryKind = .news, kicker: String? = nil, headline: String = "", lead: String = "", body: Body = Body(),
        dateline: Dateline? = nil, bylines: [IncomingStory.Name] = [], printedByline: String? = nil, section: Slug? = nil,
        tags: [String] = [], leadPhoto: Photo? = nil, sources: [String] = [], language: String = "id", holdsText: Bool = true
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

    /// What a revision says, with names for ids.
    public init(_ content: Revision.Content) {
        self.init(
            kind: content.kind, kicker: content.kicker, headline: content.headline, lead: content.lead, body: content.body,
            dateline: content.dateline,
            bylines: content.bylines.map { IncomingStory.Name($0.name, role: $0.role, isPerson: $0.person != nil) },
            printedByline: content.printedByline, section: content.section.isUnfiled ? nil : content.section.slug,
            tags: content.tags.map(\.name), leadPhoto: content.leadPhoto, sources: content.sources,
            language: content.language, holdsText: content.holdsText)
    }
}
