import Editorial
import Storage

/// A portal's archive in memory, which knows a story again by its origin and version.
actor ArchiveDouble: ArchiveStore {
    private(set) var stories: [IncomingStory.Origin: (id: Story.ID, story: IncomingStory)] = [:]
    private(set) var lists: [ShownList] = []
    private(set) var navigations: [[String]] = []
    private(set) var batchSizes: [Int] = []
    private var marks: [String: ReadingMark] = [:]

    func takeIn(
        _ stories: [IncomingStory], by: String, at: Instant, mark: ReadingMark?
    ) async throws(StorageError) -> [TakenIn] {
        if !stories.isEmpty { batchSizes.append(stories.count) }
        if let mark { marks[mark.file] = mark }
        return stories.map(takeIn)
    }

    private func takeIn(_ story: IncomingStory) -> TakenIn {
        if let known = self.stories[story.origin], known.story.version == story.version {
            return TakenIn(outcome: .unchanged, story: known.id, path: nil)
        }
        let id = Story.ID(Int64(stories.count + 1))
        stories[story.origin] = (id, story)
        if case .withdrawn = story.status { return TakenIn(outcome: .withdrawn, story: id, path: nil) }
        return TakenIn(outcome: .created, story: id, path: "/\(id)")
    }

    func readingMark(of file: String) async throws(StorageError) -> ReadingMark? { marks[file] }

    func record(_ list: ShownList, by: String, at: Instant) async throws(StorageError) -> Bool {
        lists.append(list)
        return true
    }

    func fillNavigation(upTo count: Int, at: Instant) async throws(StorageError) {}

    func setNavigation(_ names: [String], at: Instant) async throws(StorageError) {
        navigations.append(names)
    }
}
