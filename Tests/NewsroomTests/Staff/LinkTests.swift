import Editorial
import Testing

@testable import Newsroom

@Suite struct LinkTests {
    @Test func `a link sets the password once`() async throws {
        let portal = try StaffPortal()
        let made = try await portal.desk.makeAccount(name: "sekar", displayName: "Sekar", role: .reporter, by: nil)
        #expect(try await portal.desk.member(of: made.link) == made.account.member)
        _ = try await portal.desk.setPassword(link: made.link, to: StaffPortal.password)
        #expect(try await portal.desk.member(of: made.link) == nil)
        await #expect(throws: StaffRefusal.linkEnded) {
            try await portal.desk.setPassword(link: made.link, to: StaffPortal.otherPassword)
        }
        _ = try await portal.signIn()
    }

    @Test func `a bad password leaves the link as it was`() async throws {
        let portal = try StaffPortal()
        let made = try await portal.desk.makeAccount(name: "sekar", displayName: "Sekar", role: .reporter, by: nil)
        await #expect(throws: StaffRefusal.invalid([FieldProblem("password", .tooCommon)])) {
            try await portal.desk.setPassword(link: made.link, to: "lembarpagi12345")
        }
        _ = try await portal.desk.setPassword(link: made.link, to: StaffPortal.password)
    }

    @Test func `a link ends after a day, and when a later one is made`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let first = try await portal.desk.resetLink(of: sekar.id, by: nil)
        let second = try await portal.desk.resetLink(of: sekar.id, by: nil)
        #expect(try await portal.desk.member(of: first) == nil)
        portal.clock.advance(by: .seconds(86_399))
        #expect(try await portal.desk.member(of: second) == sekar)
        portal.clock.advance(by: .seconds(1))
        #expect(try await portal.desk.member(of: second) == nil)
        await #expect(throws: StaffRefusal.linkEnded) {
            try await portal.desk.setPassword(link: second, to: StaffPortal.otherPassword)
        }
    }

    @Test func `until it is used everything holds, then sessions end and the second factor stays`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        let here = try await portal.signIn()
        _ = try await portal.setUpSecondFactor(here)
        let link = try await portal.desk.resetLink(of: sekar.id, by: nil)
        #expect(try await portal.isSignedIn(here))
        _ = try await portal.desk.setPassword(link: link, to: StaffPortal.otherPassword)
        #expect(try await !portal.isSignedIn(here))
        #expect(try await portal.signIn("sekar", StaffPortal.otherPassword).needs == .code)
    }

    @Test func `a disabled account's link is none`() async throws {
        let portal = try StaffPortal()
        let made = try await portal.desk.makeAccount(name: "sekar", displayName: "Sekar", role: .reporter, by: nil)
        try await portal.desk.disable(made.account.member.id, by: nil)
        #expect(try await portal.desk.member(of: made.link) == nil)
        await #expect(throws: StaffRefusal.linkEnded) {
            try await portal.desk.setPassword(link: made.link, to: StaffPortal.password)
        }
    }

    @Test func `two who use a link at once set one password`() async throws {
        let portal = try StaffPortal()
        let made = try await portal.desk.makeAccount(name: "sekar", displayName: "Sekar", role: .reporter, by: nil)
        let set = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<6 {
                group.addTask {
                    (try? await portal.desk.setPassword(link: made.link, to: "\(StaffPortal.otherPassword) \(number)")) != nil
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(set == 1)
    }

    @Test(arguments: ["", "x", String(repeating: "A", count: 43)])
    func `what is no link is none`(link: String) async throws {
        let portal = try StaffPortal()
        await #expect(throws: StaffRefusal.linkEnded) {
            try await portal.desk.setPassword(link: link, to: StaffPortal.password)
        }
    }
}
