import Editorial
import Foundation
import Hummingbird
import HummingbirdTesting
import Newsroom
import Storage
import TerbitTesting
import Testing

@testable import BackOffice

/// The register of replies, corrections and the log, as each role sees them over HTTP.
@Suite struct RegisterTests {
    private func ask(_ office: TestOffice, _ story: Story.ID, _ requester: String, _ by: StaffMember) async throws -> ReplyRequest {
        try await office.newsroom.receiveReplyRequest(
            on: story, requester: requester, contact: "0812-\(requester)", claim: "Keliru.", receivedAt: office.portal.clock.now,
            by: by)
    }

    @Test func `each role sees the requests it has to do with, and only editors how to reach who asked`() async throws {
        try await TestOffice().serve { office, client in
            let dunia = try await office.section("Dunia")
            let olahraga = try await office.section("Olahraga")
            let hani = try await office.colleague("hani", .reporter, on: client)
            let ani = try await office.colleague("ani", .reporter, on: client)
            let sekar = try await office.colleague("sekar", .editor, sections: [dunia.id], on: client)
            let damar = try await office.colleague("damar", .chiefEditor, on: client)
            let tata = try await office.colleague("tata", .administrator, on: client)
            let own = try await office.live("Satu", in: dunia, by: hani.member)
            let sport = try await office.live("Dua", in: olahraga, by: ani.member)
            let budi = try await self.ask(office, own, "Budi", tata.member)
            let citra = try await self.ask(office, sport, "Citra", tata.member)
            for (person, sees, reaches) in [
                (hani, [budi], false), (ani, [citra], false), (sekar, [budi], true), (damar, [budi, citra], true),
                (tata, [budi, citra], true),
            ] {
                let list = try await person.browser.get("/redaksi/hak-jawab")
                #expect(list.status == .ok)
                for request in [budi, citra] {
                    let isSeen = sees.contains(request)
                    let name = "\(person.member.name), \(request.requester)"
                    #expect(list.text.contains("/redaksi/hak-jawab/\(request.id)\"") == isSeen, "\(name)")
                    let page = try await person.browser.get("/redaksi/hak-jawab/\(request.id)")
                    #expect(page.status == (isSeen ? .ok : .forbidden), "\(name)")
                    #expect(page.text.contains("0812-\(request.requester)") == (isSeen && reaches), "\(name)")
                    let mayRefuse = page.text.contains("/redaksi/hak-jawab/\(request.id)/tolak")
                    #expect(mayRefuse == (isSeen && reaches), "\(name)")
                }
            }
            let refused = try await ani.browser.post("/redaksi/hak-jawab/\(budi.id)/tolak", ["alasan": "x"])
            #expect(refused.status == .forbidden)
            #expect(try await office.portal.database.replyRequest(budi.id)?.state == .open)
            #expect(try await tata.browser.get("/redaksi/hak-jawab/999").status == .notFound)
        }
    }

    @Test func `a request that is entered by two clicks is one request`() async throws {
        try await TestOffice().serve { office, client in
            let dunia = try await office.section("Dunia")
            let sekar = try await office.colleague("sekar", .editor, sections: [dunia.id], on: client)
            let story = try await office.live("Satu", in: dunia, by: sekar.member)
            let page = try await sekar.browser.get("/redaksi/naskah/\(story)")
            let form = try #require(page.text.range(of: "id=\"hak-jawab\"")).upperBound
            let field = try #require(page.text[form...].range(of: "name=\"kunci\" value=\"")).upperBound
            let key = String(page.text[field...].prefix { $0 != "\"" })
            #expect(key.count > 15)
            for _ in 0..<2 {
                let answer = try await sekar.browser.post(
                    "/redaksi/naskah/\(story)/hak-jawab",
                    ["revisi": "1", "kunci": key, "requester": "Budi", "contact": "0812", "claim": "Keliru."])
                #expect(answer.location == "/redaksi/naskah/\(story)?ok=hak-jawab")
            }
            #expect(try await office.newsroom.replyRequests(by: sekar.member).count == 1)
            let again = try await sekar.browser.get("/redaksi/naskah/\(story)")
            #expect(!again.text.contains("value=\"\(key)\""), "another page, another key")
        }
    }

