import Editorial

/// A story as a list shows it.
public struct StoryLine: Hashable, Sendable {
    public let id: Story.ID
    public let headline: String
    public let path: String
    public let firstPublishedAt: Instant
    public let section: Section
    public let kind: StoryKind
    public let kicker: String?
    public let lead: String
    public let photo: Photo?

    public init(
        id: Story.ID, headline: String, path: String, firstPublishedAt: Instant, section: Section, kind: StoryKind = .news,
        kicker: String? = nil, lead: String = "", photo: Photo? = nil
    ) {
        self.id = id
        self.headline = headline
        self.path = path
        self.firstPublishedAt = firstPublishedAt
        self.section = section
        self.kind = kind
        self.kicker = kicker
        self.lead = lead
        self.photo = photo
    }
}
