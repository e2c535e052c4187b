import GRDB
import Storage

/// Takes a story that was never published out of every table. Runs without reference checks, so it looks itself that nothing
/// is left that refers to it.
struct DraftRemoval {
    let db: Database
    let story: Int64

    func run() throws {
        try refuseWhereRecordsNameIt()
        let isTakenIn = try Bool.fetchOne(
            db, sql: "SELECT milestone IS 'takenIn' FROM revisions WHERE story = ? ORDER BY id LIMIT 1", arguments: [story])
        // Origins are found by origin; looking through all of them is for stories that have one.
        if isTakenIn == true { try db.execute(sql: "DELETE FROM origins WHERE story = ?", arguments: [story]) }
        try DeskSearch.remove(story, in: db)
        for table in ["revision_bylines", "revision_tags"] {
            try db.execute(
                sql: "DELETE FROM \(table) WHERE revision IN (SELECT id FROM revisions WHERE story = ?)", arguments: [story])
        }
        for table in ["due", "comments", "revisions"] {
            try db.execute(sql: "DELETE FROM \(table) WHERE story = ?", arguments: [story])
        }
        try db.execute(sql: "DELETE FROM stories WHERE id = ?", arguments: [story])
    }

    private func refuseWhereRecordsNameIt() throws {
        let isNamed = try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM published_notes WHERE story = ?1)
                    OR EXISTS (SELECT 1 FROM published_notes WHERE linked_story = ?1)
                    OR EXISTS (SELECT 1 FROM reply_requests WHERE story = ?1)
                """, arguments: [story])
        guard isNamed == false else {
            throw StorageError.failed(doing: "deleting story \(story)", why: "a published note or a request names it")
        }
    }
}
