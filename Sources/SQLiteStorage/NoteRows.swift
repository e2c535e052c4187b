import Editorial
import GRDB
import Storage

/// Rows of what the newsroom has said about published stories.
enum NoteRows {
    /// For `published_notes o`.
    static let columns = "o.id, o.story, o.kind, o.text, o.added_at, o.made_by_name, o.made_by, o.linked_story"

    static func note(_ row: Row) throws -> PublishedNote {
        let text: String = row[3]
        guard let paragraphs = PublishedNote.paragraphs(stored: text) else {
            throw StorageError.failed(doing: "reading note \(row[0] as Int64)", why: "its text is not in our form")
        }
        return PublishedNote(
            id: .init(row[0]), story: .init(row[1]), kind: row.word(2, else: .editor), text: paragraphs, addedAt: row.time(4),
            madeBy: row.signature(5) ?? Signature(name: ""), linkedStory: row.id(7))
    }

    /// Those of a story up to a moment, oldest first.
    static func notes(of story: Int64, at moment: Moment = .now, in db: Database) throws -> [PublishedNote] {
        let until =
            switch moment {
            case .now: ""
            case .past: "AND o.added_at <= :moment"
            }
        let statement = try db.cachedStatement(
            sql: "SELECT \(columns) FROM published_notes o WHERE o.story = :story \(until) ORDER BY o.id")
        return try Row.fetchAll(statement, arguments: moment.arguments + ["story": story]).map(note)
    }

    static func insert(_ note: StoryChange.Note, on story: Int64, by: Signature, at: Instant, in db: Database) throws -> Int64 {
        if let linked = note.linkedStory {
            let exists = try Bool.fetchOne(
                db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM stories WHERE id = ?)"), arguments: [linked.rawValue])
            guard exists == true else {
                throw StorageError.failed(doing: "adding a note to story \(story)", why: "there is no story \(linked) to link")
            }
        }
        try db.cachedStatement(
            sql: """
                INSERT INTO published_notes (story, kind, text, added_at, made_by, made_by_name, linked_story)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            story, note.kind.rawValue, PublishedNote.stored(note.text), at.milliseconds, by.staff?.rawValue, by.name,
            note.linkedStory?.rawValue,
        ])
        return db.lastInsertedRowID
    }

    /// Stories that go with this one by their notes or its own, so far as they are live at the moment.
    static func linked(to story: Int64, at moment: Moment, in db: Database) throws -> [Article.LinkedStory] {
        let until =
            switch moment {
            case .now: ""
            case .past: "AND o.added_at <= :moment"
            }
        let named = try Row.fetchAll(
            db.cachedStatement(
                sql: links("o.linked_story", where: "o.story = :story AND o.linked_story IS NOT NULL \(until)", moment)),
            arguments: moment.arguments + ["story": story])
        let naming = try Row.fetchAll(
            db.cachedStatement(sql: links("o.story", where: "o.linked_story = :story \(until)", moment)),
            arguments: moment.arguments + ["story": story])
        var all: [Article.LinkedStory] = []
        for (rows, isNamedHere) in [(named, true), (naming, false)] {
            for link in rows.map({ link($0, isNamedHere: isNamedHere) }) where !all.contains(link) { all.append(link) }
        }
        return all.sorted { $0.id < $1.id }
    }

    /// Another story as a note's link shows it; nil while it is not live.
    static func link(
        to story: Int64, kind: Body.Note.Kind, at moment: Moment, in db: Database
    ) throws -> Article.LinkedStory? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT s.id, r.headline, s.path, '', \(nature) FROM publications p INDEXED BY publications_of_story
                JOIN stories s ON s.id = p.story JOIN revisions r ON r.id = p.revision
                WHERE p.story = :story AND \(moment.isLive) ORDER BY p.from_at DESC, p.id DESC LIMIT 1
                """)
        return try Row.fetchOne(statement, arguments: moment.arguments + ["story": story]).map {
            link($0, isNamedHere: true, else: kind)
        }
    }

    /// What is asked of the other story beside its headline: its kind, and whether its text or a note
    /// of it says that it is not verified.
    private static let nature = """
        r.kind, r.body LIKE '%"kind":"unverified"%'
            OR EXISTS (SELECT 1 FROM published_notes v WHERE v.story = s.id AND v.kind = 'unverified')
        """

    private static func link(_ row: Row, isNamedHere: Bool, else kind: Body.Note.Kind = .editor) -> Article.LinkedStory {
        .init(
            id: .init(row[0]), headline: row[1], path: row[2], kind: row.word(3, else: kind), isNamedHere: isNamedHere,
            storyKind: row.word(4, else: .news), isUnverified: row[5])
    }

    private static func links(_ other: String, where condition: String, _ moment: Moment) -> String {
        """
        SELECT s.id, r.headline, s.path, o.kind, \(nature) FROM published_notes o
        CROSS JOIN publications p INDEXED BY publications_of_story ON p.story = \(other) AND \(moment.isLive)
        JOIN stories s ON s.id = p.story
        JOIN revisions r ON r.id = p.revision
        WHERE \(condition) ORDER BY o.id
        """
    }
}
