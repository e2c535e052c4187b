import Editorial
import SQLiteStorage
import Testing

@testable import Newsroom

@Suite struct SessionTests {
    @Test func `a session that is used holds for a week and no longer`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let signedIn = try await portal.signIn()
        for _ in 0..<15 {
            portal.clock.advance(by: .seconds(11 * 3600))
            #expect(try await portal.isSignedIn(signedIn))
        }
        portal.clock.advance(by: .seconds(3 * 3600))
        #expect(try await !portal.isSignedIn(signedIn))
    }

    @Test func `a session that is not used ends after half a day`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let signedIn = try await portal.signIn()
        portal.clock.advance(by: .seconds(12 * 3600 - 1))
        #expect(try await portal.isSignedIn(signedIn))
        portal.clock.advance(by: .seconds(12 * 3600))
        #expect(try await !portal.isSignedIn(signedIn))
        #expect(try await portal.desk.sessions(of: signedIn.member).isEmpty)
    }

    @Test func `a session holds while nothing can be written`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let signedIn = try await portal.signIn()
        portal.clock.advance(by: .seconds(3600))
        let reading = StaffDesk(
            store: try SQLiteDatabase(directory: portal.directory.path, access: .readOnly, reservedSlugs: ["indeks"]),
            clock: portal.clock.clock, hasher: portal.desk.hasher, random: StaffDesk.systemRandom, siteName: "Lembar Pagi")
        #expect(try await reading.session(token: signedIn.token)?.member == signedIn.member)
        let gone = portal.clock.now.advanced(by: .seconds(12 * 3600))
        portal.clock.set(gone)
        #expect(try await reading.session(token: signedIn.token) == nil)
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43), String(repeating: "A", count: 100_000)])
    func `what is no token is no session`(token: String) async throws {
        let portal = try StaffPortal()
        #expect(try await portal.desk.session(token: token) == nil)
        try await portal.desk.signOut(token: token)
    }

    @Test func `signing out ends the session on the server, and no other`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let one = try await portal.signIn()
        let other = try await portal.signIn()
        try await portal.desk.signOut(token: one.token)
        #expect(try await !portal.isSignedIn(one))
        #expect(try await portal.isSignedIn(other))
    }

    @Test func `signing in and signing out are one entry of the log each, with a code too`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        var seen = try await portal.acts().count
        func entries() async throws -> [String] {
            let acts = try await portal.acts()
            defer { seen = acts.count }
            return acts.prefix(acts.count - seen).map(\.act)
        }
        let plain = try await portal.signIn()
        #expect(try await entries() == ["signIn"])
        let (secret, _) = try await portal.setUpSecondFactor(plain)
        #expect(try await entries() == ["setSecondFactor"])
        portal.clock.advance(by: .seconds(60))
        let half = try await portal.signIn()
        #expect(try await entries() == [])
        let whole = try await portal.desk.showCode(try portal.code(secret), token: half.token)
        #expect(try await entries() == ["signIn"])
        #expect(try await portal.desk.session(token: half.token) == nil)
        try await portal.desk.signOut(token: whole.token)
        #expect(try await entries() == ["endSession"])
        try await portal.desk.signOut(token: whole.token)
        #expect(try await entries() == [])
    }

    @Test func `sessions are listed and ended by their owner, one or all others, and by nobody else`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let damar = try await portal.member("damar")
        let phone = try await portal.signIn(from: StaffPortal.away)
        portal.clock.advance(by: .seconds(60))
        let desktop = try await portal.signIn()
        portal.clock.advance(by: .seconds(60))
        let office = try await portal.signIn()
        #expect(try await portal.desk.sessions(of: sekar).map(\.hash) == [office, desktop, phone].map { $0.session.hash })

        await #expect(throws: StaffRefusal.noSuchSession) {
            try await portal.desk.endSession(phone.session.hash, by: damar)
        }
        #expect(try await portal.isSignedIn(phone))
        try await portal.desk.endSession(phone.session.hash, by: sekar)
        #expect(try await !portal.isSignedIn(phone))
        try await portal.desk.endOtherSessions(than: office.token, by: sekar)
        #expect(try await !portal.isSignedIn(desktop))
        #expect(try await portal.isSignedIn(office))
    }

    @Test func `an administrator ends anyone's sessions, others nobody's`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let larasati = try await portal.member("larasati", .chiefEditor)
        let admin = try await portal.member("admin", .administrator)
        let signedIn = try await portal.signIn()
        await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
            try await portal.desk.endSessions(of: sekar.id, by: larasati)
        }
        #expect(try await portal.isSignedIn(signedIn))
        try await portal.desk.endSessions(of: sekar.id, by: admin)
        #expect(try await !portal.isSignedIn(signedIn))
    }

    @Test func `disabling an account ends its sessions at once, and enabling does not bring them back`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let signedIn = try await portal.signIn()
        try await portal.desk.disable(sekar.id, by: nil)
        #expect(try await !portal.isSignedIn(signedIn))
        try await portal.desk.enable(sekar.id, by: nil)
        #expect(try await !portal.isSignedIn(signedIn))
        _ = try await portal.signIn()
    }

    @Test func `a new role holds from the next request on`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member("sekar", .editor)
        let signedIn = try await portal.signIn()
        try await portal.desk.changeAccount(sekar.id, role: .reporter, by: nil)
        #expect(try await portal.desk.session(token: signedIn.token)?.member.role == .reporter)
    }

    @Test func `a new password ends the other sessions and takes the old one`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        let there = try await portal.signIn()
        await #expect(throws: StaffRefusal.wrongPassword) {
            try await portal.desk.changePassword(of: sekar, from: "wrong", to: StaffPortal.otherPassword, token: here.token)
        }
        await #expect(throws: StaffRefusal.invalid([FieldProblem("password", .tooShort(limit: 15))])) {
            try await portal.desk.changePassword(of: sekar, from: StaffPortal.password, to: "short", token: here.token)
        }
        #expect(try await portal.isSignedIn(there))
        try await portal.desk.changePassword(
            of: sekar, from: StaffPortal.password, to: StaffPortal.otherPassword, token: here.token)
        #expect(try await portal.isSignedIn(here))
        #expect(try await !portal.isSignedIn(there))
        await #expect(throws: SignInRefusal.wrong) { try await portal.signIn() }
        _ = try await portal.signIn("sekar", StaffPortal.otherPassword)
    }

    @Test func `guessing the password in an open session has waits too`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        for _ in 0..<5 {
            await #expect(throws: StaffRefusal.wrongPassword) {
                try await portal.desk.changePassword(of: sekar, from: "wrong", to: StaffPortal.otherPassword, token: here.token)
            }
        }
        await #expect(throws: StaffRefusal.tryAgain(at: portal.clock.now.advanced(by: .seconds(15)))) {
            try await portal.desk.changePassword(
                of: sekar, from: StaffPortal.password, to: StaffPortal.otherPassword, token: here.token)
        }
    }

    @Test func `nobody changes a password in another's session`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        _ = try await portal.member("damar")
        let damar = try await portal.signIn("damar")
        await #expect(throws: StaffRefusal.noSuchSession) {
            try await portal.desk.changePassword(
                of: sekar, from: StaffPortal.password, to: StaffPortal.otherPassword, token: damar.token)
        }
    }
}
