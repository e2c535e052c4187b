import Editorial
import Storage

extension StaffDesk {
    /// A new second factor for a member to enter in an authenticator. Nothing is changed before a code of it was shown.
    public func beginSecondFactor(for member: StaffMember) -> SecondFactorOffer {
        let secret = Base32.text(random(20))
        let issuer = SecondFactorOffer.escaped(siteName)
        let label = issuer + ":" + SecondFactorOffer.escaped(member.name)
        return SecondFactorOffer(
            secret: secret, address: "otpauth://totp/\(label)?secret=\(secret)&issuer=\(issuer)&algorithm=SHA1&digits=6&period=30")
    }

    /// Puts an offered second factor in force, in place of an earlier one; the member's other sessions end.
    ///
    /// - Returns: new recovery codes, shown once; earlier ones end.
    public func confirmSecondFactor(
        _ offerSecret: String, code: String, password: String, by member: StaffMember, token: String
    ) async throws(StaffRefusal) -> [String] {
        let own = try await confirmed(member, password, token)
        let now = clock.now
        guard let secret = Base32.bytes(offerSecret).map(Base32.text),
            let step = OneTimeCode(secret: secret)?.step(of: code, at: now)
        else { throw .wrongCode }
        let codes = newRecoveryCodes()
        var change = AccountChange(.setSecondFactor)
        change.secondFactor = .set(secret)
        change.recoveryCodes = codes.map(\.hash)
        try await apply(change, to: member.id, by: Signature(member))
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            // So that the code that was just shown is used. A later one may have been, of the factor before.
            _ = try await store.useTimeStep(step, of: member.id)
            try await store.touchSession(hash: own.session.hash, seenAt: now, verifiedAt: now)
        }
        try await endAllSessions(of: member.id, except: own.session.hash, by: Signature(member))
        return codes.map(\.text)
    }

    /// New recovery codes in place of the ones there are.
    public func renewRecoveryCodes(
        password: String, by member: StaffMember, token: String
    ) async throws(StaffRefusal) -> [String] {
        let own = try await confirmed(member, password, token)
        guard own.account.secondFactor != nil else { throw StaffDesk.noSecondFactor }
        let codes = newRecoveryCodes()
        var change = AccountChange(.setSecondFactor, detail: "new recovery codes")
        change.recoveryCodes = codes.map(\.hash)
        try await apply(change, to: member.id, by: Signature(member))
        return codes.map(\.text)
    }

    public func recoveryCodesLeft(of member: StaffMember) async throws(StorageError) -> Int {
        try await store.recoveryCodesLeft(of: member.id)
    }

    /// Removes a member's own second factor, unless an administrator demands one; their other sessions end.
    public func removeSecondFactor(password: String, by member: StaffMember, token: String) async throws(StaffRefusal) {
        let own = try await confirmed(member, password, token)
        guard own.account.secondFactor != nil else { throw StaffDesk.noSecondFactor }
        guard !own.account.mustHaveSecondFactor else { throw .secondFactorDemanded }
        try await removeFactor(of: member.id, by: Signature(member))
        try await endAllSessions(of: member.id, except: own.session.hash, by: Signature(member))
    }

    /// Removes the second factor of someone who has lost it, whom the administrator has made sure of by other means; their
    /// sessions end. Nobody does so for themselves.
    public func removeSecondFactor(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) {
        try require(.manageStaff, of: member)
        guard member?.id != account else { throw .notAllowed(.manageStaff) }
        guard try await known(account).secondFactor != nil else { throw StaffDesk.noSecondFactor }
        try await removeFactor(of: account, by: signature(member))
        try await endAllSessions(of: account, by: signature(member))
    }

    /// Letters of a recovery code, without hyphens: 120 bits.
    static let recoveryCodeLength = 24

    /// There is none that could be removed or have codes.
    private static let noSecondFactor = StaffRefusal.invalid([FieldProblem("secondFactor", .missing)])

    private func newRecoveryCodes() -> [(text: String, hash: String)] {
        (0..<10).map { _ in
            let text = Secret.readable(groups: 4, of: 6, random)
            return (text, Secret.hash(text.filter { $0 != "-" }))
        }
    }

    private func removeFactor(of id: StaffMember.ID, by: Signature) async throws(StaffRefusal) {
        var change = AccountChange(.removeSecondFactor)
        change.secondFactor = .set(nil)
        change.recoveryCodes = []
        try await apply(change, to: id, by: by)
    }
}
