import Editorial
import Foundation
import Pages
import Storage
import Testing

/// Pages as data.
struct JSONRenditionTests {
    private func object(_ content: PageContent, live: LiveLines = Samples.live) throws -> [String: Any] {
        let text = try WholePage(live: live).json(content)
        return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func `every kind of page is one valid object that ends with the lists`() throws {
        for content in WholePage.everyKind {
            let page = try object(content)
            #expect(page["kind"] is String && page["title"] is String)
            #expect((page["mostRead"] as? [Any])?.count == 3)
            #expect((page["latest"] as? [Any])?.count == 4)
            #expect(try (object(content, live: Samples.noLive)["latest"] as? [Any])?.count == 0)
        }
    }

    @Test func `a photo is given with every file it is kept in`() throws {
        let page = try object(.article(Samples.article { $0.leadPhoto = Samples.photographed() }))
        let renditions = try #require((page["photo"] as? [String: Any])?["renditions"] as? [[String: Any]])
        #expect(renditions.map { $0["width"] as? Int } == [480, 480, 960, 960, 1600, 1600])
        #expect(renditions.last?["type"] as? String == "image/jpeg")
        #expect(renditions.last?["address"] as? String == "/media/" + Samples.media("d", "jpg"))
    }

    @Test func `a story is given with all its fields`() throws {
        let page = try object(
            .article(
                Samples.article(updated: Samples.time("2026-11-18T20:15:00+07:00")) {
                    $0.body = Samples.everyBlock
                    $0.headline = "A \"b\" \\ </script> \u{1} 😀"
                }))
        #expect(page["address"] as? String == "/lingkungan/2026/11/18/41/kawanan-kuntul-kembali")
        #expect(page["kind"] as? String == "article")
        #expect(page["headline"] as? String == "A \"b\" \\ </script> \u{1} 😀")
        #expect(page["kicker"] as? String == "Berita")
        #expect((page["section"] as? [String: String])?["address"] == "/lingkungan")
        #expect(page["firstPublishedAt"] as? String == "2026-11-18T19:02:00+07:00")
        #expect(page["updatedAt"] as? String == "2026-11-18T20:15:00+07:00")
        #expect(page["holdsText"] as? Bool == true)
        #expect(page["language"] as? String == "id")
        #expect((page["tags"] as? [[String: String]])?.map { $0["name"] } == ["Bakau", "Burung air"])
        #expect((page["bylines"] as? [[String: String]])?.first?["role"] == "reporter")
        #expect((page["photo"] as? [String: Any])?["width"] as? Int == 1200)
        let body = try #require(page["body"] as? [[String: Any]])
        #expect(body.count == Samples.everyBlock.blocks.count)
        #expect(Set(body.compactMap { $0["type"] as? String }).count == 9)
        let spans = try #require(body[0]["text"] as? [[String: Any]])
        #expect(spans[1]["marks"] as? [String] == ["strong"])
        #expect(spans[5]["link"] as? String == "https://laporan.example/bakau?musim=2026&bagian=1")
        #expect((page["text"] as? String)?.contains("\n\nDihitung tiga kali\n\n") == true)
    }

    @Test func `a list is given with its rows and the way to older ones`() throws {
        let page = try object(
            .list(
                ListPage(
                    subject: .section(Samples.nation), lines: [Samples.line(5, "Lima", photo: Samples.photo())],
                    olderAfter: Story.ID(5))))
        #expect(page["address"] as? String == "/nasional")
        #expect(page["older"] as? String == "/nasional/sebelum/5")
        let row = try #require((page["stories"] as? [[String: Any]])?.first)
        #expect(row["headline"] as? String == "Lima")
        #expect(row["firstPublishedAt"] as? String == "2026-11-23T09:40:00+07:00")
    }
}
