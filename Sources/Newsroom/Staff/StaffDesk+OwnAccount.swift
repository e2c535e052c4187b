import Editorial
import Storage

extension StaffDesk {
    /// A member's own account.
    public func account(of member: StaffMember) async throws(StorageError) -> StaffAccount? {
        try await store.account(member.id)
    }

    /// Gives a member another password; their other sessions end.
    public func changePassword(
        of member: StaffMember, from current: String, to new: String, token: String
    ) async throws(StaffRefusal) {
        let own = try await confirmed(member, current, token)
        try check(new, of: own.account)
        let hash = try await hashed(new, StaffRefusal.self)
        var change = AccountChange(.changePassword)
        change.passwordHash = .set(hash)
        try await apply(change, to: member.id, by: Signature(member))
        try await endAllSessions(of: member.id, except: own.session.hash, by: Signature(member))
    }

    /// Changes what a member may change about themselves; `.keep` and nil leave a field, `.set(nil)` empties it.
    @discardableResult
    public func changeOwn(
        displayName: String? = nil, zone: StoryChange.Field<String> = .keep,
        language: StoryChange.Field<SiteLanguage> = .keep, person: StoryChange.Field<Person.ID> = .keep, by member: StaffMember
    ) async throws(StaffRefusal) -> StaffMember {
        var change = AccountChange(.changeAccount, detail: "their own settings")
        change.displayName = try displayName.map { text throws(StaffRefusal) in try checked(text, "displayName") }
        if case .set(let name?) = zone, SiteZone(name) == nil { throw .invalid([FieldProblem("zone", .unknown)]) }
        change.zone = zone
        change.language = language
        change.person = person
        if let new = change.displayName, new != member.displayName { change.detail = "\(member.displayName) → \(new)" }
        return try await apply(change, to: member.id, by: Signature(member)).member
    }
}

extension StaffDesk {
    /// A member's account and session, once they have given their password again.
    func confirmed(
        _ member: StaffMember, _ password: String, _ token: String
    ) async throws(StaffRefusal) -> (account: StaffAccount, session: StaffSession) {
        let found = try await asking(StaffRefusal.self) { () async throws(StorageError) in try await find(token) }
        guard let found, found.account.member.id == member.id, found.signedIn.needs != .code else { throw .noSuchSession }
        let key = confirming(member.id)
        _ = try await begin(key, at: clock.now, StaffRefusal.self)
        guard try await isPassword(password, of: found.account, StaffRefusal.self) else { throw .wrongPassword }
        try await asking(StaffRefusal.self) { () async throws(StorageError) in try await store.clearAttempts(key.text) }
        return (found.account, found.signedIn.session)
    }

    /// Refuses a password that is not good enough.
    func check(_ password: String, of account: StaffAccount) throws(StaffRefusal) {
        let fault = PasswordRules(siteName: siteName).fault(
            of: password, name: account.member.name, displayName: account.member.displayName)
        if let fault { throw .invalid([FieldProblem("password", fault)]) }
    }

    /// One line of 1 to 80 characters.
    func checked(_ text: String, _ field: String) throws(StaffRefusal) -> String {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.isEmpty { throw .invalid([FieldProblem(field, .missing)]) }
        if text.count > 80 || text.utf8.count > 400 { throw .invalid([FieldProblem(field, .tooLong(limit: 80))]) }
        let isPlain = text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
        guard isPlain else { throw .invalid([FieldProblem(field, .notAllowedHere)]) }
        return text
    }

    @discardableResult
    func apply(_ change: AccountChange, to id: StaffMember.ID, by: Signature) async throws(StaffRefusal) -> StaffAccount {
        let changed = try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.change(id, change, by: by, at: clock.now)
        }
        guard let changed else { throw .noSuchAccount }
        return changed
    }
}
