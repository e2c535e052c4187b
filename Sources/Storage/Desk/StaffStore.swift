import Editorial

/// What signing in and keeping accounts ask of a database. Secrets come hashed and are compared by Newsroom.
public protocol StaffStore: Sendable {
    func accounts() async throws(StorageError) -> [StaffAccount]
    func account(_ id: StaffMember.ID) async throws(StorageError) -> StaffAccount?
    func account(named name: String) async throws(StorageError) -> StaffAccount?

    /// Makes an account; nil when the name is taken.
    func makeAccount(_ account: NewAccount, by: Signature, at: Instant) async throws(StorageError) -> StaffAccount?

    /// Changes an account, with the audit lines of `change`. Disabling it ends its sessions and tokens in the same
    /// transaction.
    /// - Returns: the account as it is now; nil when there is none.
    func change(_ id: StaffMember.ID, _ change: AccountChange, by: Signature, at: Instant) async throws(StorageError)
        -> StaffAccount?

    /// As `change`, for one that may take someone's rights: at least one administrator stays who can sign in.
    func changeRights(
        of id: StaffMember.ID, _ change: AccountChange, by: Signature, at: Instant
    ) async throws(StorageError) -> RightsChange

    /// Notes that the one-time code of a time step was used; false when that step or a later one already was.
    func useTimeStep(_ step: Int64, of id: StaffMember.ID) async throws(StorageError) -> Bool

    /// Uses a recovery code up; false when there is no such code left.
    func useRecoveryCode(hash: String, of id: StaffMember.ID, at: Instant) async throws(StorageError) -> Bool
    func recoveryCodesLeft(of id: StaffMember.ID) async throws(StorageError) -> Int

    // MARK: Sessions

    /// Begins a session.
    /// - Parameters:
    ///   - former: one that goes on in this one, and ends with it.
    ///   - signIn: how someone signed in, when with this they have: the account and the audit log say so. Nil while a code is
    ///     still to be shown.
    func makeSession(
        _ session: StaffSession, after former: String?, signIn: String?, by: Signature, at: Instant
    ) async throws(StorageError)
    func session(hash: String) async throws(StorageError) -> StaffSession?
    func sessions(of id: StaffMember.ID) async throws(StorageError) -> [StaffSession]
    /// Whether the account had a session from this network that began after `since`, ended or not.
    func hadSession(of id: StaffMember.ID, network: String, since: Instant) async throws(StorageError) -> Bool
    /// Notes that it was used, and that its second factor was shown where `verifiedAt` is given.
    func touchSession(hash: String, seenAt: Instant, verifiedAt: Instant?) async throws(StorageError)
    /// Ends one session, or every one of the account but `except`.
    func endSession(hash: String, by: Signature, at: Instant) async throws(StorageError)
    func endSessions(of id: StaffMember.ID, except: String?, by: Signature, at: Instant) async throws(StorageError)

    // MARK: Tokens of the API

    func makeToken(_ token: APIToken, by: Signature, at: Instant) async throws(StorageError)
    func token(hash: String) async throws(StorageError) -> APIToken?
    func tokens() async throws(StorageError) -> [APIToken]
    /// Notes that it was used.
    func touchToken(hash: String, usedAt: Instant) async throws(StorageError)
    func endToken(hash: String, by: Signature, at: Instant) async throws(StorageError)

    // MARK: Attempts

    /// Counts a failed sign-in against a key (an account, a network) and returns how many there were since `since`.
    func countAttempt(_ key: String, at: Instant, since: Instant) async throws(StorageError) -> Int
    func attempts(_ key: String, since: Instant) async throws(StorageError) -> Int
    /// When the last one was that counts.
    func lastAttempt(_ key: String, since: Instant) async throws(StorageError) -> Instant?
    func clearAttempts(_ key: String) async throws(StorageError)

    // MARK: One-time links

    /// Keeps the hash of a link with which the owner sets a new password; earlier ones of the account end.
    func makeResetLink(hash: String, of id: StaffMember.ID, expiresAt: Instant, by: Signature, at: Instant)
        async throws(StorageError)
    /// Whose link it is, while it holds.
    func resetLink(hash: String, at: Instant) async throws(StorageError) -> StaffMember.ID?
    /// Uses it up; false when someone was quicker.
    func useResetLink(hash: String, at: Instant) async throws(StorageError) -> Bool
}

