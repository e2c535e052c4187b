import Editorial
import Foundation
import Hummingbird
import HummingbirdTesting
import Newsroom
import Storage
import TerbitTesting
import Testing

@testable import BackOffice

@Suite struct StoryWayTests {
    private static func text(_ headline: String, section: String? = "dunia") -> String {
        let place = section.map { "\"\($0)\"" } ?? "null"
        return """
            {"kind":"news","kicker":null,"headline":"\(headline)","lead":"","body":[{"type":"paragraph","text":[{"text":"Isi."}]}],\
            "dateline":null,"bylines":[{"name":"Hani","role":"reporter","isPerson":true}],"section":\(place),"tags":[],\
            "leadPhoto":null,"sources":[],"language":"id"}
            """
    }

    /// Saves a text as the editor does; the revision it became.
    private func save(
        _ browser: TestBrowser, _ story: Int, base: Int, _ headline: String, section: String? = "dunia"
    ) async throws -> Int {
        let answer = try await browser.put(
            "/redaksi/naskah/\(story)/isi",
            json: "{\"base\":\(base),\"keep\":false,\"manuscript\":\(StoryWayTests.text(headline, section: section))}")
        #expect(answer.status == .ok, "\(answer.text)")
        return try revision(answer)
    }

    private func revision(_ answer: TestResponse) throws -> Int {
        struct Saved: Decodable { let revision: Int }
        return try JSONDecoder().decode(Saved.self, from: Data(answer.text.utf8)).revision
    }

    private func base(_ browser: TestBrowser, _ story: Int) async throws -> Int {
        try revision(try await browser.get("/redaksi/naskah/\(story)/isi", accept: "application/json"))
    }

