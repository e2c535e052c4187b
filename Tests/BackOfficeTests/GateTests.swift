import Editorial
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Newsroom
import TerbitTesting
import Testing

@testable import BackOffice

@Suite struct GateTests {
    /// Every page of the newsroom, with a story that is there.
    static let pages = [
        "/redaksi", "/redaksi/naskah/1", "/redaksi/naskah/1/isi", "/redaksi/naskah/1/keadaan", "/redaksi/naskah/1/riwayat",
        "/redaksi/naskah/1/banding", "/redaksi/naskah/1/pratinjau", "/redaksi/jadwal", "/redaksi/hak-jawab", "/redaksi/ralat",
        "/redaksi/rubrik", "/redaksi/orang", "/redaksi/topik", "/redaksi/staf", "/redaksi/staf/1", "/redaksi/pengaturan",
        "/redaksi/akun", "/redaksi/akun/faktor-kedua", "/redaksi/log", "/redaksi/saran/orang?q=a", "/redaksi/saran/topik?q=a",
        "/redaksi/saran/rubrik?q=a", "/redaksi/saran/naskah?q=a", "/redaksi/waktu?waktu=2026-11-24T10:00&zona=Asia/Makassar",
    ]

    /// Every address that changes something.
    static let acts =
        StoryAct.allCases.map { "/redaksi/naskah/1/" + $0.rawValue } + [
            "/redaksi/naskah", "/redaksi/foto", "/redaksi/hak-jawab/1/tolak", "/redaksi/hak-jawab/1/jawab", "/redaksi/rubrik",
            "/redaksi/rubrik/urutan", "/redaksi/rubrik/1", "/redaksi/orang", "/redaksi/orang/1", "/redaksi/topik/1",
            "/redaksi/staf",
            "/redaksi/staf/1", "/redaksi/staf/1/tautan", "/redaksi/staf/1/nonaktifkan", "/redaksi/akun", "/redaksi/akun/sandi",
            "/redaksi/akun/akhiri", "/redaksi/akun/akhiri-lain", "/redaksi/akun/faktor-kedua", "/redaksi/pengaturan",
        ]

    @Test func `nobody sees a page or does an act without signing in`() async throws {
        try await TestOffice().serve { _, client in
            let stranger = TestBrowser(client: client)
            for page in GateTests.pages {
                let answer = try await stranger.get(page)
                #expect(answer.status == .seeOther, "\(page)")
                #expect(answer.location?.hasPrefix("/redaksi/masuk") == true, "\(page)")
                let forScripts = try await stranger.get(page, accept: "application/json")
                #expect(forScripts.status == .unauthorized, "\(page)")
                #expect(forScripts.text.contains("\"signIn\""), "\(page)")
            }
            for act in GateTests.acts {
                #expect(try await stranger.post(act, [:]).status == .seeOther, "\(act)")
            }
        }
    }

    @Test func `an administrator sees every page, and every answer carries the policy`() async throws {
        try await TestOffice().serve { office, client in
            let browser = try await office.browser("admin", .administrator, on: client)
            #expect(try await browser.post("/redaksi/naskah", [:]).location == "/redaksi/naskah/1")
            for page in GateTests.pages {
                let answer = try await browser.get(page, accept: page.contains("isi") ? "application/json" : "text/html")
                #expect(answer.status == .ok, "\(page): \(answer.text.prefix(200))")
                #expect(answer.headers[HTTPField.Name("X-Content-Type-Options")!] == "nosniff", "\(page)")
                #expect(answer.headers[.cacheControl]?.contains("no-store") == true, "\(page)")
                let policy = try #require(answer.headers[.contentSecurityPolicy])
                #expect(policy.hasPrefix("default-src 'none'") && !policy.contains("script-src 'unsafe"), "\(page)")
                #expect(!answer.text.contains("style=\"") && !answer.text.contains(" onclick="), "\(page)")
            }
        }
    }

    @Test func `nothing is changed by GET, nor from another site`() async throws {
        try await TestOffice().serve { office, client in
            let browser = try await office.browser("admin", .administrator, on: client)
            _ = try await browser.post("/redaksi/naskah", [:])
            for act in StoryAct.allCases.map({ "/redaksi/naskah/1/" + $0.rawValue }) {
                #expect(try await browser.get(act).status == .notFound, "\(act)")
            }
            for act in GateTests.acts {
                #expect(try await browser.send(.post, act, body: "", site: "cross-site").status == .forbidden, "\(act)")
                #expect(try await browser.send(.post, act, body: "", site: nil).status == .forbidden, "\(act)")
            }
            let standing = try #require(try await office.portal.database.standing(of: Story.ID(1)))
            #expect(standing.story.workingState == .draft)
        }
    }

