import Editorial

/// What the newsroom's figures ask of the editorial database: how stories are called, and who wrote them.
public protocol FiguredStoryStore: Sendable {
    /// Those of these stories that were ever published. Withdrawn ones are called as they were last.
    func figuredStories(_ ids: [Story.ID]) async throws(StorageError) -> [Story.ID: FiguredStory]

    /// The people named under those of these stories that are live, each once a story.
    func writers(of stories: [Story.ID]) async throws(StorageError) -> [WrittenStory]

    /// The newest live stories a person is named under, newest first.
    func stories(by person: Person.ID, limit: Int) async throws(StorageError) -> [Story.ID]
}

/// A story as figures name it.
public struct FiguredStory: Hashable, Sendable {
    public let id: Story.ID
    public let headline: String
    public let path: String
    public let firstPublishedAt: Instant
    public let section: Section

    public init(id: Story.ID, headline: String, path: String, firstPublishedAt: Instant, section: Section) {
        self.id = id
        self.headline = headline
        self.path = path
        self.firstPublishedAt = firstPublishedAt
        self.section = section
    }
}

/// That a person is named under a story.
public struct WrittenStory: Hashable, Sendable {
    public let story: Story.ID
    public let person: Person.ID
    public let name: String

    public init(story: Story.ID, person: Person.ID, name: String) {
        self.story = story
        self.person = person
        self.name = name
    }
}
