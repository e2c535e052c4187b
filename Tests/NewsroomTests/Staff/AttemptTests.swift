import Editorial
import Testing

@testable import Newsroom

@Suite struct AttemptTests {
    /// Fails to sign in so often; waits are waited for.
    private func fail(_ count: Int, _ portal: StaffPortal, _ name: String = "sekar", from network: String = StaffPortal.away) async
    {
        for _ in 0..<count {
            do {
                _ = try await portal.signIn(name, "wrong", from: network)
            } catch SignInRefusal.tryAgain(let end) {
                portal.clock.set(end)
                _ = try? await portal.signIn(name, "wrong", from: network)
            } catch {}
        }
    }

    private func waitEnd(_ portal: StaffPortal, _ name: String = "sekar", from network: String) async throws -> Instant? {
        do {
            _ = try await portal.signIn(name, from: network)
            return nil
        } catch SignInRefusal.tryAgain(let end) {
            return end
        }
    }

    @Test func `five failures are free, then waits begin and double, and the answer says until when`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        await fail(5, portal)
        var waits: [Duration] = []
        for _ in 0..<9 {
            let now = portal.clock.now
            let end = try #require(try await waitEnd(portal, from: StaffPortal.away))
            waits.append(end.since(now))
            portal.clock.set(end)
            await #expect(throws: SignInRefusal.wrong) { try await portal.signIn("sekar", "wrong", from: StaffPortal.away) }
        }
        #expect(waits == [15, 30, 60, 120, 240, 480, 900, 900, 900].map { .seconds($0) })
    }

    @Test func `the end of a wait does not move when one tries before it`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        await fail(5, portal)
        let end = try await waitEnd(portal, from: StaffPortal.away)
        portal.clock.advance(by: .seconds(10))
        #expect(try await waitEnd(portal, from: StaffPortal.away) == end)
        portal.clock.advance(by: .seconds(5))
        #expect(try await waitEnd(portal, from: StaffPortal.away) == nil)
    }

    @Test func `the right password after a wait signs in and forgets the failures`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        await fail(7, portal)
        portal.clock.advance(by: .seconds(900))
        _ = try await portal.signIn(from: StaffPortal.away)
        await fail(4, portal)
        _ = try await portal.signIn(from: StaffPortal.away)
    }

    @Test func `strangers' failures from many networks keep nobody waiting where they usually sign in`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let before = try await portal.signIn(from: StaffPortal.home)
        try await portal.desk.signOut(token: before.token)
        for number in 1...8 { await fail(1, portal, from: "192.0.2.\(number)") }
        #expect(try await waitEnd(portal, from: "192.0.2.200") != nil)
        #expect(try await waitEnd(portal, from: StaffPortal.home) == nil)
    }

    @Test func `from one's own network failures count too`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        _ = try await portal.signIn(from: StaffPortal.home)
        await fail(5, portal, from: StaffPortal.home)
        #expect(try await waitEnd(portal, from: StaffPortal.home) != nil)
    }

    @Test func `a name nobody has waits as one that somebody has`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        await fail(5, portal, "nobody", from: "192.0.2.1")
        await fail(5, portal, "sekar", from: "192.0.2.2")
        let nobody = try await waitEnd(portal, "nobody", from: "192.0.2.1")
        #expect(nobody != nil)
        #expect(try await waitEnd(portal, "sekar", from: "192.0.2.2") == nobody)
    }

    @Test func `a network that fails with many names waits, and another does not`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        for number in 0..<50 { await fail(1, portal, "nobody\(number)", from: "2001:db8:1:2::\(number)") }
        #expect(try await waitEnd(portal, from: "2001:db8:1:2::ffff") != nil)
        #expect(try await waitEnd(portal, from: "2001:db8:1:3::1") == nil)
    }

    @Test func `many guesses at the same moment are not looked at all together`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        let looked = await withTaskGroup(of: Bool.self) { group in
            for number in 0..<30 {
                group.addTask {
                    do {
                        _ = try await portal.signIn("sekar", "guess \(number)", from: "192.0.2.\(number)")
                    } catch SignInRefusal.wrong {
                        return true
                    } catch {}
                    return false
                }
            }
            return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect((1...5).contains(looked))
    }

    @Test func `failures of the day before are forgotten`() async throws {
        let portal = try StaffPortal()
        _ = try await portal.member()
        await fail(12, portal)
        #expect(try await waitEnd(portal, from: StaffPortal.away) != nil)
        portal.clock.advance(by: .seconds(86_401))
        await fail(4, portal)
        #expect(try await waitEnd(portal, from: StaffPortal.away) == nil)
    }

    @Test func `a new password ends the wait`() async throws {
        let portal = try StaffPortal()
        let sekar = try await portal.member()
        await fail(12, portal)
        let link = try await portal.desk.resetLink(of: sekar.id, by: nil)
        _ = try await portal.desk.setPassword(link: link, to: StaffPortal.otherPassword)
        _ = try await portal.signIn("sekar", StaffPortal.otherPassword, from: "192.0.2.77")
    }
}
