import Editorial
import GRDB
import Storage

/// Sessions and tokens: what shows that someone is who they are.
extension SQLiteDatabase {
    /// Sessions are remembered this long after they were last used, to know the networks someone works from.
    private static let sessionsKept = Duration.seconds(180 * 86_400)

    public func makeSession(
        _ session: StaffSession, after former: String?, signIn: String?, by: Signature, at: Instant
    ) async throws(StorageError) {
        try await writing("beginning a session") { db in
            try db.execute(
                sql: "DELETE FROM sessions WHERE staff = ? AND seen_at < ?",
                arguments: [session.staff.rawValue, at.advanced(by: .zero - Self.sessionsKept).milliseconds])
            try db.execute(
                sql: """
                    INSERT INTO sessions (hash, staff, made_at, seen_at, verified_at, confirmed_at, agent, network)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    session.hash, session.staff.rawValue, session.madeAt.milliseconds, session.seenAt.milliseconds,
                    session.verifiedAt?.milliseconds, session.confirmedAt.milliseconds, session.agent, session.network,
                ])
            if let former {
                try db.execute(
                    sql: "UPDATE sessions SET ended_at = ? WHERE hash = ? AND ended_at IS NULL",
                    arguments: [at.milliseconds, former])
            }
            guard let signIn else { return }
            try db.execute(
                sql: "UPDATE staff SET last_sign_in_at = ? WHERE id = ?",
                arguments: [at.milliseconds, session.staff.rawValue])
            try AuditLine(.signIn, detail: signIn).write(by: by, at: at, in: db)
        }
    }

    public func session(hash: String) async throws(StorageError) -> StaffSession? {
        try await reading("looking up a session") { db in
            let statement = try db.cachedStatement(sql: "SELECT \(Self.sessionColumns) FROM sessions WHERE hash = ?")
            return try Row.fetchOne(statement, arguments: [hash]).map(Self.session)
        }
    }

    public func sessions(of id: StaffMember.ID) async throws(StorageError) -> [StaffSession] {
        try await reading("reading sessions") { db in
            let statement = try db.cachedStatement(
                sql: "SELECT \(Self.sessionColumns) FROM sessions WHERE staff = ? ORDER BY made_at DESC, hash")
            return try Row.fetchAll(statement, arguments: [id.rawValue]).map(Self.session)
        }
    }

    public func hadSession(of id: StaffMember.ID, network: String, since: Instant) async throws(StorageError) -> Bool {
        try await reading("looking for earlier sessions") { db in
            try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM sessions WHERE staff = ? AND made_at > ? AND network = ?)",
                arguments: [id.rawValue, since.milliseconds, network]) ?? false
        }
    }

    public func touchSession(hash: String, seenAt: Instant, verifiedAt: Instant?) async throws(StorageError) {
        try await writing("noting that a session was used") { db in
            try db.execute(
                sql: """
                    UPDATE sessions SET seen_at = max(seen_at, ?), verified_at = coalesce(?, verified_at)
                    WHERE hash = ? AND ended_at IS NULL
                    """,
                arguments: [seenAt.milliseconds, verifiedAt?.milliseconds, hash])
        }
    }

    public func endSession(hash: String, by: Signature, at: Instant) async throws(StorageError) {
        try await writing("ending a session") { db in
            let owner = try String.fetchOne(
                db, sql: "SELECT t.name FROM sessions s JOIN staff t ON t.id = s.staff WHERE s.hash = ? AND s.ended_at IS NULL",
                arguments: [hash])
            guard let owner else { return }
            try db.execute(sql: "UPDATE sessions SET ended_at = ? WHERE hash = ?", arguments: [at.milliseconds, hash])
            try AuditLine(.endSession, detail: owner).write(by: by, at: at, in: db)
        }
    }

    public func endSessions(of id: StaffMember.ID, except: String?, by: Signature, at: Instant) async throws(StorageError) {
        try await writing("ending sessions") { db in
            try db.execute(
                sql: "UPDATE sessions SET ended_at = ? WHERE staff = ? AND ended_at IS NULL AND hash IS NOT ?",
                arguments: [at.milliseconds, id.rawValue, except])
            let count = db.changesCount
            guard count > 0, let account = try StaffRows.find(id.rawValue, in: db) else { return }
            try AuditLine(.endSession, detail: "\(account.member.name), \(count)").write(by: by, at: at, in: db)
        }
    }

    private static let sessionColumns = """
        hash, staff, made_at, seen_at, verified_at, confirmed_at, agent, network, ended_at
        """

    private static func session(_ row: Row) -> StaffSession {
        StaffSession(
            hash: row[0], staff: .init(row[1]), madeAt: row.time(2), seenAt: row.time(3), verifiedAt: row.instant(4),
            confirmedAt: row.time(5), agent: row[6], network: row[7], endedAt: row.instant(8))
    }

    // MARK: Tokens of the API

    public func makeToken(_ token: APIToken, by: Signature, at: Instant) async throws(StorageError) {
        try await writing("making a token") { db in
            guard let account = try StaffRows.find(token.staff.rawValue, in: db) else {
                throw StorageError.failed(doing: "making a token", why: "there is no account \(token.staff)")
            }
            try db.execute(
                sql: "INSERT INTO api_tokens (hash, staff, role, label, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    token.hash, token.staff.rawValue, token.role.rawValue, token.label, token.madeAt.milliseconds,
                    token.expiresAt.milliseconds,
                ])
            try AuditLine(
                .makeToken,
                detail: "\(account.member.name), \(token.role.rawValue), \(token.label), until \(token.expiresAt.rfc3339())"
            ).write(by: by, at: at, in: db)
        }
    }

    public func token(hash: String) async throws(StorageError) -> APIToken? {
        try await reading("looking up a token") { db in
            let statement = try db.cachedStatement(sql: "SELECT \(Self.tokenColumns) FROM api_tokens WHERE hash = ?")
            return try Row.fetchOne(statement, arguments: [hash]).map(Self.token)
        }
    }

    public func tokens() async throws(StorageError) -> [APIToken] {
        try await reading("reading the tokens") { db in
            try Row.fetchAll(db, sql: "SELECT \(Self.tokenColumns) FROM api_tokens ORDER BY made_at DESC, hash").map(Self.token)
        }
    }

    public func touchToken(hash: String, usedAt: Instant) async throws(StorageError) {
        try await writing("noting that a token was used") { db in
            try db.execute(
                sql: "UPDATE api_tokens SET last_used_at = max(coalesce(last_used_at, 0), ?) WHERE hash = ?",
                arguments: [usedAt.milliseconds, hash])
        }
    }

    public func endToken(hash: String, by: Signature, at: Instant) async throws(StorageError) {
        try await writing("ending a token") { db in
            let row = try Row.fetchOne(
                db,
                sql: """
                    SELECT t.name, a.label FROM api_tokens a JOIN staff t ON t.id = a.staff
                    WHERE a.hash = ? AND a.ended_at IS NULL
                    """, arguments: [hash])
            guard let row else { return }
            try db.execute(sql: "UPDATE api_tokens SET ended_at = ? WHERE hash = ?", arguments: [at.milliseconds, hash])
            try AuditLine(.endToken, detail: "\(row[0] as String), \(row[1] as String)").write(by: by, at: at, in: db)
        }
    }

    private static let tokenColumns = "hash, staff, role, label, made_at, expires_at, ended_at, last_used_at"

    private static func token(_ row: Row) -> APIToken {
        APIToken(
            hash: row[0], staff: .init(row[1]), role: row.word(2, else: .reporter), label: row[3], madeAt: row.time(4),
            expiresAt: row.time(5), endedAt: row.instant(6), lastUsedAt: row.instant(7))
    }
}
