import Editorial
import Storage

/// The page of everything the newsroom has said about its published stories.
public struct CorrectionsPage: Hashable, Sendable {
    /// Newest first.
    public var lines: [CorrectionLine]
    /// The note this page begins after; nil for the first page.
    public var before: PublishedNote.ID?
    /// The last note here, when older ones follow.
    public var olderAfter: PublishedNote.ID?

    public init(lines: [CorrectionLine], before: PublishedNote.ID? = nil, olderAfter: PublishedNote.ID? = nil) {
        self.lines = lines
        self.before = before
        self.olderAfter = olderAfter
    }
}
