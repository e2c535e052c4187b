import ContentAPI
import Editorial
import HTTPTypes
import Hummingbird
import JSON
import Newsroom
import Storage
import TerbitTesting
import Testing

@Suite struct PublicTests {
    @Test func `readers' programs get what is live and not a word more`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            let live = try await client.live("Sudah terbit")
            _ = try await client.start("RAHASIA-1")
            let submitted = try await client.act("submit", on: try await client.start("RAHASIA-2"), as: desk.reporter)
            _ = try await client.act("schedule", on: submitted, as: desk.editor, #"{"at":"2026-11-24T05:00:00+07:00"}"#)
            var next = try ManuscriptJSON.read(live["manuscript"] ?? .null)
            next.lead = "RAHASIA-3"
            _ = try await client.send(
                .put, "stories/\(live.id)", as: desk.editor, ManuscriptJSON.write(next), revision: live.revision)
            _ = try await client.send(.post, "stories/\(live.id)/comments", as: desk.editor, #"{"text":"RAHASIA-4"}"#)
            for path in [
                "public/stories", "public/stories?section=dunia", "public/stories/\(live.id)", "public/latest", "public/most-read",
                "public/sections", "public/corrections",
            ] {
                let reply = try await client.get(path)
                #expect(reply.status == 200 && !reply.text.contains("RAHASIA"), "\(path)")
                #expect(reply.headers[.cacheControl] == "public, no-cache")
                let tag = try #require(reply.headers[.eTag])
                let known = try await client.send(.get, path, headers: [.ifNoneMatch: tag])
                #expect(known.status == 304 && known.bytes.isEmpty)
            }
            #expect(try await client.get("public/stories/\(submitted.id)").status == 404)
            let latest = try await client.get("public/latest")
            #expect(latest["stories"]?.array?.first?.object?["headline"] == .string("Sudah terbit"))
        }
    }

    @Test func `lists are read page by page to their end`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            for number in 1...5 {
                _ = try await client.live("Berita \(number)")
                desk.clock.advance(by: .seconds(60))
            }
            var (seen, before): ([String], String) = ([], "")
            repeat {
                let page = try await client.get("public/stories?limit=2" + before)
                seen += page["stories"]?.array?.compactMap { $0.object?["headline"]?.string } ?? []
                before = page["next"] == .null ? "" : "&before=\(page.number("next"))"
            } while !before.isEmpty && seen.count < 20
            #expect(seen == (1...5).reversed().map { "Berita \($0)" })

            var (desked, after): ([Int], String) = ([], "")
            repeat {
                let page = try await client.get("stories?limit=2&state=live" + after, as: desk.reporter)
                desked +=
                    page["stories"]?.array?.compactMap { if case .integer(let id)? = $0.object?["id"] { id } else { nil } } ?? []
                after = page["next"]?.string.map { "&after=\($0)" } ?? ""
            } while !after.isEmpty && desked.count < 20
            #expect(desked.count == 5 && Set(desked).count == 5)
        }
    }

    @Test func `the desk is asked by state, section, person, day and headline`() async throws {
        let test = try await TestAPI()
        let desk = test.desk
        try await test.run { client in
            _ = try await client.start("Banjir rob")
            _ = try await client.live("Gempa bumi")
            func headlines(_ query: String, as member: StaffMember) async throws -> Set<String> {
                let page = try await client.get("stories?" + query, as: member)
                return Set(page["stories"]?.array?.compactMap { $0.object?["headline"]?.string } ?? [])
            }
            #expect(try await headlines("state=draft", as: desk.editor) == ["Banjir rob"])
            #expect(try await headlines("search=gemp+bum", as: desk.editor) == ["Gempa bumi"])
            #expect(try await headlines("section=olahraga", as: desk.editor) == [])
            #expect(try await headlines("startedBy=me", as: desk.editor) == [])
            #expect(try await headlines("startedBy=\(desk.reporter.id)", as: desk.editor).count == 2)
            #expect(try await headlines("changedFrom=2026-11-23T00:00:00+07:00", as: desk.editor).count == 2)
            #expect(try await headlines("changedTo=2026-11-23T00:00:00%2B07:00", as: desk.editor).isEmpty)
        }
    }

    @Test func `names are listed for those who choose them`() async throws {
        let test = try await TestAPI()
        try await test.run { client in
            _ = try await client.live()
            let sections = try await client.get("sections", as: test.desk.reporter)
            #expect(sections["sections"]?.array?.map { $0.object?["slug"] } == [.string("dunia"), .string("olahraga")])
            let people = try await client.get("people?prefix=han", as: test.desk.reporter)
            #expect(people["people"]?.array?.first?.object?["name"] == .string("Hani"))
            #expect(try await client.get("tags", as: test.desk.reporter).status == 200)
        }
    }
}
