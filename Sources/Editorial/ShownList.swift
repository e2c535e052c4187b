/// One of the two lists of the live column, as readers were shown it at a moment.
public struct ShownList: Hashable, Sendable {
    public enum Kind: String, Sendable {
        /// `Populer`, by rank.
        case mostRead
        /// `UPDATE`, newest first. Recorded only where we have it from someone else's page: our own can be worked out.
        case latest
    }

    public let kind: Kind
    public let shownAt: Instant
    /// Hours the ranking looked back over, printed beside the list; nil when not known.
    public let windowHours: Int?
    /// In the order shown.
    public let stories: [Story.ID]

    public init(kind: Kind, shownAt: Instant, windowHours: Int? = nil, stories: [Story.ID]) {
        self.kind = kind
        self.shownAt = shownAt
        self.windowHours = windowHours
        self.stories = stories
    }
}
