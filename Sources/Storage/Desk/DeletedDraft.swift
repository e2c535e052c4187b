import Editorial

/// What came of deleting a draft.
public enum DeletedDraft<Refused: Error>: Sendable {
    /// Where it stood.
    case done(StoryStanding)
    /// The same key was used before for the same request; the draft is gone since.
    case doneBefore
    /// The same key was used before for another request.
    case keyTaken
    /// The rules said no; nothing was changed.
    case refused(Refused)
    case noSuchStory
}
