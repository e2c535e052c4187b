import Editorial
import Foundation
import Pages
import Storage
import Testing

/// The page of a story, around its text.
struct ArticlePageTests {
    private func html(_ article: Article, site: Site = Samples.site) throws -> String {
        try WholePage(site: site).html(.article(article))
    }

    @Test func `the section leads to its front, the kind stands beside it`() throws {
        #expect(try html(Samples.article()).contains("<a href=\"/lingkungan\">Lingkungan</a> <span>· Berita</span>"))
    }

    @Test(arguments: [
        (StoryKind.news, "Berita"), (.opinion, "Opini"), (.photo, "Foto"), (.live, "Langsung"), (.advertorial, "Advertorial"),
    ])
    func `each kind of piece has its word`(kind: StoryKind, word: String) throws {
        #expect(try html(Samples.article { $0.kind = kind }).contains("\(word)</span></p>"))
    }

    @Test func `a kicker stands in place of the kind, but never hides that a piece was paid for`() throws {
        #expect(try html(Samples.article { $0.kicker = "Liputan khusus" }).contains("<span>· Liputan khusus</span>"))
        let paid = try html(
            Samples.article {
                $0.kind = .advertorial
                $0.kicker = "Gaya hidup"
            })
        #expect(paid.contains("<span class=\"ad\">Advertorial · Gaya hidup</span>"))
        #expect(paid.contains("Tulisan berbayar."))
        #expect(paid.contains("<title>Advertorial: Kawanan"))
        #expect(paid.contains("<meta property=\"og:title\" content=\"Advertorial: Kawanan"))
    }

