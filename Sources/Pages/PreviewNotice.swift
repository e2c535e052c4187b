import Editorial

/// What stands over the page of a text that readers do not get, or not from this address: that it is a preview.
public struct PreviewNotice: Hashable, Sendable {
    public enum Standing: Hashable, Sendable {
        /// The story was never published.
        case unpublished
        /// The story is live in another text, or was.
        case nextVersion
        /// This very text is live.
        case live
    }

    public let standing: Standing
    /// When the text was saved.
    public let savedAt: Instant

    public init(_ standing: Standing, savedAt: Instant) {
        self.standing = standing
        self.savedAt = savedAt
    }
}
