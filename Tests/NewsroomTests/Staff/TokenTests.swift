import Editorial
import Testing

@testable import Newsroom

@Suite struct TokenTests {
    private static let day: Duration = .seconds(86_400)

    @Test func `a token acts as its account with its role or a lesser one`() async throws {
        let portal = try StaffPortal()
        let ratna = try await portal.member("ratna", .editor)
        let whole = try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day, by: nil)
        let less = try await portal.desk.makeToken(
            for: ratna.id, role: .reporter, label: "board", validFor: TokenTests.day, by: nil)
        #expect(whole.hasPrefix("terbit_"))
        #expect(try await portal.desk.member(bearing: whole) == ratna)
        let lowered = try #require(try await portal.desk.member(bearing: less))
        #expect(lowered.id == ratna.id && lowered.role == .reporter)
        await #expect(throws: StaffRefusal.invalid([FieldProblem("role", .notAllowedHere)])) {
            try await portal.desk.makeToken(for: ratna.id, role: .administrator, label: "board", validFor: TokenTests.day, by: nil)
        }
    }

    @Test func `a token loses what its account loses`() async throws {
        let portal = try StaffPortal()
        let ratna = try await portal.member("ratna", .editor)
        let token = try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day, by: nil)
        try await portal.desk.changeAccount(ratna.id, role: .reporter, by: nil)
        #expect(try await portal.desk.member(bearing: token)?.role == .reporter)
        try await portal.desk.disable(ratna.id, by: nil)
        #expect(try await portal.desk.member(bearing: token) == nil)
        try await portal.desk.enable(ratna.id, by: nil)
        #expect(try await portal.desk.member(bearing: token) == nil)
    }

    @Test func `a token says when it was last used, to the minute`() async throws {
        let portal = try StaffPortal()
        let ratna = try await portal.member("ratna", .editor)
        let token = try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day, by: nil)
        #expect(try await portal.desk.tokens(by: nil).map(\.lastUsedAt) == [nil])
        let first = portal.clock.now
        _ = try await portal.desk.member(bearing: token)
        portal.clock.advance(by: .seconds(59))
        _ = try await portal.desk.member(bearing: token)
        #expect(try await portal.desk.tokens(by: nil).map(\.lastUsedAt) == [first])
        portal.clock.advance(by: .seconds(1))
        _ = try await portal.desk.member(bearing: token)
        #expect(try await portal.desk.tokens(by: nil).map(\.lastUsedAt) == [first.advanced(by: .seconds(60))])
    }

    @Test func `a token ends on its day, and holds for a year at most`() async throws {
        let portal = try StaffPortal()
        let ratna = try await portal.member("ratna", .editor)
        let token = try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day, by: nil)
        portal.clock.advance(by: .seconds(86_399))
        #expect(try await portal.desk.member(bearing: token) == ratna)
        portal.clock.advance(by: .seconds(1))
        #expect(try await portal.desk.member(bearing: token) == nil)
        _ = try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day * 366, by: nil)
        await #expect(throws: StaffRefusal.invalid([FieldProblem("days", .tooLong(limit: 366))])) {
            try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: TokenTests.day * 367, by: nil)
        }
        await #expect(throws: StaffRefusal.invalid([FieldProblem("days", .tooShort(limit: 1))])) {
            try await portal.desk.makeToken(for: ratna.id, label: "board", validFor: .zero, by: nil)
        }
    }

    @Test func `tokens are listed and ended, one's own by anyone and all by an administrator`() async throws {
        let portal = try StaffPortal()
        let ratna = try await portal.member("ratna", .editor)
        let sekar = try await portal.member()
        let admin = try await portal.member("admin", .administrator)
        let token = try await portal.desk.makeToken(for: ratna.id, label: "papan", validFor: TokenTests.day, by: admin)
        #expect(try await portal.desk.tokens(by: sekar).isEmpty)
        #expect(try await portal.desk.tokens(by: ratna).map(\.label) == ["papan"])
        let hash = try #require(try await portal.desk.tokens(by: admin).first?.hash)
        #expect(hash == Secret.hash(token))
        await #expect(throws: StaffRefusal.noSuchToken) { try await portal.desk.endToken(hash, by: sekar) }
        #expect(try await portal.desk.member(bearing: token) == ratna)
        try await portal.desk.endToken(hash, by: ratna)
        #expect(try await portal.desk.member(bearing: token) == nil)
    }

    @Test(arguments: ["", "terbit_", "terbit_" + String(repeating: "A", count: 43), "bearer x"])
    func `what is no token is nobody's, a session's neither`(token: String) async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let session = try await portal.signIn().token
        #expect(try await portal.desk.member(bearing: token) == nil)
        #expect(try await portal.desk.member(bearing: session) == nil)
        #expect(try await portal.desk.member(bearing: "terbit_" + session) == nil)
    }
}
