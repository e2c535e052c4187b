import Editorial
import GRDB

/// Who did what, when; written in the transaction that does it.
struct AuditLine {
    let act: String
    var story: Int64?
    var revision: Int64?
    var detail = ""

    func write(by: String, at: Instant, in db: Database) throws {
        try db.cachedStatement(sql: "INSERT INTO audit (at, who, act, story, revision, detail) VALUES (?, ?, ?, ?, ?, ?)")
            .execute(arguments: [at.milliseconds, by, act, story, revision, detail])
    }
}
