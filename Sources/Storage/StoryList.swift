import Editorial

/// Which stories a list is of; always newest first by first publication.
public enum StoryList: Hashable, Sendable {
    case all
    case section(Section.ID)
    case tag(Tag.ID)
    case person(Person.ID)
    /// First published from one moment up to, not including, another.
    case between(Instant, Instant)
}
