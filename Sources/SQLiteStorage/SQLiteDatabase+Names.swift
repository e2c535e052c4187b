import Editorial
import GRDB
import Storage

extension SQLiteDatabase: NameStore {
    public func section(_ slug: Slug) async throws(StorageError) -> Section? {
        try await section(slug: slug)
    }

    public func makeSection(name: String, slug: Slug, by: Signature, at: Instant) async throws(StorageError) -> Section? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("making section \(slug)") { db in
            guard !names.isReserved(slug), try !names.isTaken(slug, .section, in: db) else { return nil }
            try db.execute(sql: "INSERT INTO sections (slug, name) VALUES (?, ?)", arguments: [slug.text, name])
            let section = Section(id: .init(db.lastInsertedRowID), slug: slug, name: name)
            try AuditLine(.makeSection, detail: "\(name) (\(slug))").write(by: by, at: at, in: db)
            try PressOrderWriter.write([.home], at: at, in: db)
            return section
        }
    }

    public func changeSection(
        _ id: Section.ID, name: String, slug: Slug, by: Signature, at: Instant
    ) async throws(StorageError) -> Section? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("changing section \(id)") { db in
            guard let old = try NameBook.section(id.rawValue, in: db), !old.isUnfiled, !names.isReserved(slug),
                try !names.isTaken(slug, .section, except: id.rawValue, in: db)
            else { return nil }
            try NameChange(.section, id.rawValue, from: (old.name, old.slug), to: (name, slug), act: .changeSection)
                .write(by: by, at: at, in: db)
            return try NameBook.section(id.rawValue, in: db)
        }
    }

    public func setNavigation(_ sections: [Section.ID], by: Signature, at: Instant) async throws(StorageError) {
        try await writing("setting the navigation") { db in
            let wanted = sections.map(\.rawValue)
            let standing = try Int64.fetchAll(db, sql: "SELECT id FROM sections WHERE position IS NOT NULL ORDER BY position")
            guard standing != wanted else { return }
            for id in wanted {
                guard let section = try NameBook.section(id, in: db), !section.isUnfiled else {
                    throw StorageError.failed(doing: "setting the navigation", why: "there is no section \(id)")
                }
            }
            try Self.place(wanted, by: by, at: at, in: db)
        }
    }

    public func people(prefix: String, after: String?, limit: Int) async throws(StorageError) -> [Person] {
        let list = NameListQuery(kind: .person, prefix: prefix, after: after, limit: limit)
        return try await reading("looking for people") { try list.fetch($0).map(NameBook.person) }
    }

    public func person(_ id: Person.ID) async throws(StorageError) -> Person? {
        try await reading("looking up person \(id)") { try NameBook.person(id.rawValue, in: $0) }
    }

    public func makePerson(name: String, by: Signature, at: Instant) async throws(StorageError) -> Person? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("making a person") { db in
            guard try !names.isTaken(NameBook.slug(of: name), .person, in: db) else { return nil }
            let person = try names.person(named: name, in: db)
            try AuditLine(.makePerson, detail: "\(name) (\(person.slug))").write(by: by, at: at, in: db)
            return person
        }
    }

    public func changePerson(
        _ id: Person.ID, name: String, slug: Slug, by: Signature, at: Instant
    ) async throws(StorageError) -> Person? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("changing person \(id)") { db in
            guard let old = try NameBook.person(id.rawValue, in: db),
                try !names.isTaken(slug, .person, except: id.rawValue, in: db)
            else { return nil }
            try NameChange(.person, id.rawValue, from: (old.name, old.slug), to: (name, slug), act: .changePerson)
                .write(by: by, at: at, in: db)
            return try NameBook.person(id.rawValue, in: db)
        }
    }

    public func tags(prefix: String, after: String?, limit: Int) async throws(StorageError) -> [Tag] {
        let list = NameListQuery(kind: .tag, prefix: prefix, after: after, limit: limit)
        return try await reading("looking for topics") { try list.fetch($0).map(NameBook.tag) }
    }

    public func tag(_ id: Tag.ID) async throws(StorageError) -> Tag? {
        try await reading("looking up topic \(id)") { try NameBook.tag(id.rawValue, in: $0) }
    }

    public func changeTag(
        _ id: Tag.ID, name: String, slug: Slug, by: Signature, at: Instant
    ) async throws(StorageError) -> Tag? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("changing topic \(id)") { db in
            guard let old = try NameBook.tag(id.rawValue, in: db),
                try !names.isTaken(slug, .tag, except: id.rawValue, in: db)
            else { return nil }
            try NameChange(.tag, id.rawValue, from: (old.name, old.slug), to: (name, slug), act: .changeTag)
                .write(by: by, at: at, in: db)
            return try NameBook.tag(id.rawValue, in: db)
        }
    }

    public func liveStories(matching words: String, limit: Int) async throws(StorageError) -> [StoryLine] {
        let words = SearchWords(words)
        return try await reading("looking for live stories") { db in
            guard words.isAsked else { return try ListQuery(list: .all, moment: .now, limit: limit, after: nil).fetch(db) }
            return try LiveSearchQuery(words: words, limit: limit).fetch(db)
        }
    }

    public func asset(named name: String) async throws(StorageError) -> Asset? {
        try await reading("looking up a picture") { try AssetRows.find(name, in: $0) }
    }

    public func keep(
        _ asset: Asset, description: AssetDescription, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> KeptAsset {
        try await writing("keeping a picture") { db in
            switch try ActKeyRows.find(key, in: db) {
            case .unused: break
            case .taken: return .keyTaken
            case .used: return .keptBefore
            }
            try AssetRows.keep(asset, description, by: by, at: at, in: db)
            try ActKeyRows.use(key, for: 0, made: nil, at: at, in: db)
            return .kept
        }
    }

    public func newsroomSettings() async throws(StorageError) -> [String: String] {
        try await reading("reading the settings") { db in
            let rows = try Row.fetchAll(db.cachedStatement(sql: "SELECT key, value FROM settings ORDER BY key"))
            return Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
        }
    }

    public func set(_ key: String, to value: String, by: Signature, at: Instant) async throws(StorageError) {
        try await writing("setting \(key)") { db in
            try db.execute(
                sql: """
                    INSERT INTO settings (key, value, changed_at) VALUES (?, ?, ?)
                    ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
                        WHERE value <> excluded.value
                    """, arguments: [key, value, at.milliseconds])
            guard db.changesCount > 0 else { return }
            // The log is read by more people than may know a secret.
            let shown = key.hasSuffix(".secret") ? "…" : value
            try AuditLine(.changeSetting, detail: "\(key) = \(shown)").write(by: by, at: at, in: db)
        }
    }
}
