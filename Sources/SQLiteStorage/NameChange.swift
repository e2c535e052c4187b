import Editorial
import GRDB
import Storage

/// That a section, person or tag gets another name or slug. Its old address goes on leading to it.
struct NameChange {
    let kind: NameBook.Kind
    let id: Int64
    let old: (name: String, slug: Slug)
    let new: (name: String, slug: Slug)
    let act: Act

    init(_ kind: NameBook.Kind, _ id: Int64, from old: (String, Slug), to new: (String, Slug), act: Act) {
        self.kind = kind
        self.id = id
        self.old = old
        self.new = new
        self.act = act
    }

    func write(by: Signature, at: Instant, in db: Database) throws {
        guard old != new else { return }
        try NameBook.change(kind, id, name: new.name, slug: new.slug, in: db)
        try AuditLine(act, detail: "\(old.name) (\(old.slug)) → \(new.name) (\(new.slug))").write(by: by, at: at, in: db)
        // Stories show it, and there may be any number of them.
        try PressOrderWriter.write([.everything], at: at, in: db)
    }
}

/// People or tags: by the beginning of a word of their name, or all of them.
struct NameListQuery {
    let kind: NameBook.Kind
    let prefix: String
    let after: String?
    let limit: Int

    /// The most names that are put in order of their last story.
    private static let mostRanked = 400

    /// Rows of id, slug, name.
    func fetch(_ db: Database) throws -> [Row] {
        let words = SearchWords(prefix)
        guard words.isAsked else { return try page(db) }
        // What a search finds is one page, the most used first.
        guard !words.question.isEmpty, after == nil else { return [] }
        return try Row.fetchAll(db.cachedStatement(sql: search), arguments: ["question": words.question, "limit": limit])
    }

    var search: String {
        """
        SELECT t.id, t.slug, t.name FROM (
            SELECT rowid FROM \(kind.table)_search WHERE \(kind.table)_search MATCH :question
            ORDER BY rowid DESC LIMIT \(Self.mostRanked)) f
        CROSS JOIN \(kind.table) t ON t.id = f.rowid
        ORDER BY (SELECT max(first_published_at) FROM publication_\(kind == .person ? "people" : "tags")
            WHERE \(kind.rawValue) = t.id) DESC NULLS LAST, t.name COLLATE NOCASE, t.id LIMIT :limit
        """
    }

    var all: String {
        """
        SELECT id, slug, name FROM \(kind.table) INDEXED BY \(kind.table)_by_name
        \(after == nil ? "" : "WHERE name COLLATE NOCASE > :after")
        ORDER BY name COLLATE NOCASE, id LIMIT :limit
        """
    }

    private func page(_ db: Database) throws -> [Row] {
        var arguments: StatementArguments = ["limit": limit]
        if let after { arguments += ["after": after] }
        let rows = try Row.fetchAll(db.cachedStatement(sql: all), arguments: arguments)
        guard rows.count == limit, let last = rows.last else { return rows }
        // The next page begins with another name, so all of the same name stand on this one.
        let same = try Row.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT id, slug, name FROM \(kind.table) INDEXED BY \(kind.table)_by_name
                    WHERE name COLLATE NOCASE = ? AND id > ? ORDER BY id
                    """),
            arguments: [last[2] as String, last[0] as Int64])
        return rows + same
    }
}

/// Live stories by words of their headline, newest first.
struct LiveSearchQuery {
    let words: SearchWords
    let limit: Int

    /// Numbers are given as stories are begun or brought in; among so many of the newest the first published are put first.
    private static let mostRanked = 200

    func fetch(_ db: Database) throws -> [StoryLine] {
        guard !words.question.isEmpty else { return [] }
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: Self.sql),
            arguments: ["question": DeskSearch.liveQuestion(words), "most": max(limit, Self.mostRanked)])
        let lines = try rows.map(StoryRows.line)
        return Array(lines.sorted { ($0.firstPublishedAt, $0.id) > ($1.firstPublishedAt, $1.id) }.prefix(limit))
    }

    static let sql = """
        SELECT \(StoryRows.columns) FROM desk_search f
        CROSS JOIN stories s ON s.id = f.rowid
        CROSS JOIN publications p INDEXED BY publications_live ON p.story = s.id AND p.to_at IS NULL
        JOIN revisions r ON r.id = p.revision
        JOIN sections n ON n.id = r.section
        WHERE f.desk_search MATCH :question ORDER BY f.rowid DESC LIMIT :most
        """

}