    @Test func `the date is whole, in words and for machines`() throws {
        #expect(
            try html(Samples.article()).contains(
                "<time datetime=\"2026-11-18T19:02:00+07:00\">Rabu, 18 November 2026 | 19:02 WIB</time>"))
    }

    @Test func `a portal in Makassar prints its own hours`() throws {
        var site = Samples.site
        site.zone = try #require(SiteZone("Asia/Makassar"))
        #expect(try html(Samples.article(), site: site).contains("+08:00\">Rabu, 18 November 2026 | 20:02 WITA</time>"))
    }

    @Test func `an update of the same day shows its time, a later one its day`() throws {
        let same = try html(Samples.article(updated: Samples.time("2026-11-18T20:15:00+07:00")))
        #expect(same.contains("Diperbarui <time datetime=\"2026-11-18T20:15:00+07:00\">20:15 WIB</time>"))
        let later = try html(Samples.article(updated: Samples.time("2026-11-19T07:00:00+07:00")))
        #expect(later.contains(">Kamis, 19 November 2026 | 07:00 WIB</time>"))
    }

    @Test func `names stand by what they did, and lead to the person`() throws {
        let html = try html(
            Samples.article {
                $0.bylines = [
                    Byline(name: "Hadi", role: .editor), Byline(person: Samples.ratna, name: "Ratna Wulandari"),
                    Byline(name: "Budi"),
                ]
            })
        #expect(html.contains("Laporan: <a rel=\"author\" href=\"/penulis/ratna-wulandari\">Ratna Wulandari</a>, <b>Budi</b>"))
        #expect(html.contains("Editor: <b>Hadi</b>"))
    }

    @Test func `those who show the story elsewhere get a photo of 1600 pixels, not the largest`() throws {
        let html = try html(Samples.article { $0.leadPhoto = Samples.photographed() })
        let address = "https://lembarpagi.example/media/" + Samples.media("d", "jpg")
        #expect(
            html.contains(
                "<meta property=\"og:image\" content=\"\(address)\">\n<meta property=\"og:image:width\" content=\"1600\">"))
        #expect(html.contains("\"image\":[{\"@type\":\"ImageObject\",\"url\":\"\(address)\",\"width\":1600,\"height\":1066,"))
        #expect(html.contains("<figure class=\"lead-photo\"><picture>"))
        #expect(html.contains("alt=\"Lumpur\" fetchpriority=\"high\"></picture>"))
    }

    @Test func `the place opens the first paragraph`() throws {
        #expect(try html(Samples.article()).contains("<p><span class=\"dateline\">Muara Sari</span> — Pagi itu"))
    }

    @Test func `the lead photo is fetched first and keeps its room`() throws {
        let html = try html(Samples.article())
        #expect(html.contains("<figure class=\"lead-photo\"><img src=\"/media/1111"))
        #expect(
            html.contains(".svg\" width=\"1200\" height=\"800\" alt=\"Burung kuntul di atas lumpur muara\" fetchpriority=\"high\">")
        )
    }

    @Test func `a story in another language says so`() throws {
        #expect(try html(Samples.article { $0.language = "jv" }).contains("<article lang=\"jv\">"))
        #expect(try html(Samples.article()).contains("<article>"))
    }

    @Test func `a story of which only the headline is held says so`() throws {
        let article = Samples.article {
            $0.holdsText = false
            $0.body = Body()
        }
        #expect(try html(article).contains("hanya judul dan waktu terbitnya"))
        #expect(try WholePage().text(.article(article)).contains("\n\nDari tulisan ini hanya judul"))
    }

    @Test func `sources and topics close the story`() throws {
        let html = try html(Samples.article { $0.sources = ["Antara", "Balai Konservasi"] })
        #expect(html.contains("<b>Sumber:</b> Antara, Balai Konservasi"))
        #expect(html.contains("<li><a href=\"/topik/burung-air\">Burung air</a></li>"))
    }

    @Test func `an old story says how old it is`() throws {
        let page = try WholePage()
        let article = Samples.article()
        let boundary = article.firstPublishedAt.advanced(by: .seconds(60 * 86_400))
        let before = page.renderer.page(.article(article), at: boundary.advanced(by: .milliseconds(-1)))
        #expect(!before.main.contains("Tulisan lama"))
        #expect(before.freshUntil == boundary)
        let after = page.renderer.page(.article(article), at: boundary)
        #expect(after.main.contains("Tulisan lama: terbit pertama kali pada Rabu, 18 November 2026."))
        #expect(after.freshUntil == nil)
    }

    @Test func `an old headline without its text says both in one notice`() throws {
        let article = Samples.article { $0.holdsText = false }
        let page = try WholePage()
        let fresh = page.html(.article(article))
        #expect(fresh.contains("<p class=\"aside-note\">Dari tulisan ini hanya judul dan waktu terbitnya yang tersimpan."))
        let old = page.html(.article(article), at: Samples.time("2027-06-01T00:00:00Z"))
        #expect(old.count(of: "aside-note\">") == 1)
        #expect(old.contains("yang tersimpan. Tulisan lama: terbit pertama kali pada Rabu, 18 November 2026."))
    }

    @Test func `the head tells others what the page is`() throws {
        let head = try WholePage().renderer.page(
            .article(Samples.article(updated: Samples.time("2026-11-18T20:15:00+07:00"))), at: Samples.now
        ).head
        let address = "https://lembarpagi.example/lingkungan/2026/11/18/41/kawanan-kuntul-kembali"
        for expected in [
            "<title>Kawanan Kuntul Kembali ke Muara Setelah Dua Puluh Tahun – Lembar Pagi</title>",
            "<link rel=\"canonical\" href=\"\(address)\">",
            "<link rel=\"alternate\" type=\"text/plain\" href=\"\(address).txt\">",
            "<meta property=\"og:type\" content=\"article\">", "<meta property=\"og:url\" content=\"\(address)\">",
            "<meta property=\"og:site_name\" content=\"Lembar Pagi\">", "<meta property=\"og:locale\" content=\"id_ID\">",
            "<meta property=\"og:image\" content=\"https://lembarpagi.example/media/1111",
            "<meta property=\"og:image:width\" content=\"1200\">", "<meta property=\"og:image:height\" content=\"800\">",
            "<meta property=\"og:image:alt\" content=\"Burung kuntul di atas lumpur muara\">",
            "<meta property=\"article:published_time\" content=\"2026-11-18T19:02:00+07:00\">",
            "<meta property=\"article:modified_time\" content=\"2026-11-18T20:15:00+07:00\">",
            "<meta property=\"article:section\" content=\"Lingkungan\">", "<meta property=\"article:tag\" content=\"Bakau\">",
            "<meta name=\"twitter:card\" content=\"summary_large_image\">",
        ] {
            #expect(head.contains(expected))
        }
        #expect(head.hasPrefix("<title>"))
        #expect(head.hasSuffix("</head>\n"))
    }

    @Test func `a story without lead or photo is described by its first paragraph`() throws {
        let head = try WholePage().renderer.page(
            .article(
                Samples.article {
                    $0.lead = ""
                    $0.leadPhoto = nil
                    $0.body = Body([.paragraph(String(repeating: "kata ", count: 60))])
                }), at: Samples.now
        ).head
        #expect(head.contains("<meta name=\"description\" content=\"kata kata"))
        #expect(head.contains("kata…\">"))
        #expect(head.contains("<meta name=\"twitter:card\" content=\"summary\">"))
        #expect(!head.contains("og:image"))
    }

    @Test func `structured data names the people, the section and the times`() throws {
        let html = try html(
            Samples.article { $0.bylines += [Byline(name: "Hadi", role: .editor), Byline(name: "Sari", role: .photographer)] })
        let start = try #require(html.firstRange(of: "application/ld+json\">"))
        let end = try #require(html[start.upperBound...].firstRange(of: "</script>"))
        let data = Data(html[start.upperBound..<end.lowerBound].utf8)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let authors = try #require(object["author"] as? [[String: String]])
        #expect(
            authors == [
                ["@type": "Person", "name": "Ratna Wulandari", "url": "https://lembarpagi.example/penulis/ratna-wulandari"]
            ])
        #expect(object["@type"] as? String == "NewsArticle")
        #expect(object["datePublished"] as? String == "2026-11-18T19:02:00+07:00")
        #expect(object["dateModified"] as? String == "2026-11-18T19:02:00+07:00")
        #expect(object["dateline"] as? String == "Muara Sari")
        #expect(object["articleSection"] as? String == "Lingkungan")
        #expect((object["publisher"] as? [String: String])?["name"] == "Lembar Pagi")
    }
}
