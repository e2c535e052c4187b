import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import JSON
import Newsroom
import Storage
import TerbitTesting
import Testing

@testable import ContentAPI

@Suite struct RefusalTests {
    @Test func `without a token that holds there is no newsroom`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        let ended = try await test.staff.makeToken(for: desk.editor.id, label: "a", validFor: .seconds(60), by: nil)
        let short = try await test.staff.makeToken(for: desk.chiefEditor.id, label: "b", validFor: .seconds(5), by: nil)
        for token in try await test.staff.tokens(by: nil) where token.label == "a" {
            try await test.staff.endToken(token.hash, by: nil)
        }
        _ = try await test.staff.disable(desk.otherReporter.id, by: nil)
        desk.clock.advance(by: .seconds(10))
        try await test.run { client in
            for path in ["stories", "me", "sections", "reply-requests"] {
                let reply = try await client.get(path)
                #expect(reply.status == 401 && reply.headers[.wwwAuthenticate]?.hasPrefix("Bearer ") == true)
                #expect(reply.problem == "no-token" && reply.headers[.contentType] == "application/problem+json")
            }
            for field in ["Basic YTpi", "Bearer", "Bearer x", "Bearer \(ended)", "Bearer \(short)", test.token(desk.editor)] {
                let reply = try await client.send(.get, "me", headers: [.authorization: field])
                #expect(reply.status == 401, "\(field)")
            }
            #expect(try await client.get("me", as: desk.otherReporter).problem == "bad-token")
            let cookie = try await client.send(.get, "me", headers: [.cookie: "terbit=\(test.token(desk.editor))"])
            #expect(cookie.status == 401)
            #expect(try await client.get("me", as: desk.editor)["sections"] == .array([.string("dunia")]))
            let lower = try await client.send(.get, "me", headers: [.authorization: "bearer  " + test.token(desk.editor)])
            #expect(lower.status == 200)
        }
    }

    @Test func `a token can carry less than its member may`() async throws {
        let test = try await TestAPI()
        let token = try await test.staff.makeToken(
            for: test.desk.administrator.id, role: .reporter, label: "a", validFor: .seconds(60), by: nil)
        try await test.run { client in
            let started = try await client.start()
            let reply = try await client.send(
                .post, "stories/\(started.id)/publish", revision: started.revision,
                headers: [.authorization: "Bearer " + token])
            #expect(reply.status == 403 && reply["permission"] == .string("publishStory"))
        }
    }

    @Test func `an address says which methods it answers`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            let reply = try await client.send(.delete, "stories")
            #expect(reply.status == 405 && reply.headers[.allow] == "GET, HEAD, POST" && reply.problem == "wrong-method")
            #expect(try await client.send(.get, "stories/1/publish").headers[.allow] == "POST")
            for path in ["", "naskah", "stories/1/fly", "stories/1/submit/now", "public"] {
                #expect(try await client.get(path).problem == "nothing-here", "\(path)")
            }
            let head = try await client.send(.head, "public/sections")
            #expect(head.status == 200 && head.bytes.isEmpty)
        }
    }

    @Test func `what cannot be read is refused with the place it stands at`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            func start(_ json: String, _ headers: HTTPFields = [:]) async throws -> Reply {
                try await client.send(.post, "stories", as: desk.reporter, json, headers: headers)
            }
            #expect(try await start("{").problem == "not-json")
            #expect(try await start("").problem == "not-json")
            #expect(try await start("[]").fields == [""])
            #expect(try await start(#"{"headline":7,"judul":1}"#).fields.sorted() == ["headline", "judul"])
            #expect(try await start("{}").fields == ["headline"])
            #expect(try await start(#"{"headline":"x","section":"tidak-ada"}"#).fields == ["section"])
            let asset = String(repeating: "a", count: 64) + ".jpg"
            #expect(try await start(#"{"headline":"x","leadPhoto":{"asset":"\#(asset)"}}"#).fields == ["leadPhoto"])
            #expect(try await start(#"{"headline":"x"}"#, [.contentType: "text/plain"]).problem == "wrong-media-type")
            #expect(try await start(#"{"headline":"x"}"#, [.contentType: "application/json; charset=utf-8"]).status == 201)
            let long = #"{"headline":"\#(String(repeating: "a", count: 8 << 20))"}"#
            #expect(try await start(long).problem == "too-large")
            for (path, body, field) in [
                ("submit", #"{"why":1}"#, "why"), ("return", "{}", "reason"), ("schedule", #"{"at":"besok"}"#, "at"),
                ("schedule", #"{"at":"2026-11-24T05:00:00"}"#, "at"), ("embargo", #"{"until":1}"#, "until"),
                ("unschedule", #"{"act":0}"#, "act"), ("slug", #"{"slug":"A b"}"#, "slug"),
                ("correct", #"{"kind":"gosip","text":[]}"#, "kind"), ("correct", #"{"kind":"correction","text":[]}"#, "text"),
                ("withdraw", #"{"ground":"bosan","reason":"x"}"#, "ground"), ("withdraw", "", "reason"),
                ("comments", #"{"text":""}"#, "text"), ("restore", #"{"revision":1,"fields":["judul"]}"#, "fields.0"),
            ] {
                let live = try await client.live()
                let reply = try await client.send(
                    .post, "stories/\(live.id)/\(path)", as: desk.administrator, body.isEmpty ? nil : body,
                    revision: live.revision)
                #expect(reply.status == 422 && reply.fields == [field], "\(path) \(body) \(reply.text)")
            }
        }
    }

    @Test(arguments: [
        "stories?keadaan=draft", "stories?state=gone", "stories?limit=0", "stories?limit=201", "stories?limit=x", "stories?after=x",
        "stories?section=tidak-ada", "stories?section=A", "stories?changedFrom=kemarin", "stories?state=draft&state=live",
        "stories?search=%ff", "stories?changedFrom=2026-11-24T00:00:00Z&changedTo=2026-11-23T00:00:00Z",
        "stories?startedBy=hani", "reply-requests?state=x", "people?prefix=a&x=1", "public/stories?section=a&tag=b",
        "public/stories?before=99", "public/stories?tag=tidak-ada", "public/latest?x=1",
    ])
    func `a parameter that cannot be used is named`(path: String) async throws {
        let test = try await TestAPI()
        try await test.run { client in
            let reply = try await client.get(path, as: test.desk.reporter)
            #expect(reply.status == 400 && reply.problem == "bad-query" && reply.fields.count == 1, "\(reply.text)")
        }
    }

    @Test func `every kind of problem says at its address what to do`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            for type in ProblemType.allCases {
                let reply = try await client.get("problems/" + type.rawValue)
                #expect(reply.status == 200 && reply["type"] == .string(type.address))
                #expect(reply["status"] == .integer(type.status.code) && reply["explanation"]?.string?.hasSuffix(".") == true)
            }
            #expect(try await client.get("problems/none").status == 404)
        }
    }

    @Test func `a number that names no story leads nowhere`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            for number in ["0", "-1", "01", "1.0", "99", "9223372036854775808", "x", "%00"] {
                let reply = try await client.get("stories/\(number)", as: test.desk.administrator)
                #expect(reply.problem == "no-such-story", "\(number): \(reply.text)")
                #expect(try await client.get("public/stories/\(number)").problem == "no-such-story")
            }
            let register = try await client.get("reply-requests?story=99", as: test.desk.administrator)
            #expect(register.status == 404 && register.problem == "no-such-story")
        }
    }

    @Test func `an incomplete story says what it lacks`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            let started = try await client.send(.post, "stories", as: test.desk.reporter, #"{"headline":"Hanya judul"}"#)
            let submitted = try await client.act("submit", on: started, as: test.desk.reporter)
            let reply = try await client.send(
                .post, "stories/\(started.id)/publish", as: test.desk.administrator, revision: submitted.revision)
            #expect(reply.problem == "incomplete" && reply["missing"] == .array([.string("section"), .string("body")]))
        }
    }

    @Test func `photos that are none are refused, the process unharmed`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            func send(_ body: String, _ type: String) async throws -> Reply {
                try await client.send(.post, "photos", as: test.desk.reporter, body, headers: [.contentType: type])
            }
            let sent: [(body: String, type: String, problem: String)] = [
                ("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml", "photo-refused"),
                ("<html><script>alert(1)</script>", "image/jpeg", "photo-refused"), ("{}", "application/json", "wrong-media-type"),
                ("", "image/png", "photo-refused"),
            ]
            for one in sent {
                let reply = try await send(one.body, one.type)
                #expect(reply.problem == one.problem, "\(one.body)")
            }
        }
    }

    @Test func `bytes that are no JSON never reach the newsroom`() async throws {
        guard let files = SharedData.files("badinput/json") else { return }
        let test = try await TestAPI()
        try await test.run { client in
            for file in files {
                let bytes = try Data(contentsOf: file)
                let reply = try await client.client.execute(
                    uri: "/api/v1/stories", method: .post,
                    headers: [
                        .contentType: "application/json", .authorization: "Bearer " + test.token(test.desk.reporter),
                    ], body: ByteBuffer(bytes: bytes)
                ) { $0.status.code }
                let name = file.lastPathComponent
                #expect(name.hasPrefix("n_") ? reply == 400 : [400, 422].contains(reply), "\(name): \(reply)")
            }
        }
    }

    @Test func `hostile strings are stored as text in every field`() async throws {
        guard let strings = try SharedData.strings("badinput/blns.json") else { return }
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            var all = Manuscript(headline: "Naskah")
            // As many fields as there are, each with strings of its own.
            all.body = Body(
                strings.flatMap { text -> [Body.Block] in
                    [
                        .paragraph(text), .heading(level: 2, [Body.Span(text)]), .quote([[Body.Span(text)]], attribution: text),
                        .list(ordered: true, items: [[Body.Span(text)]]),
                        .photo(Photo(caption: text, credit: text, alternativeText: text)),
                        .table(Body.Table(caption: text, head: [[Body.Span(text)]], rows: [[[Body.Span(text)]]])),
                    ]
                })
            let whole = try await client.send(.post, "stories", as: desk.reporter, ManuscriptJSON.write(all))
            #expect(whole.status == 201, "\(whole.text.prefix(300))")
            let read = try await client.get("stories/\(whole.id)", as: desk.reporter)
            #expect(read.bytes == whole.bytes)
            for text in strings where text.unicodeScalars.count <= 80 {
                let manuscript = Manuscript(
                    kicker: text, headline: text, lead: text, dateline: Dateline(place: text),
                    bylines: [IncomingStory.Name(text)], tags: [text], sources: [text])
                let reply = try await client.send(.post, "stories", as: desk.reporter, ManuscriptJSON.write(manuscript))
                #expect(reply.status == 201, "\(text.debugDescription) \(reply.text)")
                let kept = try ManuscriptJSON.read(reply["manuscript"] ?? .null)
                #expect(kept.headline.unicodeScalars.count <= text.unicodeScalars.count)
            }
        }
    }
}