    @Test(arguments: [
        ("https://lembarpagi.example", "lembarpagi.example", true), ("http://localhost:8080", "localhost:8080", true),
        ("https://evil.example", "lembarpagi.example", false), ("null", "lembarpagi.example", false),
        ("https://lembarpagi.example.evil.example", "lembarpagi.example", false),
    ])
    func `browsers without Fetch Metadata are known by their origin`(origin: String, host: String, isOurs: Bool) {
        let head = HTTPRequest(
            method: .post, scheme: "https", authority: host, path: "/redaksi/naskah", headerFields: [.origin: origin])
        #expect(OriginCheck.allows(Request(head: head, body: .init(buffer: .init()))) == isOurs)
    }

    @Test func `signing in leads on, and only within the newsroom`() async throws {
        try await TestOffice().serve { office, client in
            try await office.account("damar", .reporter)
            let browser = TestBrowser(client: client)
            let fields: KeyValuePairs = ["nama": "damar", "sandi": TestOffice.password, "ke": "/redaksi/jadwal"]
            let answer = try await browser.post("/redaksi/masuk", fields)
            #expect(answer.location == "/redaksi/jadwal")
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("terbit=") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
            let elsewhere: KeyValuePairs = ["nama": "damar", "sandi": TestOffice.password, "ke": "https://evil.example/"]
            #expect(try await browser.post("/redaksi/masuk", elsewhere).location == "/redaksi")
        }
    }

    @Test func `a wrong password is said beside the form, which keeps the name and not the password`() async throws {
        try await TestOffice().serve { office, client in
            try await office.account("damar", .reporter)
            let browser = TestBrowser(client: client)
            let answer = try await browser.post("/redaksi/masuk", ["nama": "damar", "sandi": "salah sekali ini"])
            #expect(answer.status == .unprocessableContent)
            #expect(answer.field("nama") == nil || answer.text.contains("value=\"damar\""))
            #expect(answer.text.contains(StaffWords(.indonesian)["refusal.wrong"]))
            #expect(!answer.text.contains("salah sekali ini"))
            let forScripts = try await browser.post(
                "/redaksi/masuk", ["nama": "damar", "sandi": "salah"], accept: "application/json")
            #expect(forScripts.status == .unprocessableContent && forScripts.text.contains("\"refused\""))
        }
    }

    @Test func `whoever must have a second factor gets to the page where it is set up, and nowhere else`() async throws {
        try await TestOffice().serve { office, client in
            try await office.account("damar", .reporter, mustHaveSecondFactor: true)
            var browser = TestBrowser(client: client)
            let answer = try await browser.post("/redaksi/masuk", ["nama": "damar", "sandi": TestOffice.password])
            #expect(answer.location == "/redaksi/akun/faktor-kedua")
            browser.cookie = answer.headers[.setCookie].map { String($0.prefix { $0 != ";" }) }
            #expect(try await browser.get("/redaksi/akun/faktor-kedua").status == .ok)
            #expect(try await browser.get("/redaksi").location == "/redaksi/akun/faktor-kedua")
            #expect(try await browser.get("/redaksi/naskah/1/isi", accept: "application/json").status == .unauthorized)
        }
    }

    @Test func `signing out ends the session`() async throws {
        try await TestOffice().serve { office, client in
            let browser = try await office.browser("damar", .reporter, on: client)
            #expect(try await browser.get("/redaksi").status == .ok)
            #expect(try await browser.post("/redaksi/keluar", [:]).status == .seeOther)
            #expect(try await browser.get("/redaksi").status == .seeOther)
        }
    }

    @Test func `over TLS the cookie is bound to the host and browsers are kept to TLS`() async throws {
        try await TestOffice(isSecure: true).serve { office, client in
            try await office.account("damar", .reporter)
            let answer = try await TestBrowser(client: client).post(
                "/redaksi/masuk", ["nama": "damar", "sandi": TestOffice.password])
            let cookie = try #require(answer.headers[.setCookie])
            #expect(cookie.hasPrefix("__Host-terbit=") && cookie.contains("; Secure") && cookie.contains("Path=/"))
            #expect(answer.headers[.strictTransportSecurity] != nil)
        }
    }
}
