/// What came of entering a picture.
public enum KeptAsset: Hashable, Sendable {
    case kept
    /// The same key was used before for the same picture.
    case keptBefore
    /// The same key was used before for something else; nothing was changed.
    case keyTaken
}
