import Editorial
import Foundation
import GRDB
import Storage
import TerbitTesting
import Testing

@testable import SQLiteStorage

/// What the file itself refuses, and what the chain of the log shows.
@Suite struct SQLiteGuardTests {
    private let noon = Desk.noon

    private func portal() async throws -> (desk: Desk, database: SQLiteDatabase) {
        let desk = try await Desk(.sqlite)
        return (desk, try #require(desk.store as? SQLiteDatabase))
    }

    /// A published story with a note, an update and a draft after it.
    private func filled() async throws -> (desk: Desk, database: SQLiteDatabase, story: Int64) {
        let (desk, database) = try await portal()
        let id = try await desk.live().story.id
        try await desk.save(id, desk.manuscript("Dua"), milestone: .kept, at: desk.later(1))
        try await desk.publish(id, at: desk.later(2))
        try await desk.perform(id, at: desk.later(3)) { _ in
            var change = StoryChange(.correct)
            change.notes = [.init(kind: .correction, text: [[.init("Ralat")]])]
            return change
        }
        return (desk, database, id.rawValue)
    }

    @Test(arguments: [
        "UPDATE audit SET detail = 'lain' WHERE id = 2", "DELETE FROM audit WHERE id = 2", "DELETE FROM audit",
        "INSERT INTO audit SELECT id + 7, at, who, staff, act, story, revision, detail, hash FROM audit WHERE id = 1",
        "INSERT OR REPLACE INTO audit SELECT 2, at, who, staff, act, story, revision, detail, hash FROM audit WHERE id = 1",
        "UPDATE published_notes SET text = '[]'", "DELETE FROM published_notes", "DELETE FROM publications",
        "UPDATE publications SET to_at = NULL", "UPDATE publications SET to_at = to_at + 1 WHERE to_at IS NOT NULL",
        "UPDATE publications SET from_at = from_at - 1", "UPDATE publications SET revision = 1",
        "UPDATE publications SET first_published_at = 0", "DELETE FROM stories",
        "UPDATE stories SET first_published_at = NULL", "UPDATE stories SET first_published_at = 5", "DELETE FROM revisions",
        "UPDATE revisions SET headline = 'x'", "UPDATE revisions SET body = '[]'", "UPDATE revisions SET made_by = 'x'",
        "UPDATE revisions SET section = 1",
    ])
    func `records are refused every change, however it is asked`(sql: String) async throws {
        let (_, database, _) = try await filled()
        func content() async throws -> [String] {
            try await database.pool.read { db in
                try ["audit", "published_notes", "publications", "stories", "revisions"].flatMap {
                    try Row.fetchAll(db, sql: "SELECT * FROM \($0) ORDER BY id").map(\.description)
                }
            }
        }
        let before = try await content()
        for foreignKeys in ["ON", "OFF"] {
            await #expect(throws: DatabaseError.self) {
                try await database.pool.writeWithoutTransaction { db in
                    try db.execute(sql: "PRAGMA foreign_keys = \(foreignKeys)")
                    try db.execute(sql: sql)
                }
            }
        }
        #expect(try await content() == before)
    }

    @Test(arguments: [
        ("UPDATE audit SET detail = 'lain' WHERE id = 3", 3, "changed"),
        ("UPDATE audit SET at = at + 1 WHERE id = 2", 2, "changed"),
        ("UPDATE audit SET staff = NULL WHERE id = 3", 3, "changed"), ("DELETE FROM audit WHERE id = 3", 3, "missing"),
        ("DELETE FROM audit WHERE id < 3", 1, "missing"), ("DELETE FROM audit WHERE id IN (3, 4)", 3, "3 to 4"),
        ("UPDATE audit SET hash = zeroblob(32) WHERE id = 4", 4, "changed"),
        ("UPDATE audit SET id = 9 WHERE id = 6", 6, "6 to 8"),
        ("INSERT INTO audit SELECT 0, at, who, staff, act, story, revision, detail, hash FROM audit WHERE id = 1", 0, "put in"),
        ("INSERT INTO audit SELECT max(id) + 1, at, who, staff, act, story, revision, detail, hash FROM audit", 7, "put in"),
        ("UPDATE audit SET who = who || act, act = '' WHERE id = 2", 2, "changed"),
    ])
    func `a log that was tampered with is found, and the first broken entry named`(
        sql: String, entry: Int64, why: String
    ) async throws {
        let (_, database, _) = try await filled()
        try await database.pool.write { db in
            for trigger in ["audit_stays", "audit_keeps", "audit_counts"] { try db.execute(sql: "DROP TRIGGER \(trigger)") }
        }
        #expect(try await database.verifyAudit { _ in } == .whole(entries: 6))
        try await database.pool.write { try $0.execute(sql: sql) }
        let verdict = try await database.verifyAudit { _ in }
        guard case .broken(entry, let words) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(words.contains(why), "\(words)")
    }

    @Test func `the hash of an entry is the one anybody else would work out`() throws {
        let link = AuditChain.Link(
            number: 1, at: 1_732_334_400_000, who: "Sekar", staff: 7, act: "publish", story: 41, revision: nil, detail: "é")
        // Worked out apart, with Python's hashlib over the bytes that AuditChain describes.
        let hash = link.hash(after: AuditChain.beginning).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
        #expect(hash == "8ea74df059ff97720637917ba76ef798dfa67119abf64e453b3ab28f1bdbad0d")
    }

    @Test func `deleting and folding leave nothing behind that refers to what went`() async throws {
        let (desk, database) = try await portal()
        let id = try await desk.live().story.id
        for number in 1...5 { try await desk.save(id, desk.manuscript("\(number)"), at: desk.later(number)) }
        let draft = try await desk.start()
        try await desk.save(draft.story.id, desk.manuscript("x"), at: desk.later(1))
        #expect(try await desk.store.foldAutosaves(before: desk.later(99), limit: 99) == 4)
        _ = try await desk.store.delete(draft.story.id, by: Desk.sekar, at: noon, key: nil) { _ throws(No) in }
        let (broken, settings, orphans) = try await database.pool.writeWithoutTransaction { db in
            (
                try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").count,
                try Int.fetchOne(db, sql: "PRAGMA foreign_keys"),
                try Int.fetchOne(
                    db,
                    sql: """
                        SELECT (SELECT count(*) FROM revision_tags WHERE revision NOT IN (SELECT id FROM revisions))
                            + (SELECT count(*) FROM revision_bylines WHERE revision NOT IN (SELECT id FROM revisions))
                            + (SELECT count(*) FROM desk_search WHERE rowid NOT IN (SELECT id FROM stories))
                        """)
            )
        }
        #expect(broken == 0 && orphans == 0)
        #expect(settings == 1, "references are checked again")
    }

    @Test func `a deletion that fails leaves all as it was and references checked`() async throws {
        let (desk, database) = try await portal()
        let draft = try await desk.start()
        let live = try await desk.live()
        try await desk.perform(live.story.id, at: noon) { _ in
            var change = StoryChange(.clarify)
            change.notes = [.init(kind: .clarification, text: [[.init("x")]], linkedStory: draft.story.id)]
            return change
        }
        let error = await #expect(throws: StorageError.self) {
            _ = try await desk.store.delete(draft.story.id, by: Desk.sekar, at: noon, key: nil) { _ throws(No) in }
        }
        #expect(error?.description.contains("names it") == true)
        #expect(try await desk.store.standing(of: draft.story.id) == draft)
        #expect(try await database.pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA foreign_keys") } == 1)
    }
}
