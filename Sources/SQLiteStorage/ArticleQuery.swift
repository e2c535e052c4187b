import Editorial
import GRDB
import Storage

/// One story as readers get it at a moment.
struct ArticleQuery {
    let story: Int64
    let moment: Moment

    func fetch(_ db: Database) throws -> Article? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.path, p.first_published_at, p.updated_at, r.id, \(RevisionRows.columns)
                FROM publications p INDEXED BY publications_of_story
                JOIN stories s ON s.id = p.story
                JOIN revisions r ON r.id = p.revision
                JOIN sections n ON n.id = r.section
                WHERE p.story = :story AND \(moment.isLive)
                ORDER BY p.from_at DESC, p.id DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: moment.arguments + ["story": story]) else { return nil }
        let firstPublishedAt = Instant(milliseconds: row[1])
        let updatedAt: Int64? = row[2]
        return Article(
            id: .init(story), path: row[0], content: try RevisionRows.content(row, from: 4, revision: row[3], in: db),
            firstPublishedAt: firstPublishedAt,
            updatedAt: updatedAt.map { Instant(milliseconds: $0) }.flatMap { $0 > firstPublishedAt ? $0 : nil },
            notes: try NoteRows.notes(of: story, at: moment, in: db),
            linked: try NoteRows.linked(to: story, at: moment, in: db))
    }
}
