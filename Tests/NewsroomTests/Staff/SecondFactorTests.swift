import Editorial
import Testing

@testable import Newsroom

@Suite struct SecondFactorTests {
    @Test func `an offer is an address authenticators read, and changes nothing`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let offer = portal.desk.beginSecondFactor(for: sekar)
        #expect(Base32.bytes(offer.secret)?.count == 20)
        #expect(
            offer.address
                == "otpauth://totp/Lembar%20Pagi:sekar?secret=\(offer.secret)&issuer=Lembar%20Pagi&algorithm=SHA1&digits=6&period=30"
        )
        #expect(try await portal.account(sekar).secondFactor == nil)
    }

    @Test func `password and code together put it in force, end the other sessions and give ten recovery codes`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        let there = try await portal.signIn()
        let offer = portal.desk.beginSecondFactor(for: sekar)
        let code = try portal.code(offer.secret)
        await #expect(throws: StaffRefusal.wrongPassword) {
            try await portal.desk.confirmSecondFactor(offer.secret, code: code, password: "wrong", by: sekar, token: here.token)
        }
        await #expect(throws: StaffRefusal.wrongCode) {
            try await portal.desk.confirmSecondFactor(
                offer.secret, code: "000000", password: StaffPortal.password, by: sekar, token: here.token)
        }
        #expect(try await portal.account(sekar).secondFactor == nil)
        let codes = try await portal.desk.confirmSecondFactor(
            offer.secret, code: code, password: StaffPortal.password, by: sekar, token: here.token)
        #expect(Set(codes).count == 10)
        #expect(try await portal.desk.recoveryCodesLeft(of: sekar) == 10)
        #expect(try await portal.account(sekar).secondFactor == offer.secret)
        #expect(try await portal.desk.session(token: here.token)?.needs == .nothing)
        #expect(try await !portal.isSignedIn(there))
    }

    @Test func `signing in then takes the code, under another token afterwards`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let (secret, _) = try await portal.setUpSecondFactor(try await portal.signIn())
        portal.clock.advance(by: .seconds(30))
        let half = try await portal.signIn()
        #expect(half.needs == .code)
        #expect(try await portal.desk.session(token: half.token)?.needs == .code)
        await #expect(throws: SignInRefusal.wrongCode) { try await portal.desk.showCode("000000", token: half.token) }
        let whole = try await portal.desk.showCode(try portal.code(secret), token: half.token)
        #expect(whole.needs == .nothing)
        #expect(whole.token != half.token)
        #expect(try await portal.isSignedIn(whole))
        #expect(try await !portal.isSignedIn(half))
    }

    @Test func `a code works once, also the one it was set up with`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let (secret, _) = try await portal.setUpSecondFactor(try await portal.signIn())
        let one = try await portal.signIn()
        await #expect(throws: SignInRefusal.wrongCode) {
            try await portal.desk.showCode(try portal.code(secret), token: one.token)
        }
        portal.clock.advance(by: .seconds(30))
        _ = try await portal.desk.showCode(try portal.code(secret), token: one.token)
        let other = try await portal.signIn()
        await #expect(throws: SignInRefusal.wrongCode) {
            try await portal.desk.showCode(try portal.code(secret), token: other.token)
        }
    }

    @Test func `a recovery code works once, however it is typed`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let (_, codes) = try await portal.setUpSecondFactor(try await portal.signIn())
        let typed = codes[3].uppercased().replacing("-", with: " ")
        _ = try await portal.desk.showCode(typed, token: try await portal.signIn().token)
        #expect(try await portal.desk.recoveryCodesLeft(of: sekar) == 9)
        let again = try await portal.signIn()
        await #expect(throws: SignInRefusal.wrongCode) { try await portal.desk.showCode(codes[3], token: again.token) }
        _ = try await portal.desk.showCode(codes[4], token: again.token)
        #expect(try await portal.acts().contains { $0.detail.contains("recovery code, 8 left") })
    }

    @Test func `codes cannot be guessed for long, and the half-open session ends`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let (secret, _) = try await portal.setUpSecondFactor(try await portal.signIn())
        portal.clock.advance(by: .seconds(60))
        let half = try await portal.signIn()
        for _ in 0..<5 {
            await #expect(throws: SignInRefusal.wrongCode) { try await portal.desk.showCode("000000", token: half.token) }
        }
        await #expect(throws: SignInRefusal.tryAgain(at: portal.clock.now.advanced(by: .seconds(15)))) {
            try await portal.desk.showCode(try portal.code(secret), token: half.token)
        }
        portal.clock.advance(by: .seconds(600))
        await #expect(throws: SignInRefusal.sessionEnded) {
            try await portal.desk.showCode(try portal.code(secret), token: half.token)
        }
    }

    @Test func `whoever must have one has to set it up before anything else, and cannot remove it`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member(mustHaveSecondFactor: true)
        let signedIn = try await portal.signIn()
        #expect(signedIn.needs == .secondFactorSetUp)
        _ = try await portal.setUpSecondFactor(signedIn)
        #expect(try await portal.desk.session(token: signedIn.token)?.needs == .nothing)
        await #expect(throws: StaffRefusal.secondFactorDemanded) {
            try await portal.desk.removeSecondFactor(password: StaffPortal.password, by: sekar, token: signedIn.token)
        }
    }

    @Test func `demanding one of someone who is signed in holds from the next request on`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let signedIn = try await portal.signIn()
        try await portal.desk.changeAccount(sekar.id, mustHaveSecondFactor: true, by: nil)
        #expect(try await portal.desk.session(token: signedIn.token)?.needs == .secondFactorSetUp)
    }

    @Test func `one's own is removed with the password`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        await #expect(throws: StaffRefusal.invalid([FieldProblem("secondFactor", .missing)])) {
            try await portal.desk.removeSecondFactor(password: StaffPortal.password, by: sekar, token: here.token)
        }
        _ = try await portal.setUpSecondFactor(here)
        await #expect(throws: StaffRefusal.wrongPassword) {
            try await portal.desk.removeSecondFactor(password: "wrong", by: sekar, token: here.token)
        }
        try await portal.desk.removeSecondFactor(password: StaffPortal.password, by: sekar, token: here.token)
        #expect(try await portal.account(sekar).secondFactor == nil)
        #expect(try await portal.desk.recoveryCodesLeft(of: sekar) == 0)
        #expect(try await portal.signIn().needs == .nothing)
    }

    @Test func `a session before its code can do nothing with the password alone`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        _ = try await portal.setUpSecondFactor(try await portal.signIn())
        let half = try await portal.signIn()
        let offer = portal.desk.beginSecondFactor(for: sekar)
        await #expect(throws: StaffRefusal.noSuchSession) {
            try await portal.desk.removeSecondFactor(password: StaffPortal.password, by: sekar, token: half.token)
        }
        await #expect(throws: StaffRefusal.noSuchSession) {
            try await portal.desk.confirmSecondFactor(
                offer.secret, code: try portal.code(offer.secret), password: StaffPortal.password, by: sekar, token: half.token)
        }
        await #expect(throws: StaffRefusal.noSuchSession) {
            try await portal.desk.changePassword(
                of: sekar, from: StaffPortal.password, to: StaffPortal.otherPassword, token: half.token)
        }
    }

    @Test func `a lost one is removed by an administrator, not for themselves, and the sessions end`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let admin = try await portal.member("admin", .administrator)
        let here = try await portal.signIn()
        _ = try await portal.setUpSecondFactor(here)
        _ = try await portal.setUpSecondFactor(try await portal.signIn("admin"))
        await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
            try await portal.desk.removeSecondFactor(of: sekar.id, by: sekar)
        }
        await #expect(throws: StaffRefusal.notAllowed(.manageStaff)) {
            try await portal.desk.removeSecondFactor(of: admin.id, by: admin)
        }
        try await portal.desk.removeSecondFactor(of: sekar.id, by: admin)
        #expect(try await !portal.isSignedIn(here))
        #expect(try await portal.signIn().needs == .nothing)
    }

    @Test func `new recovery codes end the old ones`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        let (_, old) = try await portal.setUpSecondFactor(here)
        let new = try await portal.desk.renewRecoveryCodes(password: StaffPortal.password, by: sekar, token: here.token)
        let half = try await portal.signIn()
        await #expect(throws: SignInRefusal.wrongCode) { try await portal.desk.showCode(old[0], token: half.token) }
        _ = try await portal.desk.showCode(new[0], token: half.token)
    }
}
