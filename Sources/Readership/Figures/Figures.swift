import Editorial
import Storage

/// What was read in a stretch of time: of the whole site, a section, or a person.
public struct Figures: Sendable {
    /// A story among the most read of the time.
    public struct StoryLine: Sendable {
        public let story: FiguredStory
        public let views: Int
        /// Where it stands in Populer of the whole site.
        public let standing: StoryRanking
    }

    public struct SectionLine: Hashable, Sendable {
        public let section: Section.ID
        public let views: Int
    }

    public struct PersonLine: Hashable, Sendable {
        public let person: Person.ID
        public let name: String
        public let views: Int
        public let stories: Int
    }

    public let period: FigurePeriod
    public let slots: FigureSlots
    /// Views by slot.
    public let views: [Int]
    /// Views of as much time before; nil where they are not kept any more.
    public let before: Int?
    /// How many stories were read at all.
    public let storiesRead: Int
    /// The most read, at most `FiguresDesk.mostStories`.
    public let stories: [StoryLine]
    /// By views; empty for a section.
    public let sections: [SectionLine]
    /// By views, at most `FiguresDesk.mostPeople`. A story by two counts for both.
    public let people: [PersonLine]
    /// Since `referrersSince`, which is the beginning of an hour: they are kept by the hour.
    public let referrers: [ReferrerGroup: Int]
    public let referrersSince: Instant
    /// Of the whole site; empty for a section or person: what is refused is not kept by story.
    public let refusals: [RefusalReason: Int]
    public let computedAt: Instant

    public var total: Int { views.reduce(0, +) }
}

/// What was read of one story.
public struct StoryFigures: Sendable {
    /// About how many people read it on a day.
    public struct Day: Hashable, Sendable {
        public let day: CivilDate
        /// See `PeopleSketch` for the error.
        public let people: Int
    }

    public let story: Story.ID
    /// Since it was first published.
    public let total: Int
    public let today: Int
    public let hours: FigureSlots
    public let viewsByHour: [Int]
    public let days: FigureSlots
    public let viewsByDay: [Int]
    /// The last days, oldest first; those nobody read it on too.
    public let people: [Day]
    /// Since it was first published.
    public let referrers: [ReferrerGroup: Int]
    /// Where it stands in each list, and why.
    public let standings: [Standing]
    public let computedAt: Instant

    public struct Standing: Sendable {
        /// Nil for the lists of the whole site.
        public let section: Section.ID?
        public let ranking: StoryRanking
    }
}

/// What the desk shows beside a story: its views of the last 24 hours, by hour.
public struct DeskFigures: Hashable, Sendable {
    public let viewsByHour: [Int]

    public init(viewsByHour: [Int]) {
        self.viewsByHour = viewsByHour
    }

    public var total: Int { viewsByHour.reduce(0, +) }
}
