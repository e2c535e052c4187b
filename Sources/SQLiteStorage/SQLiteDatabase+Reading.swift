import Editorial
import GRDB
import Storage

extension SQLiteDatabase: ReadingStore {
    public func find(path: String, at moment: Moment) async throws(StorageError) -> PathFinding? {
        try await reading("looking up \(path)") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT s.id, s.path FROM addresses a JOIN stories s ON s.id = a.story WHERE a.path = ?")
            guard let row = try Row.fetchOne(statement, arguments: [path]) else { return nil }
            let story: Int64 = row[0]
            let canonical: String? = row[1]
            if let canonical, canonical != path { return .moved(to: canonical) }
            if let article = try ArticleQuery(story: story, moment: moment).fetch(db) { return .article(article) }
            return try WithdrawalQuery(story: story, moment: moment).story(db).map { .withdrawn($0) }
        }
    }

    public func canonicalPath(of story: Story.ID) async throws(StorageError) -> String? {
        try await reading("looking up story \(story)") { db in
            try Row.fetchOne(db, sql: "SELECT path FROM stories WHERE id = ?", arguments: [story.rawValue]).flatMap { $0[0] }
        }
    }

    public func lines(
        of list: StoryList, at moment: Moment, after: Story.ID?, limit: Int
    ) async throws(StorageError) -> [StoryLine]? {
        try await reading("reading a list") { db in
            var position: (at: Int64, story: Int64)?
            if let after {
                let published = try Int64.fetchOne(
                    db.cachedStatement(sql: "SELECT first_published_at FROM stories WHERE id = ?"), arguments: [after.rawValue])
                guard let published else { return nil }
                position = (published, after.rawValue)
            }
            return try ListQuery(list: list, moment: moment, limit: limit, after: position).fetch(db)
        }
    }

    public func front(at moment: Moment, newest: Int, perSection: Int) async throws(StorageError) -> FrontLines {
        try await reading("reading the front") { db in
            let lines = try ListQuery(list: .all, moment: moment, limit: newest, after: nil).fetch(db)
            let navigation = try Self.sections(db).filter { $0.position != nil }
            var parts: [(section: Section, lines: [StoryLine])] = []
            for section in navigation.sorted(by: { ($0.position ?? 0) < ($1.position ?? 0) }) {
                let own = try ListQuery(list: .section(section.id), moment: moment, limit: perSection, after: nil).fetch(db)
                if !own.isEmpty { parts.append((section, own)) }
            }
            return FrontLines(newest: lines, sections: parts)
        }
    }

    public func liveColumn(at moment: Moment, mostRead: Int, latest: Int) async throws(StorageError) -> LiveLines {
        try await reading("reading the live column") { db in
            let ranked = try ShownListQuery(kind: .mostRead, moment: moment).fetch(db)
            return LiveLines(
                mostRead: moment == .now ? Array(ranked.lines.prefix(mostRead)) : ranked.lines,
                mostReadWindowHours: ranked.windowHours,
                latest: try Self.recordedLatest(at: moment, in: db)
                    ?? ListQuery(list: .all, moment: moment, limit: latest, after: nil).fetch(db))
        }
    }

    /// UPDATE as someone recorded it, where it holds for the moment: no story has appeared since.
    private static func recordedLatest(at moment: Moment, in db: Database) throws -> [StoryLine]? {
        guard case .past(let instant) = moment else { return nil }
        let recorded = try ShownListQuery(kind: .latest, moment: moment).fetch(db)
        guard let shownAt = recorded.shownAt else { return nil }
        let appeared = try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM publications INDEXED BY publications_by_time
                        WHERE first_published_at > ? AND first_published_at <= ?)
                    """),
            arguments: [shownAt.milliseconds, instant.milliseconds])
        return appeared == false ? recorded.lines : nil
    }

    public func shownList(_ kind: ShownList.Kind, at moment: Moment) async throws(StorageError) -> ShownList? {
        try await reading("reading a list as it was shown") { try ShownListQuery(kind: kind, moment: moment).list($0) }
    }

    public func lines(of stories: [Story.ID], at moment: Moment) async throws(StorageError) -> [StoryLine] {
        try await reading("reading the stories of a list") { db in
            let statement = try db.cachedStatement(sql: StoryRows.one(at: moment))
            return try stories.compactMap { story in
                try Row.fetchOne(statement, arguments: moment.arguments + ["story": story.rawValue]).map(StoryRows.line)
            }
        }
    }

    public func corrections(
        at moment: Moment, before: PublishedNote.ID?, limit: Int
    ) async throws(StorageError) -> [CorrectionLine] {
        try await reading("reading the corrections") { db in
            try CorrectionsQuery(moment: moment, before: before?.rawValue, limit: limit).fetch(db)
        }
    }

    public func sections() async throws(StorageError) -> [Section] {
        try await reading("reading the sections") { try Self.sections($0) }
    }

    private static func sections(_ db: Database) throws -> [Section] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT id, slug, name, position FROM sections WHERE slug <> ?
                ORDER BY position IS NULL, position, name, id
                """)
        return try Row.fetchAll(statement, arguments: [Section.unfiledSlug]).map { try StoryRows.section($0, at: 0) }
    }

    public func section(slug: Slug) async throws(StorageError) -> Section? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await reading("looking up section \(slug)") { db in
            try names.section(slug, in: db).flatMap { $0.isUnfiled ? nil : $0 }
        }
    }

    public func tag(slug: Slug) async throws(StorageError) -> Tag? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await reading("looking up topic \(slug)") { try names.tag(slug, in: $0) }
    }

    public func person(slug: Slug) async throws(StorageError) -> Person? {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await reading("looking up person \(slug)") { try names.person(slug, in: $0) }
    }

    public func neighbours(
        of stretch: (from: Instant, to: Instant), at moment: Moment
    ) async throws(StorageError) -> (before: Instant?, after: Instant?) {
        try await reading("looking for the days around") { db in
            let before = try Self.neighbour("<", stretch.from, "DESC", moment, db)
            let after = try Self.neighbour(">=", stretch.to, "ASC", moment, db)
            return (before, after)
        }
    }

    private static func neighbour(
        _ comparison: String, _ instant: Instant, _ order: String, _ moment: Moment, _ db: Database
    ) throws -> Instant? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT p.first_published_at FROM publications p INDEXED BY publications_by_time
                WHERE p.first_published_at \(comparison) :edge AND \(moment.isLive)
                ORDER BY p.first_published_at \(order) LIMIT 1
                """)
        return try Int64.fetchOne(statement, arguments: moment.arguments + ["edge": instant.milliseconds])
            .map { Instant(milliseconds: $0) }
    }
}
