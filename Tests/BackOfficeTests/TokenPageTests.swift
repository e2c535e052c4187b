import Editorial
import Foundation
import Hummingbird
import HummingbirdTesting
import Newsroom
import Storage
import TerbitTesting
import Testing

@testable import BackOffice

/// The page on which administrators keep tokens of the API.
@Suite struct TokenPageTests {
    @Test func `an administrator makes a token, sees it once, sees its use, and ends it`() async throws {
        try await TestOffice().serve { office, client in
            let tata = try await office.colleague("tata", .administrator, on: client)
            let sekar = try await office.account("sekar", .editor)
            #expect(try await tata.browser.get("/redaksi/staf").text.contains("href=\"/redaksi/token\""))
            let made = try await tata.browser.post(
                "/redaksi/token", ["account": "\(sekar.id)", "role": "reporter", "label": "situs <cuaca>", "days": "30"])
            #expect(made.status == .created)
            let start = try #require(made.text.range(of: "value=\"terbit_")).upperBound
            let token = "terbit_" + made.text[start...].prefix { $0 != "\"" }
            let page = try await tata.browser.get("/redaksi/token")
            #expect(!page.text.contains("terbit_") && page.text.contains("situs &lt;cuaca&gt;"))
            #expect(page.text.contains("Sekar (sekar)") && page.text.contains("Reporter"))
            #expect(page.text.contains("Belum pernah dipakai."))
            let bearer = try #require(try await office.staff.member(bearing: token))
            #expect(bearer.id == sekar.id && bearer.role == .reporter)
            #expect(try await !tata.browser.get("/redaksi/token").text.contains("Belum pernah dipakai."))
            let kept = try #require(try await office.staff.tokens(by: tata.member).first)
            let ended = try await tata.browser.post("/redaksi/token/\(kept.hash)/akhiri", [:])
            #expect(ended.location == "/redaksi/token?ok=akhiri-token")
            #expect(try await office.staff.member(bearing: token) == nil)
            let after = try await tata.browser.get("/redaksi/token")
            #expect(after.text.contains("Diakhiri") && !after.text.contains("/akhiri\""))
        }
    }

    @Test func `a token that cannot be made says why beside its field`() async throws {
        try await TestOffice().serve { office, client in
            let tata = try await office.colleague("tata", .administrator, on: client)
            let hani = try await office.account("hani", .reporter)
            for (role, label, days, field) in [
                ("editor", "x", "30", "role"), ("", "", "30", "label"), ("", "x", "0", "days"), ("", "x", "367", "days"),
                ("", "x", "banyak", "days"), ("", "x", "99999999999999999", "days"),
            ] {
                let answer = try await tata.browser.post(
                    "/redaksi/token", ["account": "\(hani.id)", "role": role, "label": label, "days": days])
                #expect(answer.status == .unprocessableContent, "\(field) \(days)")
                #expect(answer.text.contains("id=\"token-baru-\(field)-salah\""), "\(field) \(days)")
                #expect(answer.text.contains("value=\"\(days)\""))
            }
            let nobody = try await tata.browser.post(
                "/redaksi/token", ["account": "999", "role": "", "label": "x", "days": "1"])
            #expect(nobody.status == .notFound)
            #expect(try await office.staff.tokens(by: tata.member).isEmpty)
        }
    }

    @Test func `nobody but an administrator sees, makes or ends tokens here`() async throws {
        try await TestOffice().serve { office, client in
            let sekar = try await office.colleague("sekar", .chiefEditor, on: client)
            _ = try await office.staff.makeToken(for: sekar.member.id, label: "papan", validFor: .seconds(3600), by: nil)
            let kept = try #require(try await office.staff.tokens(by: nil).first)
            #expect(try await sekar.browser.get("/redaksi/token").status == .forbidden)
            let made = try await sekar.browser.post(
                "/redaksi/token", ["account": "\(sekar.member.id)", "role": "", "label": "x", "days": "1"])
            #expect(made.status == .forbidden && !made.text.contains("terbit_"))
            #expect(try await sekar.browser.post("/redaksi/token/\(kept.hash)/akhiri", [:]).status == .forbidden)
            #expect(try await office.staff.tokens(by: nil).map(\.endedAt) == [nil])
        }
    }

    @Test func `the page speaks English to whoever reads English`() async throws {
        try await TestOffice().serve { office, client in
            let tata = try await office.colleague("tata", .administrator, on: client)
            _ = try await office.staff.changeOwn(language: .set(.english), by: tata.member)
            let page = try await tata.browser.get("/redaksi/token")
            #expect(page.text.contains("API tokens") && page.text.contains("No token is in force."))
        }
    }
}
