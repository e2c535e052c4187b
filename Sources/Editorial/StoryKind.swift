/// The kind of piece a story is; its word stands as the kicker unless the story has one of its own.
public enum StoryKind: String, CaseIterable, Sendable {
    case news
    case opinion
    /// Paid for, and labelled so everywhere (Pedoman Pemberitaan Media Siber, 6).
    case advertorial
    case photo
    case live
}
