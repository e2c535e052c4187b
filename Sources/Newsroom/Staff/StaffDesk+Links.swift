import Editorial
import Storage

extension StaffDesk {
    /// A one-time link's token with which the owner of an account sets a new password. The old password and the sessions hold
    /// until it is used; earlier links end.
    public func resetLink(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> String {
        try require(.manageStaff, of: member)
        return try await makeLink(of: try await known(account), by: signature(member))
    }

    /// Whose link it is, while it holds.
    public func member(of link: String) async throws(StorageError) -> StaffMember? {
        try await owner(of: link)?.member
    }

    /// Sets the password of the account the link is of. The link is used up and the account's sessions end; its second
    /// factor stays.
    public func setPassword(link: String, to password: String) async throws(StaffRefusal) -> StaffMember {
        let account = try await asking(StaffRefusal.self) { () async throws(StorageError) in try await owner(of: link) }
        guard let account else { throw .linkEnded }
        try check(password, of: account)
        let hash = try await hashed(password, StaffRefusal.self)
        let isFirst = try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.useResetLink(hash: Secret.hash(link), at: clock.now)
        }
        guard isFirst else { throw .linkEnded }
        return try await give(hash, to: account, "by one-time link", by: Signature(account.member)).member
    }

    /// Gives an account a random password, for the command line that prints it once. Its sessions end.
    public func resetPassword(of account: StaffMember.ID) async throws(StaffRefusal) -> String {
        let account = try await known(account)
        let password = randomPassword()
        let hash = try await hashed(password, StaffRefusal.self)
        try await give(hash, to: account, "\(account.member.name), a random one", by: StaffDesk.commandLine)
        return password
    }

    func makeLink(of account: StaffAccount, by: Signature) async throws(StaffRefusal) -> String {
        let link = Secret.token(random)
        let now = clock.now
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.makeResetLink(
                hash: Secret.hash(link), of: account.member.id, expiresAt: now.advanced(by: limits.linkTime), by: by, at: now)
        }
        return link
    }

    private func owner(of link: String) async throws(StorageError) -> StaffAccount? {
        guard link.utf8.count == 43, let id = try await store.resetLink(hash: Secret.hash(link), at: clock.now),
            let account = try await store.account(id), account.disabledAt == nil
        else { return nil }
        return account
    }

    /// A new password ends every session, and what failed before no longer counts.
    @discardableResult
    private func give(
        _ hash: String, to account: StaffAccount, _ detail: String, by: Signature
    ) async throws(StaffRefusal) -> StaffAccount {
        var change = AccountChange(.changePassword, detail: detail)
        change.passwordHash = .set(hash)
        let changed = try await apply(change, to: account.member.id, by: by)
        try await endAllSessions(of: account.member.id, by: by)
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.clearAttempts(fromStrangeNetworks(account.member.name).text)
            try await store.clearAttempts(confirming(account.member.id).text)
        }
        return changed
    }
}
