import Editorial
import Storage

/// An article page as a capture shows it, taken apart so that putting it together gives the same text again.
public struct CapturedPage: Hashable, Sendable {
    /// A row of one of the lists.
    public struct Row: Hashable, Sendable {
        public let headline: String
        /// The minute printed beside it.
        public let at: Instant
    }

    public struct List: Hashable, Sendable {
        public let kind: ShownList.Kind
        /// In the order shown.
        public let rows: [Row]
    }

    public var kind = StoryKind.news
    /// The kicker as printed, where the kind's word would not give it back.
    public var kicker: String?
    public var photo: Photo?
    public var section: String
    public var headline = ""
    public var publishedAt = Instant(seconds: 0)
    public var bylines: [IncomingStory.Name] = []
    public var printedByline: String?
    /// Paragraphs; those with line feeds keep them.
    public var body: [String] = []
    public var lists: [List] = []
    public var language: String
    /// What was read otherwise than it stands, in words.
    public var remarks: [String] = []

    /// The newest time on the page.
    public var newestTime: Instant {
        lists.flatMap(\.rows).map(\.at).reduce(publishedAt, max)
    }
}
