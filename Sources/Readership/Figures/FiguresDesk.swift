import Editorial
import Storage

/// Answers the newsroom's questions of what is being read.
///
/// Views come from the ranking's memory, what is kept beside them from the store. An answer is worked out when somebody asks and
/// shared by everyone who asks within the next seconds, so a hundred open pages cost as much as one, and none costs nothing.
public struct FiguresDesk: Sendable {
    private struct Question: Hashable {
        let scope: FigureScope
        let period: FigurePeriod
    }

    let mostRead: MostReadDesk
    let views: any ViewStore
    let stories: any FiguredStoryStore
    let clock: SiteClock
    let zone: SiteZone
    private let reading: @Sendable () -> PresentFigures
    private let looks: @Sendable () -> Int
    private let shared = SharedAnswers<Question, Figures>(most: 64)
    private let sharedStories = SharedAnswers<Story.ID, StoryFigures>(most: 64)
    private let sharedPresent = SharedAnswers<Bool, PresentFigures>(most: 1)

    /// Stories of a list; of a person's stories, the newest so many.
    public static let mostStories = 1_000
    public static let mostPeople = 500
    /// Stories whose writers are looked up.
    static let mostWritten = 10_000
    /// Days of people a story's page shows.
    static let peopleDays = 7

    /// - Parameters:
    ///   - present: who is reading now.
    ///   - changes: differs whenever a look was judged since; asked every few seconds by every open page.
    public init(
        mostRead: MostReadDesk, views: any ViewStore, stories: any FiguredStoryStore, clock: SiteClock, zone: SiteZone,
        present: @escaping @Sendable () -> PresentFigures, changes: @escaping @Sendable () -> Int
    ) {
        self.mostRead = mostRead
        self.views = views
        self.stories = stories
        self.clock = clock
        self.zone = zone
        reading = present
        looks = changes
    }

    /// Differs whenever there is something to show that was not there before: a look was judged, a list has changed, or a minute
    /// has begun.
    public var mark: FiguresMark {
        FiguresMark(changes: looks(), editions: mostRead.editions, minute: clock.now.seconds / 60)
    }

    public func present() async throws(StorageError) -> PresentFigures {
        try await sharedPresent.answer(true, at: clock.now, notOlderThan: .seconds(1)) { [reading] () throws(StorageError) in
            reading()
        }
    }

    /// Views of the last 24 hours of stories on the desk; those without any are left out. From memory.
    public func desk(_ stories: [Story.ID]) -> [Story.ID: DeskFigures] {
        let slots = FigureSlots(.day, at: clock.now, zone: zone)
        return mostRead.views(of: stories, in: slots).mapValues { DeskFigures(viewsByHour: $0) }
    }

    public func figures(of scope: FigureScope, _ period: FigurePeriod) async throws(StorageError) -> Figures {
        let now = clock.now
        return try await shared.answer(
            Question(scope: scope, period: period), at: now, notOlderThan: FiguresDesk.age(of: period)
        ) { () throws(StorageError) in try await workOut(scope, period, now) }
    }

    /// - Parameter published: when it was first published.
    public func figures(of story: Story.ID, section: Section.ID, published: Instant) async throws(StorageError) -> StoryFigures {
        let now = clock.now
        return try await sharedStories.answer(story, at: now, notOlderThan: .seconds(2)) { () throws(StorageError) in
            try await workOut(story, section, published, now)
        }
    }

    /// The further figures look back, the less a few seconds matter and the more they cost.
    private static func age(of period: FigurePeriod) -> Duration {
        switch period {
        case .hour, .day: .seconds(2)
        case .week: .seconds(15)
        case .month: .seconds(30)
        }
    }
}

/// What open pages compare: see `FiguresDesk.mark`.
public struct FiguresMark: Hashable, Sendable {
    let changes: Int
    let editions: Int
    let minute: Int64
}
