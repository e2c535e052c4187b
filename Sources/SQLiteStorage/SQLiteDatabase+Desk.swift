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
