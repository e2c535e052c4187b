import Editorial
import Storage

extension StaffDesk {
    /// Signs someone in with name and password, under a new token.
    ///
    /// The answer for a name nobody has is the same as for a wrong password, after the same work.
    /// - Parameters:
    ///   - network: the address the request came from.
    ///   - agent: how the browser names itself.
    public func signIn(
        name: String, password: String, network: String, agent: String
    ) async throws(SignInRefusal) -> SignedIn {
        let now = clock.now
        let name = AccountName.normal(name)
        let network = SignInNetwork.name(of: network)
        let account = try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.account(named: name)
        }
        let keys = try await self.keys(name, account, network, at: now)
        if let strange = keys.network {
            let end = try await asking(SignInRefusal.self) { () async throws(StorageError) in
                try await waitEnd(strange, at: now)
            }
            if let end { throw .tryAgain(at: end) }
        }
        let failures = try await begin(keys.account, at: now, SignInRefusal.self)
        guard try await isPassword(password, of: account, SignInRefusal.self), let account, account.disabledAt == nil else {
            try await refuse(keys.network ?? fromNetwork(network), network, at: now)
            throw .wrong
        }
        try await renewHash(of: account, password)
        return try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.clearAttempts(keys.account.text)
            return try await begin(account, network, String(agent.prefix(200)), failures)
        }
    }

    /// Shows the code of the second factor, or a recovery code, in a session that needs one. The session goes on under a new
    /// token.
    public func showCode(_ code: String, token: String) async throws(SignInRefusal) -> SignedIn {
        let now = clock.now
        let found = try await asking(SignInRefusal.self) { () async throws(StorageError) in try await find(token) }
        guard let found else { throw .sessionEnded }
        // The same form sent twice.
        if found.signedIn.needs == .nothing { return found.signedIn }
        guard let secret = found.account.secondFactor, found.signedIn.needs == .code else { throw .wrongCode }
        let id = found.account.member.id
        let key = confirming(id)
        _ = try await begin(key, at: now, SignInRefusal.self)
        let detail = try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await use(code, secret: secret, of: id, at: now)
        }
        guard let detail else { throw .wrongCode }
        return try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.clearAttempts(key.text)
            return try await goOn(found.account, after: found.signedIn.session, detail, at: now)
        }
    }

    /// What attempts on an account from a network count against. From a network they were signed in from in the last three
    /// months, only the two together do.
    private func keys(
        _ name: String, _ account: StaffAccount?, _ network: String, at now: Instant
    ) async throws(SignInRefusal) -> (account: AttemptKey, network: AttemptKey?) {
        // Asked for names nobody has too: it would be an answer that it was not.
        let id = account?.member.id ?? StaffMember.ID(0)
        let isKnown = try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.hadSession(of: id, network: network, since: now.advanced(by: .seconds(-90 * 86_400)))
        }
        return isKnown ? (fromKnownNetwork(name, network), nil) : (fromStrangeNetworks(name), fromNetwork(network))
    }

    private func refuse(_ key: AttemptKey, _ network: String, at now: Instant) async throws(SignInRefusal) {
        let since = now.advanced(by: .zero - limits.memory)
        let failures = try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.countAttempt(key.text, at: now, since: since)
        }
        logger.notice("A sign-in was refused.", metadata: ["network": "\(network)", "failuresOfNetwork": "\(failures)"])
    }

    /// Hashes the password anew where its hash was made at another cost than today's.
    private func renewHash(of account: StaffAccount, _ password: String) async throws(SignInRefusal) {
        guard let old = account.passwordHash, hasher.isOutdated(old) else { return }
        let new = try await hashed(password, SignInRefusal.self)
        var change = AccountChange(.changePassword, detail: "the same password, hashed at today's cost")
        change.passwordHash = .set(new)
        let made = change
        _ = try await asking(SignInRefusal.self) { () async throws(StorageError) in
            try await store.change(account.member.id, made, by: Signature(account.member), at: clock.now)
        }
    }

    /// Begins a session for someone whose password was right.
    private func begin(
        _ account: StaffAccount, _ network: String, _ agent: String, _ failures: Int
    ) async throws(StorageError) -> SignedIn {
        let now = clock.now
        let token = Secret.token(random)
        let session = StaffSession(
            hash: Secret.hash(token), staff: account.member.id, madeAt: now, seenAt: now, verifiedAt: nil, confirmedAt: now,
            agent: agent, network: network)
        let signedIn = SignedIn(token: token, member: account.member, session: session, needs: need(account, session))
        let detail = failures == 0 ? "password" : "password, after \(failures) failures"
        try await store.makeSession(
            session, after: nil, signIn: signedIn.needs == .code ? nil : detail + ", from " + network,
            by: Signature(account.member), at: now)
        return signedIn
    }

    /// Goes on from a session whose code was shown, under another token.
    private func goOn(
        _ account: StaffAccount, after old: StaffSession, _ detail: String, at now: Instant
    ) async throws(StorageError) -> SignedIn {
        let token = Secret.token(random)
        let session = StaffSession(
            hash: Secret.hash(token), staff: old.staff, madeAt: now, seenAt: now, verifiedAt: now, confirmedAt: old.confirmedAt,
            agent: old.agent, network: old.network)
        try await store.makeSession(
            session, after: old.hash, signIn: detail + ", from " + old.network, by: Signature(account.member), at: now)
        return SignedIn(token: token, member: account.member, session: session, needs: .nothing)
    }

    /// Uses a code up.
    /// - Returns: how the audit log puts it; nil for a wrong code.
    private func use(
        _ code: String, secret: String, of id: StaffMember.ID, at now: Instant
    ) async throws(StorageError) -> String? {
        let code = String(code.prefix(100))
        if let step = OneTimeCode(secret: secret)?.step(of: code, at: now) {
            return try await store.useTimeStep(step, of: id) ? "password and code" : nil
        }
        guard let letters = Secret.reading(code), letters.utf8.count == StaffDesk.recoveryCodeLength,
            try await store.useRecoveryCode(hash: Secret.hash(letters), of: id, at: now)
        else { return nil }
        return "password and recovery code, \(try await store.recoveryCodesLeft(of: id)) left"
    }
}
