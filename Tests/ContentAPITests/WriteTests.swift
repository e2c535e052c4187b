import Editorial
import HTTPTypes
import JSON
import Storage
import Testing

@testable import ContentAPI

/// What holds for every write: how it is refused, and that its key makes it one act.
@Suite struct WriteTests {
    @Test(arguments: Write.all) func `a body is refused by the name of what is wrong in it`(write: Write) async throws {
        let test = try await TestAPI()
        try await test.run { client in
            let place = try await client.place(for: write)
            var bodies = write.refused
            bodies.append((place.body.map { $0.dropLast() + #","judul":1}"# } ?? #"{"judul":1}"#, "judul"))
            bodies.append(("[]", ""))
            for (body, field) in bodies {
                let reply = try await client.send(write, at: place, body: body, revision: place.revision)
                #expect(reply.status == 422 && reply.fields == [field], "\(body): \(reply.text)")
            }
            let done = try await client.send(write, at: place, body: place.body, revision: place.revision)
            #expect(done.status < 300, "\(done.text)")
        }
    }

    @Test(arguments: Write.all.filter(\.isChange) + [.delete])
    func `a change of a story names the revision that stands`(write: Write) async throws {
        let test = try await TestAPI()
        try await test.run { client in
            let place = try await client.place(for: write)
            let unnamed = try await client.send(write, at: place, body: place.body, revision: nil)
            #expect(unnamed.status == 428 && unnamed.problem == "no-revision", "\(unnamed.text)")
            let stale = try await client.send(write, at: place, body: place.body, revision: place.firstRevision)
            #expect(stale.status == 412 && stale.problem == "stale", "\(stale.text)")
            #expect(stale["currentRevision"] == .integer(place.revision))
            let garbled = try await client.send(
                write.method, place.path, as: test.desk.administrator, place.body, headers: [.ifMatch: "41"])
            #expect(garbled.status == 400 && garbled.fields == ["If-Match"], "\(garbled.text)")
            let done = try await client.send(write, at: place, body: place.body, revision: place.revision)
            #expect(done.status < 300, "\(done.text)")
        }
    }

    @Test(arguments: Write.all + [.delete])
    func `a write sent twice under its key is done once, and the second answer says so`(write: Write) async throws {
        let test = try await TestAPI()
        let replayed = try #require(HTTPField.Name("Idempotency-Replayed"))
        try await test.run { client in
            let place = try await client.place(for: write)
            func send(_ body: String?, key: String) async throws -> Reply {
                try await client.send(write, at: place, body: body, revision: place.revision, key: key)
            }
            let first = try await send(place.body, key: "kunci")
            #expect(first.status < 300 && first.headers[replayed] == nil, "\(first.text)")
            let acts = try await client.acts(on: place.story)
            let second = try await send(place.body, key: "kunci")
            #expect(second.status == first.status && second.bytes == first.bytes, "\(second.text)")
            #expect(second.headers[replayed] == "true")
            #expect(try await client.acts(on: place.story) == acts)
            let other = try await client.send(
                .delete, "stories/\(place.story)", as: test.desk.administrator, revision: 9, key: "kunci")
            #expect(other.status == 422 && other.problem == "key-taken", "\(other.text)")
            #expect(other.headers[replayed] == nil)
        }
    }
}

/// A write with a body that is taken where its story stands, and some that are not.
struct Write: Sendable, CustomTestStringConvertible {
    /// How far the story has come when the write is sent.
    enum Stage: Sendable { case draft, inReview, scheduled, live, proposed, requested }

    let method: HTTPRequest.Method
    let path: String
    let stage: Stage
    /// Of a change of what stands; a note or a request only adds to it.
    var isChange = true
    /// Nil where it needs none. `{act}` and `{first}` stand for the numbers of the waiting act and the first revision.
    var body: String?
    /// Bodies with a wrong or missing member, and its name.
    var refused: [(body: String, field: String)] = []

    var testDescription: String { "\(method.rawValue) \(path)" }

    static let delete = Write(method: .delete, path: "stories/{story}", stage: .draft)

    private static func post(
        _ verb: String, _ stage: Stage, isChange: Bool = true, _ body: String? = nil, _ refused: [(String, String)] = []
    ) -> Write {
        Write(method: .post, path: "stories/{story}/" + verb, stage: stage, isChange: isChange, body: body, refused: refused)
    }

    static let all: [Write] = [
        Write(
            method: .post, path: "stories", stage: .draft, isChange: false, body: #"{"headline":"Baru"}"#,
            refused: [("{}", "headline"), (#"{"headline":1}"#, "headline"), (#"{"headline":"x","body":"y"}"#, "body")]),
        Write(
            method: .put, path: "stories/{story}", stage: .draft, body: ManuscriptJSON.write(Manuscript(headline: "Lain")),
            refused: [
                (ManuscriptJSON.write(Manuscript(headline: "x")).replacing(#""headline":"x""#, with: #""headline":1"#), "headline")
            ]),
        post("submit", .draft), post("approve", .inReview), post("publish", .inReview),
        post("return", .inReview, #"{"reason":"Sumber?"}"#, [("{}", "reason"), (#"{"reason":1}"#, "reason")]),
        post("schedule", .inReview, #"{"at":"2026-11-24T05:00:00Z"}"#, [("{}", "at"), (#"{"at":1}"#, "at")]),
        post("unschedule", .scheduled, #"{"act":{act}}"#, [("{}", "act"), (#"{"act":"1"}"#, "act")]),
        post("embargo", .draft, #"{"until":"2026-11-24T05:00:00Z"}"#, [("{}", "until"), (#"{"until":1}"#, "until")]),
        post("slug", .live, #"{"slug":"lain"}"#, [("{}", "slug"), (#"{"slug":1}"#, "slug"), (#"{"slug":"A b"}"#, "slug")]),
        post(
            "correct", .live, #"{"kind":"correction","text":[[{"text":"x"}]]}"#,
            [
                (#"{"text":[[{"text":"x"}]]}"#, "kind"), (#"{"kind":"correction"}"#, "text"),
                (#"{"kind":1,"text":[[{"text":"x"}]]}"#, "kind"),
            ]),
        post(
            "withdraw", .live, #"{"ground":"sara","reason":"x"}"#,
            [(#"{"reason":"x"}"#, "ground"), (#"{"ground":"sara"}"#, "reason"), (#"{"ground":"sara","reason":1}"#, "reason")]),
        post("refuse-withdrawal", .proposed, #"{"reason":"Tidak."}"#, [("{}", "reason"), (#"{"reason":[]}"#, "reason")]),
        post("restore", .draft, #"{"revision":{first}}"#, [("{}", "revision"), (#"{"revision":"1"}"#, "revision")]),
        post("comments", .draft, isChange: false, #"{"text":"Cek"}"#, [("{}", "text"), (#"{"text":1}"#, "text")]),
        post(
            "reply-requests", .live, isChange: false, #"{"requester":"Budi","contact":"0812","claim":"Tidak benar."}"#,
            [
                (#"{"contact":"0812","claim":"x"}"#, "requester"), (#"{"requester":"x","claim":"x"}"#, "contact"),
                (#"{"requester":"x","contact":"x","claim":1}"#, "claim"),
            ]),
        Write(
            method: .post, path: "reply-requests/{request}/refuse", stage: .requested, isChange: false,
            body: #"{"reason":"Bukan pihak."}"#, refused: [("{}", "reason"), (#"{"reason":1}"#, "reason")]),
    ]
}

/// Where a write goes.
struct WritePlace: Sendable {
    var path: String
    var body: String?
    let story: Int
    let firstRevision: Int
    let revision: Int
}

extension Client {
    /// A story that has come as far as the write needs, with a revision before the one that stands.
    func place(for write: Write) async throws -> WritePlace {
        let desk = test.desk
        let started = try await start()
        var manuscript = try ManuscriptJSON.read(try #require(started["manuscript"]))
        manuscript.lead = "Teras."
        var story = try await send(
            .put, "stories/\(started.id)", as: desk.reporter, ManuscriptJSON.write(manuscript), revision: started.revision)
        var act = 0
        var request = 0
        if write.stage != .draft { story = try await self.act("submit", on: story, as: desk.reporter) }
        switch write.stage {
        case .draft, .inReview: break
        case .scheduled:
            story = try await self.act("schedule", on: story, as: desk.editor, #"{"at":"2026-11-24T05:00:00Z"}"#)
            if case .integer(let number)? = story["due"]?.array?.first?.object?["id"] { act = number }
        case .live, .proposed, .requested: story = try await self.act("publish", on: story, as: desk.editor)
        }
        if write.stage == .proposed {
            story = try await self.act("withdraw", on: story, as: desk.chiefEditor, #"{"ground":"sara","reason":"x"}"#)
        }
        if write.stage == .requested {
            let sent = #"{"requester":"Budi","contact":"0812","claim":"Tidak benar."}"#
            request = try await send(.post, "stories/\(story.id)/reply-requests", as: desk.editor, sent).id
        }
        func filled(_ text: String) -> String {
            text.replacing("{story}", with: "\(story.id)").replacing("{request}", with: "\(request)")
                .replacing("{act}", with: "\(act)").replacing("{first}", with: "\(started.revision)")
        }
        return WritePlace(
            path: filled(write.path), body: write.body.map(filled), story: story.id, firstRevision: started.revision,
            revision: story.revision)
    }

    func send(_ write: Write, at place: WritePlace, body: String?, revision: Int?, key: String? = nil) async throws -> Reply {
        try await send(write.method, place.path, as: test.desk.administrator, body, revision: revision, key: key)
    }

    /// How many acts the log has of a story; of one that is gone, none.
    func acts(on story: Int) async throws -> Int {
        try await get("stories/\(story)/audit", as: test.desk.administrator)["entries"]?.array?.count ?? 0
    }
}
