import Editorial
import GRDB
import Storage

/// Finds the section, person or tag a name means, and makes it when there is none.
///
/// Spellings that give one slug are one thing: `Ekonomi & Bisnis` and `ekonomi dan bisnis`. So is a slug a thing once had.
struct NameBook: Sendable {
    let reservedSlugs: Set<String>

    /// What has slugs.
    enum Kind: String {
        case section, person, tag

        var table: String {
            switch self {
            case .section: "sections"
            case .person: "people"
            case .tag: "tags"
            }
        }
    }

    func section(named name: String, in db: Database) throws -> Section {
        var slug = Self.slug(of: name)
        if isReserved(slug) { slug = Slug(making: "rubrik " + slug.text) }
        if let section = try section(slug, in: db) { return section }
        try db.cachedStatement(sql: "INSERT INTO sections (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Section(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    func tag(named name: String, in db: Database) throws -> Tag {
        let slug = Self.slug(of: name)
        if let tag = try tag(slug, in: db) { return tag }
        try db.cachedStatement(sql: "INSERT INTO tags (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Tag(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    func person(named name: String, in db: Database) throws -> Person {
        let slug = Self.slug(of: name)
        if let person = try person(slug, in: db) { return person }
        try db.cachedStatement(sql: "INSERT INTO people (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Person(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    /// Whether no section may have it: the first word of an address of ours, or where drafts without a section stand.
    func isReserved(_ slug: Slug) -> Bool {
        slug.text == Section.unfiledSlug || reservedSlugs.contains(slug.text)
    }

    /// Whether anything else of its kind has the slug or once had it.
    func isTaken(_ slug: Slug, _ kind: Kind, except id: Int64? = nil, in db: Database) throws -> Bool {
        let owner = try Self.owner(of: slug, kind, in: db)
        return owner != nil && owner != id
    }

    // MARK: By slug

    func section(_ slug: Slug, in db: Database) throws -> Section? {
        let own = try db.cachedStatement(sql: "SELECT id, slug, name, position FROM sections WHERE slug = ?")
        if let row = try Row.fetchOne(own, arguments: [slug.text]) { return try StoryRows.section(row, at: 0) }
        return try Self.former(slug, .section, in: db).flatMap { try Self.section($0, in: db) }
    }

    func tag(_ slug: Slug, in db: Database) throws -> Tag? {
        let own = try db.cachedStatement(sql: "SELECT id, slug, name FROM tags WHERE slug = ?")
        if let row = try Row.fetchOne(own, arguments: [slug.text]) { return try Self.tag(row) }
        return try Self.former(slug, .tag, in: db).flatMap { try Self.tag($0, in: db) }
    }

    func person(_ slug: Slug, in db: Database) throws -> Person? {
        let own = try db.cachedStatement(sql: "SELECT id, slug, name FROM people WHERE slug = ?")
        if let row = try Row.fetchOne(own, arguments: [slug.text]) { return try Self.person(row) }
        return try Self.former(slug, .person, in: db).flatMap { try Self.person($0, in: db) }
    }

    // MARK: By number

    static func section(_ id: Int64, in db: Database) throws -> Section? {
        let statement = try db.cachedStatement(sql: "SELECT id, slug, name, position FROM sections WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try StoryRows.section($0, at: 0) }
    }

    static func tag(_ id: Int64, in db: Database) throws -> Tag? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT id, slug, name FROM tags WHERE id = ?"), arguments: [id]).map(tag)
    }

    static func person(_ id: Int64, in db: Database) throws -> Person? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT id, slug, name FROM people WHERE id = ?"), arguments: [id]).map(person)
    }

    /// Columns id, slug, name.
    static func tag(_ row: Row) throws -> Tag {
        Tag(id: .init(row[0]), slug: try StoryRows.slug(row, at: 1), name: row[2])
    }

    /// Columns id, slug, name.
    static func person(_ row: Row) throws -> Person {
        Person(id: .init(row[0]), slug: try StoryRows.slug(row, at: 1), name: row[2])
    }

    // MARK: Slugs

    /// Gives a thing another slug; the one it had goes on leading to it.
    static func change(_ kind: Kind, _ id: Int64, name: String, slug: Slug, in db: Database) throws {
        let old = try String.fetchOne(db, sql: "SELECT slug FROM \(kind.table) WHERE id = ?", arguments: [id])
        try db.execute(
            sql: "DELETE FROM former_slugs WHERE kind = ? AND slug = ? AND id = ?", arguments: [kind.rawValue, slug.text, id])
        try db.execute(
            sql: "UPDATE \(kind.table) SET slug = ?, name = ? WHERE id = ?", arguments: [slug.text, name, id])
        if let old, old != slug.text {
            try db.execute(
                sql: "INSERT INTO former_slugs (kind, slug, id) VALUES (?, ?, ?)", arguments: [kind.rawValue, old, id])
        }
    }

    /// A name in another script has no letters for a slug; its hash stands in, so that two such names stay two.
    static func slug(of name: String) -> Slug {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Slug(making: name, fallback: "n" + String(hash, radix: 36))
    }

    private static func owner(of slug: Slug, _ kind: Kind, in db: Database) throws -> Int64? {
        try Int64.fetchOne(db, sql: "SELECT id FROM \(kind.table) WHERE slug = ?", arguments: [slug.text])
            ?? former(slug, kind, in: db)
    }

    private static func former(_ slug: Slug, _ kind: Kind, in db: Database) throws -> Int64? {
        try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT id FROM former_slugs WHERE kind = ? AND slug = ?"),
            arguments: [kind.rawValue, slug.text])
    }
}
