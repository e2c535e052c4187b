import Editorial
import Storage
import Testing

@testable import Newsroom

@Suite struct SigningInTests {
    @Test func `name and password sign in, in whatever case the name is typed`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let signedIn = try await portal.signIn(" Sekar ")
        #expect(signedIn.member == sekar)
        #expect(signedIn.needs == .nothing)
        #expect(try await portal.desk.session(token: signedIn.token)?.member == sekar)
        #expect(try await portal.account(sekar).lastSignInAt == portal.clock.now)
    }

    @Test func `every sign-in has a token of its own, and storage knows none of them`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let first = try await portal.signIn()
        let second = try await portal.signIn()
        #expect(first.token != second.token)
        let kept = try await portal.database.sessions(of: sekar.id)
        #expect(Set(kept.map(\.hash)) == [Secret.hash(first.token), Secret.hash(second.token)])
        #expect(kept.allSatisfy { $0.network == StaffPortal.home && $0.agent == "Firefox" })
    }

    @Test func `a wrong password, an unknown name, a disabled account and one without a password get one answer`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let damar = try await portal.member("damar")
        try await portal.desk.disable(damar.id, by: nil)
        _ = try await portal.desk.makeAccount(name: "hani", displayName: "Hani", role: .reporter, by: nil)
        for (name, password) in [
            ("sekar", "not this one, surely"), ("nobody", StaffPortal.password), ("damar", StaffPortal.password),
            ("hani", StaffPortal.password), ("hani", ""), ("", ""), ("sekar", ""),
            ("sekar", StaffPortal.password + String(repeating: " ", count: 300)),
        ] {
            await #expect(throws: SignInRefusal.wrong, "\(name)") { try await portal.signIn(name, password) }
        }
    }

    @Test func `a name nobody has waits for the hashing like any other, and who finds no room is told`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let full = StaffDesk(
            store: portal.database, clock: portal.clock.clock, hasher: PasswordHasher(longestQueue: 0),
            random: StaffDesk.systemRandom, siteName: "Lembar Pagi")
        for name in ["sekar", "nobody"] {
            await #expect(throws: SignInRefusal.busy) {
                try await full.signIn(name: name, password: StaffPortal.password, network: StaffPortal.away, agent: "")
            }
        }
    }

    @Test func `a hash of another cost is made anew at the next sign-in`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let cheap = try await PasswordHasher(cost: .init(memoryKiB: 32, passes: 1)).hash(
            StaffPortal.password, salt: Array(0..<16))
        var change = AccountChange(.changePassword)
        change.passwordHash = .set(cheap)
        _ = try await portal.database.change(sekar.id, change, by: Signature(sekar), at: portal.clock.now)
        let signedIn = try await portal.signIn()
        #expect(try await portal.account(sekar).passwordHash?.hasPrefix("$argon2id$v=19$m=64,t=1,p=1$") == true)
        #expect(try await portal.isSignedIn(signedIn))
        _ = try await portal.signIn()
    }

    @Test func `signing in is in the audit log with the failures before it`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        for _ in 0..<2 { await #expect(throws: SignInRefusal.wrong) { try await portal.signIn("sekar", "wrong") } }
        _ = try await portal.signIn()
        let entry = try #require(try await portal.acts().first { $0.act == Act.signIn.rawValue && !$0.detail.isEmpty })
        #expect(entry.by.name == "Sekar")
        #expect(entry.detail == "password, after 2 failures, from \(StaffPortal.home)")
    }
}
