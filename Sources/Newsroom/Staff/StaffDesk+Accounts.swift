import Editorial
import Storage

extension StaffDesk {
    /// All accounts, by name.
    public func accounts(by member: StaffMember?) async throws(StaffRefusal) -> [StaffAccount] {
        try require(.manageStaff, of: member)
        return try await all()
    }

    /// The account with this name, however it is typed.
    public func account(named name: String, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount? {
        try require(.manageStaff, of: member)
        return try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.account(named: AccountName.normal(name))
        }
    }

    /// Makes an account without a password.
    ///
    /// - Returns: the account, and the token of a one-time link (`/redaksi/sandi/{token}`) with which its owner sets one.
    public func makeAccount(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], mustHaveSecondFactor: Bool = false,
        by member: StaffMember?
    ) async throws(StaffRefusal) -> (account: StaffAccount, link: String) {
        try require(.manageStaff, of: member)
        let account = try await make(
            NewAccount(
                name: name, displayName: displayName, role: role, sections: sections,
                mustHaveSecondFactor: mustHaveSecondFactor), by: signature(member))
        return (account, try await makeLink(of: account, by: signature(member)))
    }

    /// Makes an account with a random password, for the command line that prints it once.
    public func makeAccountWithPassword(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], mustHaveSecondFactor: Bool = false
    ) async throws(StaffRefusal) -> (account: StaffAccount, password: String) {
        let password = randomPassword()
        let account = try await make(
            NewAccount(
                name: name, displayName: displayName, role: role, sections: sections,
                passwordHash: try await hashed(password, StaffRefusal.self), mustHaveSecondFactor: mustHaveSecondFactor),
            by: StaffDesk.commandLine)
        return (account, password)
    }

    /// Makes an account that cannot sign in and has tokens of the content API only, for the command line.
    public func makeAccountForTokens(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = []
    ) async throws(StaffRefusal) -> StaffAccount {
        try await make(
            NewAccount(name: name, displayName: displayName, role: role, sections: sections), by: StaffDesk.commandLine)
    }

    /// Makes the first administrator, `admin`; nil where there is an account already.
    public func makeFirstAdministrator(
        displayName: String
    ) async throws(StaffRefusal) -> (account: StaffAccount, password: String)? {
        guard try await all().isEmpty else { return nil }
        return try await makeAccountWithPassword(name: "admin", displayName: displayName, role: .administrator)
    }

    /// Whether anybody has an account.
    public func hasAccounts() async throws(StorageError) -> Bool {
        try await !store.accounts().isEmpty
    }

    /// Changes an account; nil leaves a field.
    @discardableResult
    public func changeAccount(
        _ account: StaffMember.ID, role: StaffRole? = nil, sections: Set<Section.ID>? = nil, displayName: String? = nil,
        mustHaveSecondFactor: Bool? = nil, by member: StaffMember?
    ) async throws(StaffRefusal) -> StaffAccount {
        try require(.manageStaff, of: member)
        let old = try await known(account)
        var change = AccountChange(.changeAccount)
        change.role = role
        change.sections = sections
        change.displayName = try displayName.map { text throws(StaffRefusal) in try checked(text, "displayName") }
        change.mustHaveSecondFactor = mustHaveSecondFactor
        change.detail = StaffDesk.difference(old, change)
        guard !change.detail.isEmpty else { return old }
        return try await applyRights(change, to: account, by: signature(member))
    }

    /// Disables an account; its sessions and tokens end at once.
    @discardableResult
    public func disable(_ account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount {
        try require(.manageStaff, of: member)
        let old = try await known(account)
        guard old.disabledAt == nil else { return old }
        var change = AccountChange(.disableAccount, detail: old.member.name)
        change.isDisabled = true
        return try await applyRights(change, to: account, by: signature(member))
    }

    @discardableResult
    public func enable(_ account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount {
        try require(.manageStaff, of: member)
        let old = try await known(account)
        guard old.disabledAt != nil else { return old }
        var change = AccountChange(.enableAccount, detail: old.member.name)
        change.isDisabled = false
        return try await apply(change, to: account, by: signature(member))
    }
}

extension StaffDesk {
    /// The command line may do everything.
    func require(_ permission: Permission, of member: StaffMember?) throws(StaffRefusal) {
        guard let member else { return }
        guard member.may(permission) else { throw .notAllowed(permission) }
    }

    func known(_ id: StaffMember.ID) async throws(StaffRefusal) -> StaffAccount {
        let account = try await asking(StaffRefusal.self) { () async throws(StorageError) in try await store.account(id) }
        guard let account else { throw .noSuchAccount }
        return account
    }

    /// 125 bits, to be copied by a person once.
    func randomPassword() -> String {
        Secret.readable(groups: 5, of: 5, random)
    }

    private func all() async throws(StaffRefusal) -> [StaffAccount] {
        try await asking(StaffRefusal.self) { () async throws(StorageError) in try await store.accounts() }
            .sorted { $0.member.name < $1.member.name }
    }

    private func make(_ account: NewAccount, by: Signature) async throws(StaffRefusal) -> StaffAccount {
        var account = account
        account.name = AccountName.normal(account.name)
        guard AccountName.isValid(account.name) else {
            throw .invalid([FieldProblem("name", account.name.isEmpty ? .missing : .notAllowedHere)])
        }
        account.displayName = try checked(account.displayName, "displayName")
        let new = account
        let made = try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.makeAccount(new, by: by, at: clock.now)
        }
        guard let made else { throw .invalid([FieldProblem("name", .taken)]) }
        return made
    }

    /// Never takes the last administrator away who can sign in, whoever else is at it.
    private func applyRights(
        _ change: AccountChange, to id: StaffMember.ID, by: Signature
    ) async throws(StaffRefusal) -> StaffAccount {
        let changed = try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.changeRights(of: id, change, by: by, at: clock.now)
        }
        switch changed {
        case .changed(let account): return account
        case .noSuchAccount: throw .noSuchAccount
        case .lastAdministrator: throw .lastAdministrator
        }
    }

    /// What changes, as the audit log keeps it; empty when nothing does.
    private static func difference(_ old: StaffAccount, _ change: AccountChange) -> String {
        var parts: [String] = []
        if let role = change.role, role != old.member.role { parts.append("\(old.member.role.rawValue) → \(role.rawValue)") }
        if let sections = change.sections, sections != old.member.sections {
            parts.append("sections \(list(old.member.sections)) → \(list(sections))")
        }
        if let name = change.displayName, name != old.member.displayName { parts.append("\(old.member.displayName) → \(name)") }
        if let demanded = change.mustHaveSecondFactor, demanded != old.mustHaveSecondFactor {
            parts.append(demanded ? "second factor demanded" : "second factor no longer demanded")
        }
        return parts.isEmpty ? "" : old.member.name + ": " + parts.joined(separator: ", ")
    }

    private static func list(_ sections: Set<Section.ID>) -> String {
        sections.isEmpty ? "none" : sections.sorted().map(\.description).joined(separator: "+")
    }
}
