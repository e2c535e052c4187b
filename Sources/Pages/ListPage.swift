import Editorial
import Storage

/// A page that is a list: section front, topic, person, or the index of a day.
public struct ListPage: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
        case section(Section)
        case topic(Tag)
        case person(Person)
        /// With the nearest days before and after that have stories.
        case day(CivilDate, earlier: CivilDate?, later: CivilDate?)
    }

    public var subject: Subject
    public var lines: [StoryLine]
    /// The story this page begins after; nil for the first page.
    public var before: Story.ID?
    /// The last story here, when older ones follow.
    public var olderAfter: Story.ID?

    public init(subject: Subject, lines: [StoryLine], before: Story.ID? = nil, olderAfter: Story.ID? = nil) {
        self.subject = subject
        self.lines = lines
        self.before = before
        self.olderAfter = olderAfter
    }
}
