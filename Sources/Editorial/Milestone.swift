/// Why a revision is worth keeping for ever. One without a milestone is an autosave and folds under the next that has one.
public enum Milestone: String, CaseIterable, Sendable {
    /// The first of a story.
    case started
    /// Kept by hand, under a name or none.
    case kept
    case submitted, returned, approved, published
    /// Made from an earlier revision.
    case restored
    /// A colleague's changes and one's own were brought together.
    case merged
    /// Brought in by a command.
    case takenIn
    /// A text that could not be saved over a colleague's, kept so that nothing is lost; it never was the working revision.
    case aside
}
