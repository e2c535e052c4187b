import Editorial

/// What counting asks of the editorial database: which stories there are.
public protocol CountedStoryStore: Sendable {
    /// Stories that were ever published, by id, those after `after`; at most `limit`.
    func countedStories(after: Story.ID?, limit: Int) async throws(StorageError) -> [CountedStory]

    /// The stories of these ids as they stand; those never published are left out.
    func countedStories(_ ids: [Story.ID]) async throws(StorageError) -> [CountedStory]
}
