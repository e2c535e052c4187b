import Editorial
import Storage

extension StaffDesk {
    /// Whose session a token is; nil when it is none, has ended or was idle too long, or when the account is disabled.
    ///
    /// Where `needs` is not `.nothing`, the bearer may do nothing but that.
    public func session(token: String) async throws(StorageError) -> SignedIn? {
        guard let found = try await find(token) else { return nil }
        await noteUse(of: found.signedIn.session)
        return found.signedIn
    }

    public func signOut(token: String) async throws(StorageError) {
        guard let found = try await find(token) else { return }
        try await store.endSession(
            hash: found.signedIn.session.hash, by: Signature(found.account.member), at: clock.now)
    }

    /// Sessions of an account that still hold, the last used first.
    public func sessions(of member: StaffMember) async throws(StorageError) -> [StaffSession] {
        guard let account = try await store.account(member.id) else { return [] }
        let now = clock.now
        return try await store.sessions(of: member.id).filter { holds($0, of: account, at: now) }
            .sorted { ($0.seenAt, $0.hash) > ($1.seenAt, $1.hash) }
    }

    /// Ends one of a member's own sessions.
    public func endSession(_ hash: String, by member: StaffMember) async throws(StaffRefusal) {
        let isTheirs = try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.session(hash: hash)?.staff == member.id
        }
        guard isTheirs else { throw .noSuchSession }
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.endSession(hash: hash, by: Signature(member), at: clock.now)
        }
    }

    /// Ends every session of a member's but the one they are in.
    public func endOtherSessions(than token: String, by member: StaffMember) async throws(StaffRefusal) {
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.endSessions(of: member.id, except: Secret.hash(token), by: Signature(member), at: clock.now)
        }
    }

    /// Ends every session of an account.
    public func endSessions(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) {
        try require(.manageStaff, of: member)
        _ = try await known(account)
        try await endAllSessions(of: account, by: signature(member))
    }

    /// Being used is noted no more often than this: a write for every request of a page would be for nothing.
    static let seenEvery: Duration = .seconds(60)
}

extension StaffDesk {
    /// A session that holds, whatever it still needs.
    func find(_ token: String) async throws(StorageError) -> (signedIn: SignedIn, account: StaffAccount)? {
        guard token.utf8.count == 43, let session = try await store.session(hash: Secret.hash(token)),
            let account = try await store.account(session.staff), holds(session, of: account, at: clock.now)
        else { return nil }
        return (
            SignedIn(token: token, member: account.member, session: session, needs: need(account, session)), account
        )
    }

    /// What a session still needs before its bearer may do anything else.
    func need(_ account: StaffAccount, _ session: StaffSession) -> SignedIn.Need {
        if account.secondFactor != nil { return session.verifiedAt == nil ? .code : .nothing }
        return account.mustHaveSecondFactor ? .secondFactorSetUp : .nothing
    }

    func endAllSessions(of account: StaffMember.ID, except hash: String? = nil, by: Signature) async throws(StaffRefusal) {
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.endSessions(of: account, except: hash, by: by, at: clock.now)
        }
    }

    private func noteUse(of session: StaffSession) async {
        let now = clock.now
        guard now.since(session.seenAt) >= StaffDesk.seenEvery else { return }
        do {
            try await store.touchSession(hash: session.hash, seenAt: now, verifiedAt: nil)
        } catch {
            // Whoever only reads can go on while nothing can be written; the session ends earlier at worst.
            logger.warning("The use of a session was not noted.", metadata: ["why": "\(error)"])
        }
    }

    private func holds(_ session: StaffSession, of account: StaffAccount, at now: Instant) -> Bool {
        guard session.endedAt == nil, account.disabledAt == nil, now.since(session.madeAt) < limits.longest,
            now.since(session.seenAt) < limits.idle
        else { return false }
        return need(account, session) != .code || now.since(session.madeAt) < limits.codeTime
    }
}
