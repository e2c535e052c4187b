import Editorial
import GRDB

/// Finds the section, person or tag a name means, and makes it when there is none.
///
/// Spellings that give one slug are one thing: `Ekonomi & Bisnis` and `ekonomi dan bisnis`.
struct NameBook: Sendable {
    let reservedSlugs: Set<String>

    func section(named name: String, in db: Database) throws -> Section {
        var slug = Self.slug(of: name)
        if reservedSlugs.contains(slug.text) { slug = Slug(making: "rubrik " + slug.text) }
        let find = try db.cachedStatement(sql: "SELECT id, slug, name, position FROM sections WHERE slug = ?")
        if let row = try Row.fetchOne(find, arguments: [slug.text]) { return try StoryRows.section(row, at: 0) }
        try db.cachedStatement(sql: "INSERT INTO sections (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Section(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    func tag(named name: String, in db: Database) throws -> Tag {
        let slug = Self.slug(of: name)
        let find = try db.cachedStatement(sql: "SELECT id, name FROM tags WHERE slug = ?")
        if let row = try Row.fetchOne(find, arguments: [slug.text]) { return Tag(id: .init(row[0]), slug: slug, name: row[1]) }
        try db.cachedStatement(sql: "INSERT INTO tags (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Tag(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    func person(named name: String, in db: Database) throws -> Person {
        let slug = Self.slug(of: name)
        let find = try db.cachedStatement(sql: "SELECT id, name FROM people WHERE slug = ?")
        if let row = try Row.fetchOne(find, arguments: [slug.text]) {
            return Person(id: .init(row[0]), slug: slug, name: row[1])
        }
        try db.cachedStatement(sql: "INSERT INTO people (slug, name) VALUES (?, ?)").execute(arguments: [slug.text, name])
        return Person(id: .init(db.lastInsertedRowID), slug: slug, name: name)
    }

    /// A name in another script has no letters for a slug; its hash stands in, so that two such names stay two.
    private static func slug(of name: String) -> Slug {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Slug(making: name, fallback: "n" + String(hash, radix: 36))
    }
}