    private func section(_ office: TestOffice) async throws -> Section.ID {
        let made = try await office.portal.database.makeSection(
            name: "Dunia", slug: try #require(Slug("dunia")), by: Signature(name: "test"), at: office.portal.clock.now)
        return try #require(made).id
    }

    @Test func `a reporter's story is submitted, published by an editor and read`() async throws {
        try await TestOffice().serve { office, client in
            let section = try await self.section(office)
            let reporter = try await office.browser("damar", .reporter, on: client)
            let editor = try await office.browser("sekar", .editor, sections: [section], on: client)
            _ = try await reporter.post("/redaksi/naskah", [:])
            let first = try await self.base(reporter, 1)
            let revision = try await self.save(reporter, 1, base: first, "Banjir surut di Kupang")
            let submitted = try await reporter.post("/redaksi/naskah/1/ajukan", ["revisi": "\(revision)"])
            #expect(submitted.location == "/redaksi/naskah/1?ok=ajukan")
            #expect(try await editor.get("/redaksi?keadaan=inReview").text.contains("Banjir surut di Kupang"))
            let published = try await editor.post("/redaksi/naskah/1/terbitkan", ["revisi": "\(revision)"])
            #expect(published.location == "/redaksi/naskah/1?ok=terbitkan")
            let path = try #require(try await office.portal.database.standing(of: Story.ID(1))?.path)
            #expect(try await client.execute(uri: path, method: .get).text.contains("Banjir surut di Kupang"))
        }
    }

    @Test func `who may do what is Newsroom's to say, and the page says it in words`() async throws {
        try await TestOffice().serve { office, client in
            _ = try await self.section(office)
            let reporter = try await office.browser("damar", .reporter, on: client)
            _ = try await reporter.post("/redaksi/naskah", [:])
            let revision = try await self.save(reporter, 1, base: try await self.base(reporter, 1), "Judul")
            let answer = try await reporter.post("/redaksi/naskah/1/terbitkan", ["revisi": "\(revision)"])
            #expect(answer.status == .forbidden)
            #expect(answer.text.contains("menerbitkan"))
            #expect(!answer.text.contains("id=\"terbitkan-kirim\""))
            for page in ["/redaksi/staf", "/redaksi/pengaturan", "/redaksi/log"] {
                #expect(try await reporter.get(page).status == .forbidden, "\(page)")
            }
        }
    }

    @Test func `a form that is refused keeps what was typed, with the sentence beside its field`() async throws {
        try await TestOffice().serve { office, client in
            let section = try await self.section(office)
            let editor = try await office.browser("sekar", .editor, sections: [section], on: client)
            _ = try await editor.post("/redaksi/naskah", [:])
            let revision = try await self.save(editor, 1, base: try await self.base(editor, 1), "Judul")
            let answer = try await editor.post(
                "/redaksi/naskah/1/jadwalkan",
                ["revisi": "\(revision)", "waktu": "2026-11-23T09:15", "zona": "Asia/Jakarta"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("value=\"2026-11-23T09:15\""))
            #expect(answer.text.contains("id=\"jadwalkan-waktu-salah\""))
            let administrator = try await office.browser("admin", .administrator, on: client)
            let account = try await administrator.post(
                "/redaksi/staf", ["name": "se kar", "displayName": "Sekar <Wening>", "role": "editor"])
            #expect(account.status == .unprocessableContent)
            #expect(account.text.contains("value=\"Sekar &lt;Wening&gt;\""))
            #expect(account.text.contains("id=\"akun-baru-name-salah\""))
        }
    }

    @Test func `a text that was changed meanwhile is not published`() async throws {
        try await TestOffice().serve { office, client in
            let section = try await self.section(office)
            let editor = try await office.browser("sekar", .editor, sections: [section], on: client)
            _ = try await editor.post("/redaksi/naskah", [:])
            let old = try await self.save(editor, 1, base: try await self.base(editor, 1), "Judul lama")
            _ = try await self.save(editor, 1, base: old, "Judul baru")
            let answer = try await editor.post("/redaksi/naskah/1/terbitkan", ["revisi": "\(old)"])
            #expect(answer.status == .conflict)
            #expect(answer.text.contains("Sekar"))
            #expect(try await office.portal.database.standing(of: Story.ID(1))?.story.state == .unpublished)
        }
    }

    @Test func `what cannot be saved is answered by field, for the editor to show`() async throws {
        try await TestOffice().serve { office, client in
            let reporter = try await office.browser("damar", .reporter, on: client)
            _ = try await reporter.post("/redaksi/naskah", [:])
            let base = try await self.base(reporter, 1)
            let text = StoryWayTests.text("Judul", section: nil)
            let unknown = text.replacing("\"lead\"", with: "\"teras\"")
            for (json, status) in [
                ("{\"base\":\(base),\"manuscript\":\(unknown)}", HTTPResponse.Status.unprocessableContent),
                ("{\"base\":\(base)}", .unprocessableContent), ("{\"base\":", .badRequest), ("[]", .unprocessableContent),
                ("{\"base\":\(base),\"manuscript\":\(text),\"lain\":1}", .unprocessableContent),
            ] {
                #expect(try await reporter.put("/redaksi/naskah/1/isi", json: json).status == status, "\(json)")
            }
            #expect(try await self.base(reporter, 1) == base)
        }
    }

    @Test func `a preview is shared by a link that needs no account and ends`() async throws {
        try await TestOffice().serve { office, client in
            _ = try await self.section(office)
            let reporter = try await office.browser("damar", .reporter, on: client)
            _ = try await reporter.post("/redaksi/naskah", [:])
            let revision = try await self.save(reporter, 1, base: try await self.base(reporter, 1), "Belum terbit")
            let page = try await reporter.post("/redaksi/naskah/1/bagikan", ["revisi": "\(revision)"])
            let start = try #require(page.text.range(of: "/pratinjau/"))
            let path = "/pratinjau/" + page.text[start.upperBound...].prefix { $0 != "\"" }
            let stranger = TestBrowser(client: client)
            let seen = try await stranger.get(path)
            #expect(seen.status == .ok && seen.text.contains("Belum terbit"))
            #expect(seen.headers[.cacheControl] == "private, no-store")
            #expect(try await stranger.get(path + "0").status == .gone)
            office.portal.clock.advance(by: .seconds(73 * 3600))
            #expect(try await stranger.get(path).status == .gone)
        }
    }
}