    @Test func `an unverified story says so to the desk until the story that verifies it is linked`() async throws {
        try await TestOffice().serve { office, client in
            let dunia = try await office.section("Dunia")
            let sekar = try await office.colleague("sekar", .editor, sections: [dunia.id], on: client)
            let story = try await office.live("Kabar awal", in: dunia, by: sekar.member)
            let result = try await office.live("Hasil verifikasi", in: dunia, by: sekar.member)
            let path = "/redaksi/naskah/\(story)"
            let before = try await sekar.browser.get(path)
            #expect(before.text.contains("value=\"unverified\"") && !before.text.contains("id=\"verifikasi\""))
            let marked = try await sekar.browser.post(
                path + "/koreksi", ["revisi": "1", "jenis": "unverified", "teks": "Masih diperiksa."])
            #expect(marked.location == path + "?ok=koreksi")
            let page = try await sekar.browser.get(path)
            #expect(page.text.contains("id=\"verifikasi\"") && page.text.contains("belum terverifikasi"))
            let verify: KeyValuePairs = [
                "revisi": "1", "formulir": "verifikasi", "jenis": "clarification", "teks": "Benar <adanya>.", "tautan": "",
            ]
            let without = try await sekar.browser.post(path + "/koreksi", verify)
            #expect(without.status == .unprocessableContent)
            #expect(without.text.contains("id=\"verifikasi-tautan-salah\"") && without.text.contains("Benar &lt;adanya&gt;."))
            let linked = try await sekar.browser.post(
                path + "/koreksi",
                ["revisi": "1", "formulir": "verifikasi", "jenis": "clarification", "teks": "Benar.", "tautan": "\(result)"])
            #expect(linked.location == path + "?ok=koreksi")
            #expect(try await !sekar.browser.get(path).text.contains("id=\"verifikasi\""))
            let standing = try await office.newsroom.standing(of: result, by: sekar.member)
            let reader = try await client.execute(uri: try #require(standing.path), method: .get).text
            #expect(reader.contains("Tulisan ini memverifikasi berita: <a href="))
        }
    }

    @Test func `who did what to a story is a step from its page and its history, for everyone`() async throws {
        try await TestOffice().serve { office, client in
            let dunia = try await office.section("Dunia")
            let hani = try await office.colleague("hani", .reporter, on: client)
            let ani = try await office.colleague("ani", .reporter, on: client)
            let story = try await office.live("Satu", in: dunia, by: hani.member)
            for path in ["/redaksi/naskah/\(story)", "/redaksi/naskah/\(story)/riwayat"] {
                #expect(try await ani.browser.get(path).text.contains("href=\"/redaksi/log?naskah=\(story)\""), "\(path)")
            }
            let log = try await ani.browser.get("/redaksi/log?naskah=\(story)")
            #expect(log.status == .ok && log.text.contains("Menerbitkan"))
            #expect(try await ani.browser.get("/redaksi/log").status == .forbidden)
        }
    }

    @Test func `a reporter begins and submits the next version of their own live story, and does not publish it`() async throws {
        try await TestOffice().serve { office, client in
            let dunia = try await office.section("Dunia")
            let hani = try await office.colleague("hani", .reporter, on: client)
            let ani = try await office.colleague("ani", .reporter, on: client)
            let story = try await office.live("Satu", in: dunia, by: hani.member)
            let path = "/redaksi/naskah/\(story)"
            let standing = try await office.newsroom.standing(of: story, by: hani.member)
            let base = standing.working.id
            #expect(try await hani.browser.get(path).text.contains(" data-baca-saja") == false)
            #expect(try await ani.browser.get(path).text.contains(" data-baca-saja"))
            let json = """
                {"base":\(base),"keep":false,"manuscript":{"kind":"news","kicker":null,"headline":"Satu, diperbarui","lead":"",\
                "body":[{"type":"paragraph","text":[{"text":"Isi."}]}],"dateline":null,"bylines":[{"name":"Hani","role":"reporter",\
                "isPerson":true}],"section":"dunia","tags":[],"leadPhoto":null,"sources":[],"language":"id"}}
                """
            #expect(try await ani.browser.put(path + "/isi", json: json).status == .forbidden)
            #expect(try await hani.browser.put(path + "/isi", json: json).status == .ok)
            let next = try await office.newsroom.standing(of: story, by: hani.member)
            #expect(next.story.state == .live && next.story.workingState == .draft)
            let revision = "\(next.working.id)"
            #expect(try await hani.browser.post(path + "/terbitkan", ["revisi": revision]).status == .forbidden)
            #expect(try await hani.browser.post(path + "/ajukan", ["revisi": revision]).location == path + "?ok=ajukan")
            #expect(try await hani.browser.get(path).text.contains(" data-baca-saja"), "the editors have it now")
        }
    }
}
