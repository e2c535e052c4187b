import Editorial
import GRDB
import Storage

extension SQLiteDatabase: StoryStore {
    public func start(
        _ manuscript: Manuscript, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> Performed<Never> {
        let names = NameBook(reservedSlugs: reservedSlugs)
        return try await writing("beginning a story") { db in
            if let answer: Performed<Never> = try Self.answer(to: key, in: db) { return answer }
            let content = try ManuscriptReader(db: db, names: names, story: nil).content(of: manuscript)
            let story = try StoryRecord.insert(content, by: by, at: at, in: db)
            let revision = try RevisionRows.insert(
                content, of: story, basedOn: nil, by: by, at: at, milestone: .started, in: db)
            try db.cachedStatement(sql: "UPDATE stories SET working_revision = ?, working_state = 'draft' WHERE id = ?")
                .execute(arguments: [revision, story])
            try DeskSearch.enter(story, in: db)
            try AuditLine(.start, story: story, revision: revision).write(by: by, at: at, in: db)
            try ActKeyRows.use(key, for: story, made: revision, at: at, in: db)
            return try Self.standing(of: story, in: db).map { .done($0, made: .init(revision)) } ?? .noSuchStory
        }
    }

    public func perform<Refused: Error>(
        on story: Story.ID, by: Signature, at: Instant, key: ActKey?,
        _ decide: @escaping @Sendable (StoryStanding) throws(Refused) -> StoryChange
    ) async throws(StorageError) -> Performed<Refused> {
        let names = NameBook(reservedSlugs: reservedSlugs)
        let addressing = addressing
        let zone = zone
        return try await writing("writing an act on story \(story)") { db in
            if let answer: Performed<Refused> = try Self.answer(to: key, in: db) { return answer }
            guard let standing = try Self.standing(of: story.rawValue, in: db) else { return .noSuchStory }
            let change: StoryChange
            do throws(Refused) {
                change = try decide(standing)
            } catch {
                return .refused(error)
            }
            var writer = StoryActWriter(
                db: db, names: names, addressing: addressing, zone: zone, standing: standing, by: by, at: at)
            let made = try writer.write(change)
            guard let after = try Self.standing(of: story.rawValue, in: db) else { return .noSuchStory }
            if after.searchedAs != standing.searchedAs { try DeskSearch.refresh(story.rawValue, in: db) }
            try ActKeyRows.use(key, for: story.rawValue, made: made?.rawValue, at: at, in: db)
            return .done(after, made: made)
        }
    }

    public func delete<Refused: Error>(
        _ story: Story.ID, by: Signature, at: Instant, key: ActKey?,
        _ decide: @escaping @Sendable (StoryStanding) throws(Refused) -> Void
    ) async throws(StorageError) -> DeletedDraft<Refused> {
        try await writingWithoutReferenceChecks("deleting story \(story)") { db in
            switch try ActKeyRows.find(key, in: db) {
            case .unused: break
            case .taken: return .keyTaken
            case .used: return .doneBefore
            }
            guard let standing = try Self.standing(of: story.rawValue, in: db) else { return .noSuchStory }
            do throws(Refused) {
                try decide(standing)
            } catch {
                return .refused(error)
            }
            try DraftRemoval(db: db, story: story.rawValue).run()
            try AuditLine(
                .deleteDraft, story: story.rawValue, revision: standing.working.id.rawValue,
                detail: standing.working.content.headline
            ).write(by: by, at: at, in: db)
            try ActKeyRows.use(key, for: story.rawValue, made: nil, at: at, in: db)
            return .done(standing)
        }
    }

    public func standing(of story: Story.ID) async throws(StorageError) -> StoryStanding? {
        try await reading("reading story \(story)") { try Self.standing(of: story.rawValue, in: $0) }
    }

    public func revision(_ id: Revision.ID) async throws(StorageError) -> Revision? {
        try await reading("reading revision \(id)") { try RevisionRows.revision(id.rawValue, in: $0) }
    }

    public func revisions(
        of story: Story.ID, before: Revision.ID?, limit: Int
    ) async throws(StorageError) -> [RevisionLine] {
        try await reading("reading the history of story \(story)") { db in
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id, made_by, made_at, milestone, based_on, headline FROM revisions INDEXED BY revisions_of_story
                    WHERE story = ? AND id < ? ORDER BY id DESC LIMIT ?
                    """)
            return try Row.fetchAll(statement, arguments: [story.rawValue, before?.rawValue ?? .max, limit]).map { row in
                let milestone: String? = row[3]
                return RevisionLine(
                    id: .init(row[0]), madeBy: row[1], madeAt: row.time(2),
                    milestone: milestone.flatMap { Milestone(rawValue: $0) }, basedOn: row.id(4), headline: row[5])
            }
        }
    }

    public func publications(of story: Story.ID) async throws(StorageError) -> [Publication] {
        try await reading("reading when story \(story) was live") { db in
            // A row that ends where it began showed nothing to anyone.
            let statement = try db.cachedStatement(
                sql: """
                    SELECT revision, from_at, to_at FROM publications INDEXED BY publications_of_story
                    WHERE story = ? AND (to_at IS NULL OR to_at > from_at) ORDER BY from_at, id
                    """)
            return try Row.fetchAll(statement, arguments: [story.rawValue]).map {
                Publication(story: story, revision: .init($0[0]), from: $0.time(1), to: $0.instant(2))
            }
        }
    }

    public func foldAutosaves(before instant: Instant, limit: Int) async throws(StorageError) -> Int {
        let folding = AutosaveFolding(instant: instant, limit: limit)
        let candidates = try await reading("looking for autosaves to fold") { try folding.candidates($0) }
        guard !candidates.isEmpty else { return 0 }
        return try await writingWithoutReferenceChecks("folding autosaves") { try folding.fold(candidates, in: $0) }
    }

    public func comments(on story: Story.ID) async throws(StorageError) -> [Comment] {
        try await reading("reading the notes on story \(story)") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT text, made_by_name, made_by, made_at FROM comments WHERE story = ? ORDER BY id")
            return try Row.fetchAll(statement, arguments: [story.rawValue]).map {
                Comment(text: $0[0], by: $0.signature(1) ?? Signature(name: ""), at: $0.time(3))
            }
        }
    }

    public func comment(
        _ text: String, on story: Story.ID, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> Performed<Never> {
        try await writing("leaving a note on story \(story)") { db in
            if let answer: Performed<Never> = try Self.answer(to: key, in: db) { return answer }
            guard let standing = try Self.standing(of: story.rawValue, in: db) else { return .noSuchStory }
            try db.cachedStatement(
                sql: "INSERT INTO comments (story, text, made_by, made_by_name, made_at) VALUES (?, ?, ?, ?, ?)"
            ).execute(arguments: [story.rawValue, text, by.staff?.rawValue, by.name, at.milliseconds])
            try ActKeyRows.use(key, for: story.rawValue, made: nil, at: at, in: db)
            return .done(standing, made: nil)
        }
    }

    private static func standing(of story: Int64, in db: Database) throws -> StoryStanding? {
        try StandingQuery(story: story).fetch(db)
    }

    /// What a key that was used before calls for; nil when it is new.
    private static func answer<Refused>(to key: ActKey?, in db: Database) throws -> Performed<Refused>? {
        switch try ActKeyRows.find(key, in: db) {
        case .unused: nil
        case .taken: .keyTaken
        case .used(let story, let made): try standing(of: story, in: db).map { .doneBefore($0, made: made) } ?? .noSuchStory
        }
    }
}

extension StoryStanding {
    /// What the desk's search has of a story: it is entered again only when this changes.
    fileprivate var searchedAs: [String] {
        [
            working.content.headline, working.content.section.slug.text, story.state.rawValue,
            story.workingState?.rawValue ?? "", story.liveRevision?.description ?? "",
            story.liveRevision == working.id ? "same" : "",
        ]
    }
}
