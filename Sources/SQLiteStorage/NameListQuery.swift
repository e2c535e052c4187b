import Editorial
import GRDB
import Storage

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
