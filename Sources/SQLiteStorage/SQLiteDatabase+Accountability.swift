import Editorial
import Foundation
import GRDB
import Storage

extension SQLiteDatabase: AccountabilityStore {
    public func receive(
        _ request: NewReplyRequest, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> ReceivedReplyRequest {
        try await writing("entering a request for the right of reply") { db in
            switch try ActKeyRows.find(key, in: db) {
            case .unused: break
            case .taken: return .keyTaken
            case .used(_, let made):
                return try made.flatMap { try ReplyRequestRows.find($0.rawValue, in: db) }.map { .receivedBefore($0) }
                    ?? .noSuchStory
            }
            let exists = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM stories WHERE id = ?)", arguments: [request.story.rawValue])
            guard exists == true else { return .noSuchStory }
            try db.execute(
                sql: """
                    INSERT INTO reply_requests (story, requester, contact, claim, received_at, due_at, state)
                    VALUES (?, ?, ?, ?, ?, ?, 'open')
                    """,
                arguments: [
                    request.story.rawValue, request.requester, request.contact, request.claim, request.receivedAt.milliseconds,
                    request.dueAt.milliseconds,
                ])
            let id = db.lastInsertedRowID
            try AuditLine(.receiveReplyRequest, story: request.story.rawValue, detail: request.requester)
                .write(by: by, at: at, in: db)
            try ActKeyRows.use(key, for: request.story.rawValue, made: id, at: at, in: db)
            return try ReplyRequestRows.find(id, in: db).map { .received($0) } ?? .noSuchStory
        }
    }

    public func replyRequest(_ id: ReplyRequest.ID) async throws(StorageError) -> ReplyRequest? {
        try await reading("looking up request \(id)") { try ReplyRequestRows.find(id.rawValue, in: $0) }
    }

    public func replyRequests(
        of story: Story.ID?, within reach: StoryReach?, state: ReplyRequest.State?, after: ReplyRequest.ID?, limit: Int
    ) async throws(StorageError) -> [ReplyRequest] {
        try await reading("reading the register of replies") { db in
            try ReplyRegisterQuery(
                story: story?.rawValue, reach: reach, state: state, after: after?.rawValue, limit: limit
            ).fetch(db)
        }
    }

    public func refuse(
        _ id: ReplyRequest.ID, reason: String, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> RefusedReplyRequest {
        try await writing("refusing request \(id)") { db in
            switch try ActKeyRows.find(key, in: db) {
            case .unused: break
            case .taken: return .keyTaken
            case .used: return try ReplyRequestRows.find(id.rawValue, in: db).map { .refusedBefore($0) } ?? .notOpen
            }
            try db.execute(
                sql: """
                    UPDATE reply_requests SET state = 'refused', reason = ?, decided_at = ?, decided_by = ?, decided_by_name = ?
                    WHERE id = ? AND state = 'open'
                    """,
                arguments: [reason, at.milliseconds, by.staff?.rawValue, by.name, id.rawValue])
            guard db.changesCount == 1, let request = try ReplyRequestRows.find(id.rawValue, in: db) else { return .notOpen }
            try AuditLine(.refuseReplyRequest, story: request.story.rawValue, detail: reason).write(by: by, at: at, in: db)
            try ActKeyRows.use(key, for: request.story.rawValue, made: id.rawValue, at: at, in: db)
            return .refused(request)
        }
    }

    public func audit(of story: Story.ID?, before: Int64?, limit: Int) async throws(StorageError) -> [AuditEntry] {
        try await reading("reading the audit log") { db in
            let own = story == nil ? "" : "story = :story AND"
            var arguments: StatementArguments = ["before": before ?? .max, "limit": limit]
            if let story { arguments += ["story": story.rawValue] }
            let statement = try db.cachedStatement(
                sql: """
                    SELECT id, at, who, staff, act, story, revision, detail, hash FROM audit
                    WHERE \(own) id < :before ORDER BY id DESC LIMIT :limit
                    """)
            return try Row.fetchAll(statement, arguments: arguments).map { row in
                AuditEntry(
                    number: row[0], at: row.time(1), by: row.signature(2) ?? Signature(name: ""), act: row[4],
                    story: row.id(5), revision: row.id(6), detail: row[7], hash: Self.hex(row[8]))
            }
        }
    }

    public func verifyAudit(progress: @escaping @Sendable (Int) -> Void) async throws(StorageError) -> AuditVerdict {
        var walk = AuditWalk()
        while !walk.isAtEnd {
            // A stretch at a time: one long reading would keep the log of changes from being put away.
            let (next, verdict) = try await reading("checking the audit log") { [walk] db in
                var walk = walk
                let verdict = try walk.advance(10_000, in: db)
                return (walk, verdict)
            }
            if let verdict { return verdict }
            walk = next
            progress(walk.checked)
        }
        return .whole(entries: walk.checked)
    }

    private static func hex(_ hash: Data) -> String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: hash.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
