import Editorial
import Foundation
import HummingbirdTesting
import ReaderSite
import Storage
import TerbitTesting
import Testing

/// What `/healthz` says to whoever watches over the machine.
@Suite(.serialized) struct HealthTests {
    private func health(_ client: any TestClientProtocol) async throws -> (status: Int, facts: [String: Any]) {
        let answer = try await client.execute(uri: "/healthz", method: .get)
        let object = try JSONSerialization.jsonObject(with: Data(answer.body.readableBytesView))
        return (answer.status.code, try #require(object as? [String: Any]))
    }

    /// A portal where a text was to be published at half past ten.
    private func portal() async throws -> (TestPortal, DueWatch) {
        let portal = try await TestPortal()
        let draft = try await portal.start(Manuscript(headline: "Menunggu"))
        var change = StoryChange(.schedule)
        change.schedules = [.init(at: TestPortal.morning, act: .publish, revision: draft.working.id)]
        try await portal.perform(change, on: draft.story.id)
        return (portal, DueWatch(store: portal.database, clock: portal.clock.clock))
    }

    @Test func `an act past its time is counted, and how late the oldest is`() async throws {
        let (portal, watch) = try await portal()
        try await portal.serve(dueWatch: watch) { client in
            for (seconds, status, late) in [(0, "well", 0), (1, "well", 0), (2, "late", 1), (95, "late", 1)] {
                portal.clock.set(TestPortal.morning.advanced(by: .seconds(seconds)))
                await watch.look()
                let (code, facts) = try await health(client)
                #expect(code == 200)
                #expect(facts["status"] as? String == status, "\(seconds) s")
                #expect(facts["lateActs"] as? Int == late)
                #expect(facts["oldestLateBySeconds"] as? Int == (late == 0 ? nil : seconds))
            }
        }
    }

    @Test func `while storage is away it says so, and that late acts are not known`() async throws {
        let (portal, watch) = try await portal()
        await watch.look()
        #expect(watch.late != nil)
        let file = portal.directory.path + "/terbit.sqlite"
        try FileManager.default.moveItem(atPath: file, toPath: file + ".away")
        await portal.runner.catchUp()
        try await portal.serve(dueWatch: nil) { client in
            let (code, facts) = try await health(client)
            #expect(code == 503)
            #expect(facts["status"] as? String == "storage-away" && facts["storage"] as? String == "away")
            #expect(facts["lateActs"] is NSNull)
        }
    }
}
