import Editorial
import GRDB
import Storage

extension SQLiteDatabase: FiguredStoryStore {
    public func figuredStories(_ ids: [Story.ID]) async throws(StorageError) -> [Story.ID: FiguredStory] {
        let list = Self.list(of: ids)
        return try await reading("reading how stories are called") { db in
            let rows = try Row.fetchCursor(db.cachedStatement(sql: FiguredStorySQL.stories), arguments: [list])
            var stories: [Story.ID: FiguredStory] = [:]
            while let row = try rows.next() {
                let story = FiguredStory(
                    id: .init(row[0]), headline: row[1], path: row[2], firstPublishedAt: row.time(3),
                    section: try StoryRows.section(row, at: 4))
                stories[story.id] = story
            }
            return stories
        }
    }

    public func writers(of stories: [Story.ID]) async throws(StorageError) -> [WrittenStory] {
        let list = Self.list(of: stories)
        return try await reading("reading who wrote stories") { db in
            try Row.fetchAll(db.cachedStatement(sql: FiguredStorySQL.writers), arguments: [list]).map { row in
                WrittenStory(story: .init(row[0]), person: .init(row[1]), name: row[2])
            }
        }
    }

    public func stories(by person: Person.ID, limit: Int) async throws(StorageError) -> [Story.ID] {
        try await reading("reading what a person wrote") { db in
            try Int64.fetchAll(
                db.cachedStatement(sql: FiguredStorySQL.byPerson), arguments: ["person": person.rawValue, "limit": limit]
            ).map { Story.ID($0) }
        }
    }

    private static func list(of ids: [Story.ID]) -> String {
        "[" + ids.map(\.description).joined(separator: ",") + "]"
    }
}

/// The statements, where the tests of their plans find them.
enum FiguredStorySQL {
    static let stories = """
        SELECT s.id, r.headline, s.path, s.first_published_at, n.id, n.slug, n.name, n.position
        FROM json_each(?) j
        CROSS JOIN stories s ON s.id = j.value
        JOIN revisions r ON r.id = coalesce(s.live_revision, s.working_revision)
        JOIN sections n ON n.id = r.section
        WHERE s.first_published_at IS NOT NULL AND s.path IS NOT NULL
        """

    static let writers = """
        SELECT DISTINCT p.story, b.person, n.name FROM json_each(?) j
        CROSS JOIN publications p INDEXED BY publications_live ON p.story = j.value AND p.to_at IS NULL
        JOIN revision_bylines b ON b.revision = p.revision
        JOIN people n ON n.id = b.person
        """

    static let byPerson = """
        SELECT t.story FROM publication_people t CROSS JOIN publications p ON p.id = t.publication
        WHERE t.person = :person AND p.to_at IS NULL
        ORDER BY t.first_published_at DESC, t.story DESC LIMIT :limit
        """
}
