import Editorial
import GRDB
import Storage

extension SQLiteDatabase: StaffStore {
    public func accounts() async throws(StorageError) -> [StaffAccount] {
        try await reading("reading the accounts") { try StaffRows.all(in: $0) }
    }

    public func account(_ id: StaffMember.ID) async throws(StorageError) -> StaffAccount? {
        try await reading("looking up account \(id)") { try StaffRows.find(id.rawValue, in: $0) }
    }

    public func account(named name: String) async throws(StorageError) -> StaffAccount? {
        try await reading("looking up an account") { try StaffRows.find(named: name, in: $0) }
    }

    public func makeAccount(
        _ account: NewAccount, by: Signature, at: Instant
    ) async throws(StorageError) -> StaffAccount? {
        try await writing("making an account") { db in
            guard try StaffRows.find(named: account.name, in: db) == nil else { return nil }
            let id = try StaffRows.insert(account, at: at, in: db)
            try AuditLine(.makeAccount, detail: "\(account.name), \(account.role.rawValue)").write(by: by, at: at, in: db)
            return try StaffRows.find(id, in: db)
        }
    }

    public func change(
        _ id: StaffMember.ID, _ change: AccountChange, by: Signature, at: Instant
    ) async throws(StorageError) -> StaffAccount? {
        try await writing("changing account \(id)") { db in
            guard try StaffRows.find(id.rawValue, in: db) != nil else { return nil }
            try StaffRows.change(id.rawValue, change, at: at, in: db)
            try AuditLine(change.act, detail: change.detail).write(by: by, at: at, in: db)
            return try StaffRows.find(id.rawValue, in: db)
        }
    }

    public func changeRights(
        of id: StaffMember.ID, _ change: AccountChange, by: Signature, at: Instant
    ) async throws(StorageError) -> RightsChange {
        try await writing("changing the rights of account \(id)") { db in
            guard let old = try StaffRows.find(id.rawValue, in: db) else { return .noSuchAccount }
            if change.takesAdministration(from: old), try !StaffRows.isAnotherAdministrator(than: id.rawValue, in: db) {
                return .lastAdministrator
            }
            try StaffRows.change(id.rawValue, change, at: at, in: db)
            try AuditLine(change.act, detail: change.detail).write(by: by, at: at, in: db)
            return try StaffRows.find(id.rawValue, in: db).map { .changed($0) } ?? .noSuchAccount
        }
    }

    public func useTimeStep(_ step: Int64, of id: StaffMember.ID) async throws(StorageError) -> Bool {
        try await writing("using a code") { db in
            try db.execute(
                sql: "UPDATE staff SET last_time_step = ?1 WHERE id = ?2 AND last_time_step < ?1",
                arguments: [step, id.rawValue])
            return db.changesCount == 1
        }
    }

    public func useRecoveryCode(hash: String, of id: StaffMember.ID, at: Instant) async throws(StorageError) -> Bool {
        try await writing("using a recovery code") { db in
            try db.execute(
                sql: "UPDATE recovery_codes SET used_at = ? WHERE staff = ? AND hash = ? AND used_at IS NULL",
                arguments: [at.milliseconds, id.rawValue, hash])
            return db.changesCount == 1
        }
    }

    public func recoveryCodesLeft(of id: StaffMember.ID) async throws(StorageError) -> Int {
        try await reading("counting recovery codes") { db in
            try Int.fetchOne(
                db, sql: "SELECT count(*) FROM recovery_codes WHERE staff = ? AND used_at IS NULL", arguments: [id.rawValue])
                ?? 0
        }
    }

    // MARK: Attempts

    /// No window of attempts is longer than this.
    private static let attemptsKept = Duration.seconds(7 * 86_400)

    public func countAttempt(_ key: String, at: Instant, since: Instant) async throws(StorageError) -> Int {
        try await writing("counting an attempt") { db in
            let oldest = min(since, at.advanced(by: .zero - Self.attemptsKept))
            try db.cachedStatement(sql: "DELETE FROM attempts WHERE at < ?").execute(arguments: [oldest.milliseconds])
            try db.cachedStatement(sql: "INSERT INTO attempts (key, at) VALUES (?, ?)").execute(arguments: [key, at.milliseconds])
            return try Self.attempts(key, since, in: db).count
        }
    }

    public func attempts(_ key: String, since: Instant) async throws(StorageError) -> Int {
        try await reading("counting attempts") { try Self.attempts(key, since, in: $0).count }
    }

    public func lastAttempt(_ key: String, since: Instant) async throws(StorageError) -> Instant? {
        try await reading("looking up an attempt") { try Self.attempts(key, since, in: $0).last }
    }

    public func clearAttempts(_ key: String) async throws(StorageError) {
        try await writing("clearing attempts") { try $0.execute(sql: "DELETE FROM attempts WHERE key = ?", arguments: [key]) }
    }

    private static func attempts(_ key: String, _ since: Instant, in db: Database) throws -> (count: Int, last: Instant?) {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT count(*), max(at) FROM attempts WHERE key = ? AND at >= ?"),
            arguments: [key, since.milliseconds])
        return (row?[0] ?? 0, row?.instant(1))
    }

    // MARK: One-time links

    public func makeResetLink(
        hash: String, of id: StaffMember.ID, expiresAt: Instant, by: Signature, at: Instant
    ) async throws(StorageError) {
        try await writing("making a one-time link") { db in
            guard let account = try StaffRows.find(id.rawValue, in: db) else {
                throw StorageError.failed(doing: "making a one-time link", why: "there is no account \(id)")
            }
            try db.execute(
                sql: "UPDATE reset_links SET ended_at = ? WHERE staff = ? AND ended_at IS NULL",
                arguments: [at.milliseconds, id.rawValue])
            try db.execute(
                sql: "INSERT INTO reset_links (hash, staff, made_at, expires_at) VALUES (?, ?, ?, ?)",
                arguments: [hash, id.rawValue, at.milliseconds, expiresAt.milliseconds])
            try AuditLine(.resetAccount, detail: account.member.name).write(by: by, at: at, in: db)
        }
    }

    public func resetLink(hash: String, at: Instant) async throws(StorageError) -> StaffMember.ID? {
        try await reading("looking up a one-time link") { db in
            try Int64.fetchOne(
                db, sql: "SELECT staff FROM reset_links WHERE hash = ? AND ended_at IS NULL AND expires_at > ?",
                arguments: [hash, at.milliseconds]
            ).map { .init($0) }
        }
    }

    public func useResetLink(hash: String, at: Instant) async throws(StorageError) -> Bool {
        try await writing("using a one-time link") { db in
            try db.execute(
                sql: "UPDATE reset_links SET ended_at = ?1 WHERE hash = ?2 AND ended_at IS NULL AND expires_at > ?1",
                arguments: [at.milliseconds, hash])
            return db.changesCount == 1
        }
    }
}

extension AccountChange {
    fileprivate func takesAdministration(from account: StaffAccount) -> Bool {
        guard account.member.role == .administrator, account.disabledAt == nil else { return false }
        return isDisabled == true || role.map { $0 != .administrator } ?? false
    }
}
