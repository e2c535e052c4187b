import Editorial
import Storage

extension StaffDesk {
    /// What every token of the content API begins with, so that one is known where it should not be.
    public static let tokenPrefix = "terbit_"

    /// Makes a token of the content API, shown once. Only administrators do, for anyone.
    ///
    /// - Parameters:
    ///   - role: what the token may do; at most what the account may, whose role is the default.
    ///   - lifetime: at most 366 days.
    public func makeToken(
        for account: StaffMember.ID, role: StaffRole? = nil, label: String, validFor lifetime: Duration, by member: StaffMember?
    ) async throws(StaffRefusal) -> String {
        try require(.manageStaff, of: member)
        let account = try await known(account)
        guard account.disabledAt == nil else { throw .noSuchAccount }
        let role = role ?? account.member.role
        guard role.rank <= account.member.role.rank else { throw .invalid([FieldProblem("role", .notAllowedHere)]) }
        let label = try checked(label, "label")
        guard lifetime > .zero else { throw .invalid([FieldProblem("days", .tooShort(limit: 1))]) }
        guard lifetime <= StaffDesk.longestToken else { throw .invalid([FieldProblem("days", .tooLong(limit: 366))]) }
        let token = StaffDesk.tokenPrefix + Secret.token(random)
        let now = clock.now
        let kept = APIToken(
            hash: Secret.hash(token), staff: account.member.id, role: role, label: label, madeAt: now,
            expiresAt: now.advanced(by: lifetime))
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.makeToken(kept, by: signature(member), at: now)
        }
        return token
    }

    /// Who bears a token, with the role lowered to the token's; nil when it is none, has ended or expired, or when the account
    /// is disabled.
    public func member(bearing token: String) async throws(StorageError) -> StaffMember? {
        guard token.hasPrefix(StaffDesk.tokenPrefix), token.utf8.count == StaffDesk.tokenPrefix.utf8.count + 43,
            let kept = try await store.token(hash: Secret.hash(token)), kept.endedAt == nil, clock.now < kept.expiresAt,
            let account = try await store.account(kept.staff), account.disabledAt == nil
        else { return nil }
        await noteUse(of: kept)
        return account.member.lowered(to: kept.role)
    }

    private func noteUse(of token: APIToken) async {
        let now = clock.now
        if let last = token.lastUsedAt, now.since(last) < StaffDesk.seenEvery { return }
        do {
            try await store.touchToken(hash: token.hash, usedAt: now)
        } catch {
            // Whoever only reads can go on while nothing can be written.
            logger.warning("The use of a token was not noted.", metadata: ["why": "\(error)"])
        }
    }

    /// All tokens for an administrator and the command line, their own for anyone else; without the tokens themselves.
    public func tokens(by member: StaffMember?) async throws(StaffRefusal) -> [APIToken] {
        let tokens = try await asking(StaffRefusal.self) { () async throws(StorageError) in try await store.tokens() }
        guard let member, !member.may(.manageStaff) else { return tokens }
        return tokens.filter { $0.staff == member.id }
    }

    /// Ends a token: one's own, or any as an administrator.
    public func endToken(_ hash: String, by member: StaffMember?) async throws(StaffRefusal) {
        guard try await tokens(by: member).contains(where: { $0.hash == hash }) else { throw .noSuchToken }
        try await asking(StaffRefusal.self) { () async throws(StorageError) in
            try await store.endToken(hash: hash, by: signature(member), at: clock.now)
        }
    }

    private static let longestToken: Duration = .seconds(366 * 86_400)
}

extension StaffRole {
    /// Each role may do what those before it may.
    fileprivate var rank: Int {
        switch self {
        case .reporter: 0
        case .editor: 1
        case .chiefEditor: 2
        case .administrator: 3
        }
    }
}

extension StaffMember {
    /// The same member with no more than this role.
    fileprivate func lowered(to role: StaffRole) -> StaffMember {
        StaffMember(
            id: id, name: name, displayName: displayName, role: role.rank < self.role.rank ? role : self.role,
            sections: sections, person: person, zone: zone, language: language)
    }
}
