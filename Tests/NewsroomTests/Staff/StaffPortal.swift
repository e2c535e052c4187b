import Editorial
import SQLiteStorage
import Storage
import Synchronization
import TerbitTesting
import Testing

@testable import Newsroom

/// A database with accounts in it, on a clock the test sets, whose passwords are hashed cheaply.
final class StaffPortal: Sendable {
    static let password = "kuda lampu besi hujan"
    static let otherPassword = "sumur kapas terompet abu"
    static let home = "203.0.113.7"
    static let away = "198.51.100.23"

    let directory: TemporaryDirectory
    let database: SQLiteDatabase
    let clock = SettableClock(TestPortal.morning)
    let desk: StaffDesk

    init(hasher: PasswordHasher = PasswordHasher(cost: .init(memoryKiB: 64, passes: 1))) throws {
        directory = try TemporaryDirectory()
        database = try SQLiteDatabase(directory: directory.path, reservedSlugs: ["indeks"])
        let chance = Mutex(SeededRandom(seed: 7))
        desk = StaffDesk(
            store: database, clock: clock.clock, hasher: hasher,
            random: { count in
                chance.withLock { chance in (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &chance) } }
            }, siteName: "Lembar Pagi")
    }

    /// Someone with an account who has set the usual password.
    func member(_ name: String = "sekar", _ role: StaffRole = .reporter, mustHaveSecondFactor: Bool = false) async throws
        -> StaffMember
    {
        let made = try await desk.makeAccount(
            name: name, displayName: name.capitalized, role: role, mustHaveSecondFactor: mustHaveSecondFactor, by: nil)
        return try await desk.setPassword(link: made.link, to: StaffPortal.password)
    }

    func signIn(_ name: String = "sekar", _ password: String = password, from network: String = home) async throws -> SignedIn {
        try await desk.signIn(name: name, password: password, network: network, agent: "Firefox")
    }

    /// Sets a second factor up in a session.
    func setUpSecondFactor(_ signedIn: SignedIn) async throws -> (secret: String, codes: [String]) {
        let offer = desk.beginSecondFactor(for: signedIn.member)
        let codes = try await desk.confirmSecondFactor(
            offer.secret, code: try code(offer.secret), password: StaffPortal.password, by: signedIn.member, token: signedIn.token)
        return (offer.secret, codes)
    }

    /// What an authenticator shows now.
    func code(_ secret: String) throws -> String {
        try #require(OneTimeCode(secret: secret)).code(step: OneTimeCode.step(at: clock.now))
    }

    func account(_ member: StaffMember) async throws -> StaffAccount {
        try #require(try await database.account(member.id))
    }

    func isSignedIn(_ signedIn: SignedIn) async throws -> Bool {
        try await desk.session(token: signedIn.token) != nil
    }

    func acts() async throws -> [AuditEntry] {
        try await database.audit(of: nil, before: nil, limit: 100)
    }
}
