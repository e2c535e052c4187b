import Editorial
import Storage
import Synchronization

/// What counting knows of every story, in memory: sixteen bytes a story, found by its id.
///
/// Ids count up from 1, so a story's place is its id. Ids beyond `most` are looked for in a table beside it.
public final class StoryShelf: Sendable {
    private struct Entry {
        /// Seconds since 1970; `absent` where there is no such story.
        var firstPublished: Int64
        var section: Int32
        var kind: UInt8
        var isLive: Bool

        static let absent = Entry(firstPublished: .min, section: 0, kind: 0, isLive: false)
    }

    private struct Shelf {
        var entries: [Entry] = []
        var beyond: [Story.ID: CountedStory] = [:]

        mutating func put(_ story: CountedStory) {
            let id = story.id.rawValue
            guard id > 0 else { return }
            guard id <= StoryShelf.most, let section = Int32(exactly: story.section.rawValue),
                let kind = StoryShelf.kinds.firstIndex(of: story.kind)
            else {
                beyond[story.id] = story
                return
            }
            if entries.count < id { entries += repeatElement(.absent, count: Int(id) - entries.count) }
            entries[Int(id) - 1] = Entry(
                firstPublished: story.firstPublished.seconds, section: section, kind: UInt8(kind), isLive: story.isLive)
        }
    }

    private let shelf = Mutex(Shelf())

    /// Ids up to here have a place of their own: 64 MB at most.
    private static let most: Int64 = 4_000_000
    private static let kinds = StoryKind.allCases

    public init() {}

    /// The story as it stands; nil for one that was never published.
    public subscript(id: Story.ID) -> CountedStory? {
        shelf.withLock { shelf in
            guard id.rawValue > 0 else { return nil }
            guard id.rawValue <= StoryShelf.most else { return shelf.beyond[id] }
            guard id.rawValue <= shelf.entries.count else { return nil }
            let entry = shelf.entries[Int(id.rawValue) - 1]
            guard entry.firstPublished != .min else { return nil }
            return CountedStory(
                id: id, firstPublished: Instant(seconds: entry.firstPublished), section: .init(Int64(entry.section)),
                kind: StoryShelf.kinds[Int(entry.kind)], isLive: entry.isLive)
        }
    }

    /// Puts stories in, each in the place of what was known of it before.
    public func put(_ stories: [CountedStory]) {
        shelf.withLock { shelf in
            for story in stories { shelf.put(story) }
        }
    }
}
