import ContentAPI
import Editorial
import HTTPTypes
import Hummingbird
import JSON
import Newsroom
import Storage
import TerbitTesting
import Testing

@Suite struct StoryTests {
    @Test func `a story goes from a draft to a withdrawn page`() async throws {
        let test = try await TestAPI()
        let (desk, name) = (test.desk, "Gempa guncang Kupang")
        try await test.run { client in
            let started = try await client.start(name)
            #expect(started.status == 201 && started["state"] == .string("unpublished"))
            #expect(started["address"] == .null && started["workingState"] == .string("draft"))
            #expect(started.headers[.location] == "/api/v1/stories/\(started.id)")
            #expect(started.headers[.eTag] == "\"\(started.revision)\"")

            let read = try await client.get("stories/\(started.id)", as: desk.otherReporter)
            #expect(read.bytes == started.bytes && read.headers[.cacheControl] == "no-store")

            let saved = try await client.send(
                .put, "stories/\(started.id)", as: desk.reporter, changed(read, headline: name + " pagi ini"),
                revision: read.revision)
            #expect(saved.status == 200 && saved.revision > started.revision)

            let submitted = try await client.act("submit", on: saved, as: desk.reporter)
            #expect(submitted["workingState"] == .string("inReview"))
            let approved = try await client.act("approve", on: submitted, as: desk.editor, "{}")
            #expect(approved["approvedRevision"] == .integer(saved.revision))
            let live = try await client.act("publish", on: approved, as: desk.editor)
            #expect(live["state"] == .string("live") && live["workingState"] == .null)
            let address = try #require(live["address"]?.string)

            let page = await desk.portal.room.page(at: address)
            guard case .page(let pressed) = page else { return #expect(Bool(false), "\(page)") }
            #expect(pressed.status == 200)
            let seen = try await client.get("public/stories/\(live.id)")
            #expect(seen["headline"] == .string(name + " pagi ini") && seen["address"] == .string(address))

            let corrected = try await client.send(
                .post, "stories/\(live.id)/correct", as: desk.editor,
                #"{"kind":"correction","text":[[{"text":"Yang benar Kupang."}]]}"#, revision: live.revision)
            #expect(corrected["notes"]?.array?.count == 1)
            let notes = try await client.get("public/corrections")
            #expect(notes["corrections"]?.array?.count == 1)

            let proposed = try await client.send(
                .post, "stories/\(live.id)/withdraw", as: desk.chiefEditor,
                #"{"ground":"victimTrauma","reason":"Atas permintaan keluarga."}"#, revision: live.revision)
            #expect(proposed.status == 202 && proposed["withdrawalProposal"]?.object?["ground"] == .string("victimTrauma"))
            let withdraw = "stories/\(live.id)/withdraw"
            let same = try await client.send(.post, withdraw, as: desk.chiefEditor, revision: live.revision)
            #expect(same.status == 409 && same.problem == "second-person")
            let gone = try await client.send(.post, withdraw, as: desk.administrator, revision: live.revision)
            #expect(gone.status == 200 && gone["state"] == .string("withdrawn"))
            let notice = try await client.get("public/stories/\(live.id)")
            #expect(notice.status == 410 && notice["reason"] == .string("Atas permintaan keluarga."))
            #expect(notice["notes"]?.array?.count == 1 && notice.text.contains("Yang benar Kupang."))
        }
    }

    /// The manuscript of a reply with another headline.
    private func changed(_ reply: Reply, headline: String) -> String {
        guard var manuscript = try? ManuscriptJSON.read(reply["manuscript"] ?? .null) else { return "" }
        manuscript.headline = headline
        return ManuscriptJSON.write(manuscript)
    }

    @Test func `a change has to name the revision it was made from`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let started = try await client.start()
            let path = "stories/\(started.id)"
            let text = changed(started, headline: "Lain")
            #expect(try await client.send(.put, path, as: desk.reporter, text).problem == "no-revision")
            for field in ["*", "41", "W/\"41\"", "\"\"", "\"1\", \"2\"", "\"0x1\"", "\"99999999999999999999\""] {
                let reply = try await client.send(.put, path, as: desk.reporter, text, headers: [.ifMatch: field])
                #expect(reply.status == 400 && reply.fields == ["If-Match"], "\(field)")
            }
            let saved = try await client.send(.put, path, as: desk.reporter, text, revision: started.revision)
            #expect(saved.status == 200)
            let stale = try await client.send(
                .put, path, as: desk.reporter, changed(started, headline: "Ketiga"), revision: started.revision)
            #expect(stale.status == 412 && stale.problem == "stale")
            #expect(stale["currentRevision"] == .integer(saved.revision) && stale["changedBy"] == .string("Hani"))
            #expect(try await client.get(path, as: desk.reporter)["manuscript"]?.object?["headline"] == .string("Lain"))
            let late = try await client.send(.post, path + "/submit", as: desk.reporter, revision: started.revision)
            #expect(late.status == 412)
        }
    }

    @Test func `a change that stands in nobody's way is refused all the same when it is stale`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let started = try await client.start()
            let manuscript = try ManuscriptJSON.read(started["manuscript"] ?? .null)
            var (first, second) = (manuscript, manuscript)
            first.kicker = "Kupang"
            second.lead = "Teras."
            let path = "stories/\(started.id)"
            let saved = try await client.send(
                .put, path, as: desk.reporter, ManuscriptJSON.write(first), revision: started.revision)
            let stale = try await client.send(
                .put, path, as: desk.reporter, ManuscriptJSON.write(second), revision: started.revision)
            #expect(stale.status == 412)
            #expect(try await client.get(path, as: desk.reporter).revision == saved.revision)
        }
    }

    @Test func `a request sent twice under one key is one act`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let text = #"{"headline":"Sekali"}"#
            let first = try await client.send(.post, "stories", as: desk.reporter, text, key: "k1")
            let again = try await client.send(.post, "stories", as: desk.reporter, text, key: "k1")
            #expect(first.status == 201 && again.status == 201 && again.id == first.id)
            let other = try await client.send(.post, "stories", as: desk.reporter, #"{"headline":"Dua"}"#, key: "k1")
            #expect(other.status == 422 && other.problem == "key-taken")
            let colleague = try await client.send(.post, "stories", as: desk.otherReporter, text, key: "k1")
            #expect(colleague.status == 201 && colleague.id != first.id)

            let path = "stories/\(first.id)"
            let body = changed(first, headline: "Sekali lagi")
            let saved = try await client.send(.put, path, as: desk.reporter, body, revision: first.revision, key: "k2")
            let savedAgain = try await client.send(.put, path, as: desk.reporter, body, revision: first.revision, key: "k2")
            #expect(savedAgain.status == 200 && savedAgain.revision == saved.revision)

            _ = try await client.send(.post, path + "/comments", as: desk.reporter, #"{"text":"Cek"}"#, key: "k3")
            let comments = try await client.send(.post, path + "/comments", as: desk.reporter, #"{"text":"Cek"}"#, key: "k3")
            #expect(comments.status == 201 && comments["comments"]?.array?.count == 1)

            let live = try await client.live()
            let request = #"{"requester":"Budi","contact":"budi@contoh.example","claim":"Tidak benar."}"#
            let received = try await client.send(.post, "stories/\(live.id)/reply-requests", as: desk.editor, request, key: "k4")
            let twice = try await client.send(.post, "stories/\(live.id)/reply-requests", as: desk.editor, request, key: "k4")
            #expect(received.status == 201 && twice.status == 201 && twice.id == received.id)
            for key in ["", String(repeating: "k", count: 256), "k k"] {
                let reply = try await client.send(.post, "stories", as: desk.reporter, text, key: key)
                #expect(reply.status == 400 && reply.fields == ["Idempotency-Key"])
            }
        }
    }

    @Test func `an act repeated under its key is not refused as done already`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let started = try await client.start()
            let submitted = try await client.act("submit", on: started, as: desk.reporter, key: "a")
            _ = try await client.act("submit", on: started, as: desk.reporter, key: "a")
            _ = try await client.act("publish", on: submitted, as: desk.editor, key: "b")
            let again = try await client.act("publish", on: submitted, as: desk.editor, key: "b")
            #expect(again["state"] == .string("live"))
            let other = try await client.send(.post, "stories/\(started.id)/publish", as: desk.editor, revision: started.revision)
            #expect(other.status == 409 && other.problem == "already-done")
            let log = try await client.get("stories/\(started.id)/audit", as: desk.reporter)
            let acts = log["entries"]?.array?.compactMap { $0.object?["act"]?.string }
            #expect(acts == ["publish", "submit", "start"])
        }
    }

    @Test func `an editor returns, schedules, takes back and sets an embargo`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let submitted = try await client.act("submit", on: try await client.start(), as: desk.reporter)
            let returned = try await client.act("return", on: submitted, as: desk.editor, #"{"reason":"Sumber kedua?"}"#)
            #expect(returned["returnReason"] == .string("Sumber kedua?") && returned["workingState"] == .string("draft"))
            let again = try await client.act("submit", on: returned, as: desk.reporter)
            let scheduled = try await client.act("schedule", on: again, as: desk.editor, #"{"at":"2026-11-24T05:00:00+07:00"}"#)
            let act = try #require(scheduled["due"]?.array?.first?.object)
            #expect(act["at"] == .string("2026-11-23T22:00:00Z") && act["act"] == .string("publish"))
            guard case .integer(let number)? = act["id"] else { return #expect(Bool(false)) }
            let late = try await client.send(
                .post, "stories/\(again.id)/schedule", as: desk.editor, #"{"at":"2026-11-23T05:00:00+07:00"}"#,
                revision: again.revision)
            #expect(late.problem == "in-the-past")
            let back = try await client.act("unschedule", on: again, as: desk.editor, #"{"act":\#(number)}"#)
            #expect(back["due"] == .array([]) && back["workingState"] == .string("approved"))
            let held = try await client.act(
                "embargo", on: again, as: desk.editor, #"{"until":"2026-11-25T00:00:00Z","publishesWhenLifted":true}"#)
            #expect(held["embargo"]?.object?["until"] == .string("2026-11-25T00:00:00Z"))
            let early = try await client.send(.post, "stories/\(again.id)/publish", as: desk.editor, revision: again.revision)
            #expect(early.problem == "embargoed" && early["until"] == .string("2026-11-25T00:00:00Z"))
            #expect(try await client.get("public/stories/\(again.id)").status == 404)
            let lifted = try await client.act("embargo", on: again, as: desk.editor, #"{"until":null}"#)
            #expect(lifted["embargo"] == .null)
        }
    }

    @Test func `history is read, and an earlier text made the text again`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let started = try await client.start("Pertama")
            let path = "stories/\(started.id)"
            let saved = try await client.send(
                .put, path, as: desk.reporter, changed(started, headline: "Kedua"), revision: started.revision)
            let history = try await client.get(path + "/revisions?limit=1", as: desk.editor)
            #expect(history["revisions"]?.array?.count == 1 && history["next"] == .integer(saved.revision))
            let older = try await client.get(path + "/revisions?before=\(saved.revision)", as: desk.editor)
            #expect(older["revisions"]?.array?.first?.object?["headline"] == .string("Pertama") && older["next"] == .null)
            let first = try await client.get(path + "/revisions/\(started.revision)", as: desk.editor)
            #expect(first["manuscript"]?.object?["headline"] == .string("Pertama"))
            #expect(try await client.get(path + "/revisions/999", as: desk.editor).problem == "no-such-thing")
            let restored = try await client.send(
                .post, path + "/restore", as: desk.reporter, #"{"revision":\#(started.revision),"fields":["headline"]}"#,
                revision: saved.revision)
            #expect(restored["manuscript"]?.object?["headline"] == .string("Pertama"))
            let deleted = try await client.send(.delete, path, as: desk.reporter, revision: restored.revision)
            #expect(deleted.status == 204)
            #expect(try await client.get(path, as: desk.reporter).status == 404)
        }
    }

    @Test func `a request for the right of reply is granted by a note or refused with a reason`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let live = try await client.live()
            let body = #"{"requester":"Budi","contact":"0812","claim":"Tidak benar."}"#
            let path = "stories/\(live.id)/reply-requests"
            let first = try await client.send(.post, path, as: desk.editor, body)
            let second = try await client.send(.post, path, as: desk.editor, body)
            #expect(first.headers[.location] == "/api/v1/reply-requests/\(first.id)" && first["state"] == .string("open"))
            let granted = try await client.act(
                "correct", on: live, as: desk.editor,
                #"{"kind":"rightOfReply","text":[[{"text":"Kata Budi …"}]],"answers":\#(first.id)}"#)
            #expect(granted.status == 200)
            #expect(try await client.get("reply-requests/\(first.id)", as: desk.reporter)["state"] == .string("granted"))
            let refuse = "reply-requests/\(second.id)/refuse"
            let refused = try await client.send(.post, refuse, as: desk.editor, #"{"reason":"Sudah dijawab."}"#)
            #expect(refused["state"] == .string("refused"))
            #expect(try await client.send(.post, refuse, as: desk.editor, #"{"reason":"Sudah dijawab."}"#).status == 200)
            #expect(try await client.send(.post, refuse, as: desk.editor, #"{"reason":"Lain."}"#).problem == "already-done")
            let list = try await client.get("reply-requests?state=refused", as: desk.reporter)
            #expect(list["requests"]?.array?.count == 1)
            let seen = try await client.get("public/stories/\(live.id)")
            #expect(!seen.text.contains("0812"))
        }
    }

    @Test func `the register answers each role as the newsroom's own page does`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let live = try await client.live()
            let request = try await client.send(
                .post, "stories/\(live.id)/reply-requests", as: desk.editor,
                #"{"requester":"Budi","contact":"0812","claim":"Tidak benar."}"#)
            let path = "reply-requests/\(request.id)"
            #expect(request["contact"] == .string("0812"))
            for member in [desk.editor, desk.chiefEditor, desk.administrator] {
                #expect(try await client.get(path, as: member)["contact"] == .string("0812"), "\(member.name)")
            }
            let own = try await client.get(path, as: desk.reporter)
            #expect(own["contact"] == .null && own["requester"] == .string("Budi"))
            let story = try await client.get("stories/\(live.id)", as: desk.reporter)
            #expect(story["openReplyRequests"]?.array?.count == 1 && !story.text.contains("0812"))
            let refused = try await client.get(path, as: desk.otherReporter)
            #expect(refused.status == 403 && refused["permission"] == .string("readReplies"))
            #expect(try await client.get("reply-requests?story=\(live.id)", as: desk.otherReporter).status == 403)
            let list = try await client.get("reply-requests", as: desk.otherReporter)
            #expect(list.status == 200 && list["requests"]?.array?.isEmpty == true)
            #expect(try await !client.get("stories/\(live.id)", as: desk.otherReporter).text.contains("Budi"))
        }
    }
}
