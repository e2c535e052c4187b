import Editorial
import GRDB
import Storage

/// Rows of the register of requests for the right of reply.
enum ReplyRequestRows {
    /// For `reply_requests q`.
    static let columns = """
        q.id, q.story, q.requester, q.contact, q.claim, q.received_at, q.due_at, q.state, q.decided_at, q.decided_by_name,
        q.decided_by, q.reason, q.note
        """

    static func request(_ row: Row) -> ReplyRequest {
        ReplyRequest(
            id: .init(row[0]), story: .init(row[1]), requester: row[2], contact: row[3], claim: row[4], receivedAt: row.time(5),
            dueAt: row.time(6), state: row.word(7, else: .open), decidedAt: row.instant(8), decidedBy: row.signature(9),
            reason: row[11], note: row.id(12))
    }

    static func find(_ id: Int64, in db: Database) throws -> ReplyRequest? {
        let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM reply_requests q WHERE q.id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map(request)
    }

    /// Those of a story that are not decided yet, by deadline.
    static func open(of story: Int64, in db: Database) throws -> [ReplyRequest] {
        let statement = try db.cachedStatement(
            sql: """
                SELECT \(columns) FROM reply_requests q INDEXED BY reply_requests_of_story
                WHERE q.story = ? AND q.state = 'open' ORDER BY q.due_at, q.id
                """)
        return try Row.fetchAll(statement, arguments: [story]).map(request)
    }

    /// Marks an open request as answered by a note.
    static func grant(
        _ id: ReplyRequest.ID, of story: Int64, by note: Int64, signed: Signature, at: Instant, in db: Database
    ) throws {
        try db.cachedStatement(
            sql: """
                UPDATE reply_requests SET state = 'granted', note = ?, decided_at = ?, decided_by = ?, decided_by_name = ?
                WHERE id = ? AND story = ? AND state = 'open'
                """
        ).execute(arguments: [note, at.milliseconds, signed.staff?.rawValue, signed.name, id.rawValue, story])
        guard db.changesCount == 1 else {
            throw StorageError.failed(doing: "answering request \(id)", why: "it is not open on story \(story)")
        }
    }
}