/// A staff account with what signing in needs.
public struct StaffAccount: Hashable, Sendable {
    public let member: StaffMember
    /// In the form its maker wrote it, with algorithm and cost; nil: no password yet, only a one-time link.
    public let passwordHash: String?
    public let passwordSetAt: Instant?
    /// Base32 secret of the second factor (RFC 6238); nil: not set up.
    public let secondFactor: String?
    /// Whether an administrator demands one.
    public let mustHaveSecondFactor: Bool
    public let madeAt: Instant
    public let disabledAt: Instant?
    public let lastSignInAt: Instant?

    public init(
        member: StaffMember, passwordHash: String?, passwordSetAt: Instant?, secondFactor: String?, mustHaveSecondFactor: Bool,
        madeAt: Instant, disabledAt: Instant?, lastSignInAt: Instant?
    ) {
        self.member = member
        self.passwordHash = passwordHash
        self.passwordSetAt = passwordSetAt
        self.secondFactor = secondFactor
        self.mustHaveSecondFactor = mustHaveSecondFactor
        self.madeAt = madeAt
        self.disabledAt = disabledAt
        self.lastSignInAt = lastSignInAt
    }
}

public struct NewAccount: Hashable, Sendable {
    public var name: String
    public var displayName: String
    public var role: StaffRole
    public var sections: Set<Section.ID>
    public var passwordHash: String?
    public var mustHaveSecondFactor: Bool

    public init(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], passwordHash: String? = nil,
        mustHaveSecondFactor: Bool = false
    ) {
        self.name = name
        self.displayName = displayName
        self.role = role
        self.sections = sections
        self.passwordHash = passwordHash
        self.mustHaveSecondFactor = mustHaveSecondFactor
    }
}

/// What is to change about an account; nil leaves a field.
public struct AccountChange: Hashable, Sendable {
    /// For the audit log.
    public var act: Act
    public var detail: String
    public var displayName: String?
    public var role: StaffRole?
    public var sections: Set<Section.ID>?
    public var person: StoryChange.Field<Person.ID> = .keep
    public var zone: StoryChange.Field<String> = .keep
    public var language: StoryChange.Field<SiteLanguage> = .keep
    public var passwordHash: StoryChange.Field<String> = .keep
    public var secondFactor: StoryChange.Field<String> = .keep
    /// Hashes that replace all there are.
    public var recoveryCodes: [String]?
    public var mustHaveSecondFactor: Bool?
    public var isDisabled: Bool?

    public init(_ act: Act, detail: String = "") {
        self.act = act
        self.detail = detail
    }
}

/// That someone is signed in on a browser. The token itself is only in their cookie; here is its hash.
public struct StaffSession: Hashable, Sendable {
    public let hash: String
    public let staff: StaffMember.ID
    public let madeAt: Instant
    public let seenAt: Instant
    /// When the second factor was shown in it.
    public let verifiedAt: Instant?
    /// When the password was last given in it.
    public let confirmedAt: Instant
    /// The browser, as it named itself; and the network it came from.
    public let agent: String
    public let network: String
    public let endedAt: Instant?

    public init(
        hash: String, staff: StaffMember.ID, madeAt: Instant, seenAt: Instant, verifiedAt: Instant?, confirmedAt: Instant,
        agent: String, network: String, endedAt: Instant? = nil
    ) {
        self.hash = hash
        self.staff = staff
        self.madeAt = madeAt
        self.seenAt = seenAt
        self.verifiedAt = verifiedAt
        self.confirmedAt = confirmedAt
        self.agent = agent
        self.network = network
        self.endedAt = endedAt
    }
}

/// A key to the content API. The token itself is shown once; here is its hash.
public struct APIToken: Hashable, Sendable {
    public let hash: String
    /// The account it acts as.
    public let staff: StaffMember.ID
    /// What it may do: at most what the account may.
    public let role: StaffRole
    public let label: String
    public let madeAt: Instant
    public let expiresAt: Instant
    public let endedAt: Instant?
    /// Noted once a minute at most.
    public let lastUsedAt: Instant?

    public init(
        hash: String, staff: StaffMember.ID, role: StaffRole, label: String, madeAt: Instant, expiresAt: Instant,
        endedAt: Instant? = nil, lastUsedAt: Instant? = nil
    ) {
        self.hash = hash
        self.staff = staff
        self.role = role
        self.label = label
        self.madeAt = madeAt
        self.expiresAt = expiresAt
        self.endedAt = endedAt
        self.lastUsedAt = lastUsedAt
    }
}
