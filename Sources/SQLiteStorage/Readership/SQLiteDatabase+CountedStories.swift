import Editorial
import GRDB
import Storage

extension SQLiteDatabase: CountedStoryStore {
    public func countedStories(after: Story.ID?, limit: Int) async throws(StorageError) -> [CountedStory] {
        try await reading("reading the stories that are counted") { db in
            let sql = "\(Self.counted) WHERE s.id > ? AND s.first_published_at IS NOT NULL ORDER BY s.id LIMIT ?"
            let statement = try db.cachedStatement(sql: sql)
            return try Row.fetchAll(statement, arguments: [after?.rawValue ?? 0, limit]).map(Self.countedStory)
        }
    }

    public func countedStories(_ ids: [Story.ID]) async throws(StorageError) -> [CountedStory] {
        try await reading("reading stories that are counted") { db in
            let statement = try db.cachedStatement(sql: "\(Self.counted) WHERE s.id = ? AND s.first_published_at IS NOT NULL")
            return try ids.compactMap { id in
                try Row.fetchOne(statement, arguments: [id.rawValue]).map(Self.countedStory)
            }
        }
    }

    /// Of a withdrawn story section and kind are of no account: it is in no list.
    private static let counted = """
        SELECT s.id, s.first_published_at, p.section, r.kind FROM stories s
        LEFT JOIN publications p INDEXED BY publications_live ON p.story = s.id AND p.to_at IS NULL
        LEFT JOIN revisions r ON r.id = p.revision
        """

    private static func countedStory(_ row: Row) -> CountedStory {
        let section: Int64? = row[2]
        let kind: String? = row[3]
        return CountedStory(
            id: Story.ID(row[0]), firstPublished: row.time(1), section: .init(section ?? 0),
            kind: kind.flatMap(StoryKind.init(rawValue:)) ?? .news, isLive: section != nil)
    }
}
