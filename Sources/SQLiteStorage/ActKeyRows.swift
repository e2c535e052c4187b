import Editorial
import GRDB
import Storage

/// Requests that were done, by the key their client gave them.
enum ActKeyRows {
    /// A key holds for a week: no client asks again after that.
    private static let lifetime = Duration.seconds(7 * 86_400)

    enum Finding {
        case unused
        case taken
        /// `story` is 0 where it was about none. What was made is a revision, or of a request for reply, that request.
        case used(story: Int64, made: Revision.ID?)
    }

    static func find(_ key: ActKey?, in db: Database) throws -> Finding {
        guard let key else { return .unused }
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT fingerprint, story, made FROM act_keys WHERE owner = ? AND key = ?"),
            arguments: [key.owner, key.key])
        guard let row else { return .unused }
        return row[0] == key.fingerprint ? .used(story: row[1], made: row.id(2)) : .taken
    }

    static func use(_ key: ActKey?, for story: Int64, made: Int64?, at: Instant, in db: Database) throws {
        guard let key else { return }
        try db.cachedStatement(sql: "DELETE FROM act_keys WHERE used_at < ?")
            .execute(arguments: [at.advanced(by: .zero - lifetime).milliseconds])
        try db.cachedStatement(
            sql: "INSERT INTO act_keys (owner, key, fingerprint, story, made, used_at) VALUES (?, ?, ?, ?, ?, ?)"
        ).execute(arguments: [key.owner, key.key, key.fingerprint, story, made, at.milliseconds])
    }
}
