import Editorial
import GRDB
import Storage

extension SQLiteDatabase: DeskStore {
    public func desk(_ query: DeskQuery) async throws(StorageError) -> DeskPage {
        try await reading("reading the desk") { try DeskListQuery(query).fetch($0) }
    }

    public func waitingActs(of story: Story.ID?, after: DueMark?, limit: Int) async throws(StorageError) -> [DueLine] {
        try await reading("reading what is due") { db in
            try DueListQuery(list: .waiting(of: story?.rawValue, after: after), limit: limit).fetch(db)
        }
    }

    public func endedActs(since: Instant, limit: Int) async throws(StorageError) -> [DueLine] {
        try await reading("reading what was due") { try DueListQuery(list: .ended(since: since), limit: limit).fetch($0) }
    }

    public func changes(after mark: ChangeMark?) async throws(StorageError) -> (changed: Set<Story.ID>, mark: ChangeMark) {
        try await reading("looking for changes") { db in
            func newest(_ table: String) throws -> Int64 {
                try Int64.fetchOne(db.cachedStatement(sql: "SELECT max(id) FROM \(table)")) ?? 0
            }
            // A number is never given twice, but the highest row may have been deleted.
            let now = ChangeMark(
                revision: max(try newest("revisions"), mark?.revision ?? 0), audit: try newest("audit"),
                comment: max(try newest("comments"), mark?.comment ?? 0))
            guard let mark, mark != now else { return ([], now) }
            var changed: Set<Story.ID> = []
            for (table, seen) in [("revisions", mark.revision), ("audit", mark.audit), ("comments", mark.comment)] {
                // By row number alone: no other index could be quicker.
                let stories = try Int64.fetchCursor(
                    db.cachedStatement(sql: "SELECT story FROM \(table) NOT INDEXED WHERE id > ? AND story IS NOT NULL"),
                    arguments: [seen])
                while let story = try stories.next() { changed.insert(.init(story)) }
            }
            return (changed, now)
        }
    }
}

/// A list of due acts with the stories they are about.
struct DueListQuery {
    enum List {
        case waiting(of: Int64?, after: DueMark?)
        case ended(since: Instant)
    }

    let list: List
    let limit: Int

    func fetch(_ db: Database) throws -> [DueLine] {
        try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map {
            DueLine(act: DueRows.act($0), headline: $0[11], section: try StoryRows.section($0, at: 12))
        }
    }

    var sql: String {
        """
        SELECT \(DueRows.columns), r.headline, n.id, n.slug, n.name, n.position FROM due d INDEXED BY \(walk.index)
        CROSS JOIN stories s ON s.id = d.story
        JOIN revisions r ON r.id = s.working_revision
        JOIN sections n ON n.id = s.section
        WHERE \(walk.condition) ORDER BY \(walk.order) LIMIT :limit
        """
    }

    private var walk: (index: String, condition: String, order: String) {
        switch list {
        case .waiting(let story, let after):
            let beyond = after == nil ? "" : " AND (d.at, d.id) > (:afterAt, :afterAct)"
            let own = story == nil ? "" : " AND d.story = :story"
            return (
                story == nil ? "due_waiting" : "due_of_story", "d.state = 'waiting'" + own + beyond, "d.at, d.id"
            )
        case .ended: return ("due_ended", "d.ended_at > :since", "d.ended_at DESC, d.id DESC")
        }
    }

    var arguments: StatementArguments {
        var arguments: StatementArguments = ["limit": limit]
        switch list {
        case .waiting(let story, let after):
            if let story { arguments += ["story": story] }
            if let after { arguments += ["afterAt": after.at.milliseconds, "afterAct": after.act.rawValue] }
        case .ended(let since): arguments += ["since": since.milliseconds]
        }
        return arguments
    }
}
