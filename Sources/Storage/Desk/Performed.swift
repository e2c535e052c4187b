import Editorial

/// What came of an act on a story.
public enum Performed<Refused: Error>: Sendable {
    /// Where the story stands now, and the revision that was made, if one was.
    case done(StoryStanding, made: Revision.ID?)
    /// The same key was used before for the same request; what it came to then.
    case doneBefore(StoryStanding, made: Revision.ID?)
    /// The same key was used before for another request.
    case keyTaken
    /// The rules said no; nothing was changed.
    case refused(Refused)
    case noSuchStory
}
