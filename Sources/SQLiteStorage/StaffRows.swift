import Editorial
import GRDB
import Storage

/// Rows of staff accounts.
enum StaffRows {
    private static let columns = """
        id, name, display_name, role, person, zone, language, password_hash, password_set_at, second_factor,
        must_have_second_factor, made_at, disabled_at, last_sign_in_at
        """

    static func all(in db: Database) throws -> [StaffAccount] {
        try Row.fetchAll(db.cachedStatement(sql: "SELECT \(columns) FROM staff ORDER BY name")).map { try account($0, in: db) }
    }

    static func find(_ id: Int64, in db: Database) throws -> StaffAccount? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM staff WHERE id = ?"), arguments: [id])
            .map { try account($0, in: db) }
    }

    static func find(named name: String, in db: Database) throws -> StaffAccount? {
        try Row.fetchOne(db.cachedStatement(sql: "SELECT \(columns) FROM staff WHERE name = ?"), arguments: [name])
            .map { try account($0, in: db) }
    }

    /// Whether someone else is an administrator and can sign in.
    static func isAnotherAdministrator(than id: Int64, in db: Database) throws -> Bool {
        try Bool.fetchOne(
            db,
            sql: """
                SELECT EXISTS (SELECT 1 FROM staff
                    WHERE id <> ? AND role = ? AND disabled_at IS NULL AND password_hash IS NOT NULL)
                """, arguments: [id, StaffRole.administrator.rawValue]) ?? false
    }

    private static func account(_ row: Row, in db: Database) throws -> StaffAccount {
        let id: Int64 = row[0]
        let sections = try Int64.fetchAll(
            db.cachedStatement(sql: "SELECT section FROM staff_sections WHERE staff = ?"), arguments: [id])
        let zone: String? = row[5]
        let language: String? = row[6]
        let member = StaffMember(
            id: .init(id), name: row[1], displayName: row[2], role: row.word(3, else: .reporter),
            sections: Set(sections.map { .init($0) }), person: row.id(4), zone: zone.flatMap { SiteZone($0) },
            language: language.flatMap { SiteLanguage(rawValue: $0) })
        return StaffAccount(
            member: member, passwordHash: row[7], passwordSetAt: row.instant(8), secondFactor: row[9],
            mustHaveSecondFactor: row[10], madeAt: row.time(11), disabledAt: row.instant(12), lastSignInAt: row.instant(13))
    }

    static func insert(_ account: NewAccount, at: Instant, in db: Database) throws -> Int64 {
        try db.execute(
            sql: """
                INSERT INTO staff (name, display_name, role, password_hash, password_set_at, must_have_second_factor, made_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                account.name, account.displayName, account.role.rawValue, account.passwordHash,
                account.passwordHash == nil ? nil : at.milliseconds, account.mustHaveSecondFactor, at.milliseconds,
            ])
        let id = db.lastInsertedRowID
        try setSections(account.sections, of: id, in: db)
        return id
    }

    /// Writes what a change sets; an account that is disabled has no session, token or link left.
    static func change(_ id: Int64, _ change: AccountChange, at: Instant, in db: Database) throws {
        var columns = ColumnChanges()
        if let name = change.displayName { columns.set("display_name", name) }
        if let role = change.role { columns.set("role", role.rawValue) }
        columns.set("person", change.person) { $0.rawValue }
        columns.set("zone", change.zone) { $0 }
        columns.set("language", change.language) { $0.rawValue }
        if case .set(let hash) = change.passwordHash {
            columns.set("password_hash", hash)
            columns.set("password_set_at", hash == nil ? nil : at.milliseconds)
        }
        if case .set(let secret) = change.secondFactor {
            columns.set("second_factor", secret)
            // Steps count from another secret's codes.
            columns.set("last_time_step", -1)
        }
        if let must = change.mustHaveSecondFactor { columns.set("must_have_second_factor", must) }
        if let isDisabled = change.isDisabled { columns.set("disabled_at", isDisabled ? at.milliseconds : nil) }
        try columns.write("staff", id, in: db)
        if let sections = change.sections { try setSections(sections, of: id, in: db) }
        if let codes = change.recoveryCodes { try setRecoveryCodes(codes, of: id, in: db) }
        if change.isDisabled == true { try endEverything(of: id, at: at, in: db) }
    }

    private static func setSections(_ sections: Set<Section.ID>, of id: Int64, in db: Database) throws {
        try db.execute(sql: "DELETE FROM staff_sections WHERE staff = ?", arguments: [id])
        for section in sections {
            try db.execute(
                sql: "INSERT INTO staff_sections (staff, section) VALUES (?, ?)", arguments: [id, section.rawValue])
        }
    }

    private static func setRecoveryCodes(_ hashes: [String], of id: Int64, in db: Database) throws {
        try db.execute(sql: "DELETE FROM recovery_codes WHERE staff = ?", arguments: [id])
        for hash in Set(hashes) {
            try db.execute(sql: "INSERT INTO recovery_codes (staff, hash) VALUES (?, ?)", arguments: [id, hash])
        }
    }

    private static func endEverything(of id: Int64, at: Instant, in db: Database) throws {
        for table in ["sessions", "api_tokens", "reset_links"] {
            try db.execute(
                sql: "UPDATE \(table) SET ended_at = ? WHERE staff = ? AND ended_at IS NULL", arguments: [at.milliseconds, id])
        }
    }
}
