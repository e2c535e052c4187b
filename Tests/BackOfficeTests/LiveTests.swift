import Editorial
import Hummingbird
import HummingbirdTesting
import TerbitTesting
import Testing

@testable import BackOffice

@Suite struct LiveTests {
    @Test func `a colleague's change and presence reach an open page`() async throws {
        try await TestOffice().serve { office, client in
            let reporter = try await office.browser("damar", .reporter, on: client)
            let editor = try await office.browser("admin", .administrator, on: client)
            _ = try await reporter.post("/redaksi/naskah", [:])
            let line = try RawConnection(port: try #require(client.port))
            let cookie = try #require(editor.cookie)
            try await line.send("GET /redaksi/kabar?naskah=1 HTTP/1.1\r\nHost: localhost\r\nCookie: \(cookie)\r\n\r\n")
            #expect(try await line.received(upTo: "event: present").contains("text/event-stream"))
            #expect(try await line.received(upTo: "data: [\"Admin\"]").contains("retry:"))
            let revision = try #require(try await office.portal.database.standing(of: Story.ID(1))).working.id
            _ = try await reporter.post("/redaksi/naskah/1/ajukan", ["revisi": "\(revision)"])
            #expect(try await line.received(upTo: "event: desk\ndata: 1\n").contains("event: desk"))
            #expect(try await line.received(upTo: "event: story\ndata: {\"revision\":").contains("\"by\":\"Damar\""))
        }
    }

    @Test func `one member's forgotten pages do not take every line`() {
        let lines = LiveLines()
        let (damar, sekar) = (StaffMember.ID(1), StaffMember.ID(2))
        for _ in 0..<LiveLines.mostOfOneMember { #expect(lines.open(for: damar)) }
        #expect(!lines.open(for: damar))
        #expect(lines.open(for: sekar))
        lines.close(for: damar)
        #expect(lines.open(for: damar))
    }
}
