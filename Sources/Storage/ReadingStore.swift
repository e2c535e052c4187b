import Editorial

/// What the press asks of a database to make pages. Every answer is of one moment; `.now` is what readers get now.
///
/// No story whose publication begins after the moment is in any answer.
public protocol ReadingStore: Sendable {
    /// What stands at an address, or ever stood there.
    func find(path: String, at moment: Moment) async throws(StorageError) -> PathFinding?

    /// What the id in an address leads to, for addresses whose readable part was mistyped.
    func canonicalPath(of story: Story.ID) async throws(StorageError) -> String?

    /// A page of a list.
    /// - Parameters:
    ///   - after: the last story of the page before; the page begins with the next one. Keyset paging: the cost does not
    ///     grow with the depth.
    ///   - limit: the most lines wanted.
    /// - Returns: nil when `after` names no story that was ever published.
    func lines(of list: StoryList, at moment: Moment, after: Story.ID?, limit: Int) async throws(StorageError) -> [StoryLine]?

    /// What the home page shows, read in one go: the newest stories of all, and of each section in the navigation.
    func front(at moment: Moment, newest: Int, perSection: Int) async throws(StorageError) -> FrontLines

    /// The two lists of the live column.
    /// - Parameters:
    ///   - mostRead: rows of Populer, where no longer list was recorded for the moment.
    ///   - latest: rows of UPDATE, likewise.
    func liveColumn(at moment: Moment, mostRead: Int, latest: Int) async throws(StorageError) -> LiveLines

    /// A list as readers were last shown it; nil before the first.
    func shownList(_ kind: ShownList.Kind, at moment: Moment) async throws(StorageError) -> ShownList?

    /// Those of some stories that are live, in the order asked for.
    func lines(of stories: [Story.ID], at moment: Moment) async throws(StorageError) -> [StoryLine]

    /// Published notes of every live or withdrawn story, newest first, for the page of all corrections. Keyset: those before
    /// `before`.
    func corrections(at moment: Moment, before: PublishedNote.ID?, limit: Int) async throws(StorageError) -> [CorrectionLine]

    func sections() async throws(StorageError) -> [Section]
    /// The section, tag or person with this slug, or that once had it: its own slug then differs from the one asked for.
    func section(slug: Slug) async throws(StorageError) -> Section?
    func tag(slug: Slug) async throws(StorageError) -> Tag?
    func person(slug: Slug) async throws(StorageError) -> Person?

    /// The nearest first publications before and after a stretch of time, for the way from one index day to the next.
    func neighbours(of stretch: (from: Instant, to: Instant), at moment: Moment) async throws(StorageError) -> (
        before: Instant?, after: Instant?
    )
}

/// The moment a page is wanted of.
public enum Moment: Hashable, Sendable {
    case now
    case past(Instant)
}

/// A published note with the story it is about, as the page of all corrections lists it.
public struct CorrectionLine: Hashable, Sendable {
    public let note: PublishedNote
    public let headline: String
    public let path: String
    /// Whether the story has been withdrawn: its address answers with a notice.
    public let isWithdrawn: Bool
    /// The story the note names, where it is live.
    public let linked: Article.LinkedStory?
    public let storyKind: StoryKind

    public init(
        note: PublishedNote, headline: String, path: String, isWithdrawn: Bool, linked: Article.LinkedStory?,
        storyKind: StoryKind = .news
    ) {
        self.note = note
        self.headline = headline
        self.path = path
        self.isWithdrawn = isWithdrawn
        self.linked = linked
        self.storyKind = storyKind
    }
}

/// What an address leads to.
public enum PathFinding: Hashable, Sendable {
    case article(Article)
    case withdrawn(WithdrawnStory)
    /// An address the story had: the canonical one is elsewhere.
    case moved(to: String)
}

/// The stories of a home page.
public struct FrontLines: Hashable, Sendable {
    public let newest: [StoryLine]
    /// Sections in the order of the navigation, those without stories left out.
    public let sections: [(section: Section, lines: [StoryLine])]

    public init(newest: [StoryLine], sections: [(section: Section, lines: [StoryLine])]) {
        self.newest = newest
        self.sections = sections
    }

    public static func == (left: FrontLines, right: FrontLines) -> Bool {
        left.newest == right.newest && left.sections.elementsEqual(right.sections, by: ==)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(newest)
        for part in sections {
            hasher.combine(part.section)
            hasher.combine(part.lines)
        }
    }
}

/// The rows of the live column.
public struct LiveLines: Hashable, Sendable {
    public let mostRead: [StoryLine]
    /// Hours the ranking looked back over; nil when not known.
    public let mostReadWindowHours: Int?
    public let latest: [StoryLine]

    public init(mostRead: [StoryLine], mostReadWindowHours: Int?, latest: [StoryLine]) {
        self.mostRead = mostRead
        self.mostReadWindowHours = mostReadWindowHours
        self.latest = latest
    }
}
