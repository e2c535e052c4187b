import Editorial
import Storage
import Testing

@testable import Pages

/// Pages that say why there is nothing, pages whose words seldom change, and what all pages have in common.
struct NoticePageTests {
    @Test func `a withdrawn story says when and why, and is not to be found`() throws {
        let withdrawal = Withdrawal(
            headline: "Judul", withdrawnAt: Samples.published, reason: "Menyangkut masa depan anak.")
        let html = try WholePage().html(.withdrawn(Samples.withdrawn(withdrawal)))
        #expect(html.contains("<h1>Tulisan ini telah dicabut</h1>\n<p class=\"lead\">Judul</p>"))
        #expect(html.contains("<time datetime=\"2026-11-18T19:02:00+07:00\">Rabu, 18 November 2026 | 19:02 WIB</time>"))
        #expect(html.contains("<b>Alasan:</b> Menyangkut masa depan anak."))
        #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!html.contains("rel=\"canonical\""))
    }

    @Test(arguments: WithdrawalGround.allCases)
    func `a withdrawn story names its ground, and leads to the guidelines`(ground: WithdrawalGround) throws {
        let withdrawal = Withdrawal(
            headline: "Judul", withdrawnAt: Samples.published, reason: "Keluarga memintanya.", ground: ground)
        for site in [Samples.site, Samples.englishSite] {
            let page = try WholePage(site: site)
            let html = page.html(.withdrawn(Samples.withdrawn(withdrawal)))
            let main = try #require(html.split(separator: "<main").last?.split(separator: "</main>").first)
            #expect(main.contains(site.language == .indonesian ? "<b>Dasar:</b> " : "<b>Ground:</b> "))
            #expect(main.contains("<a href=\"/pedoman-media-siber\">"))
            #expect(page.json(.withdrawn(Samples.withdrawn(withdrawal))).contains("\"ground\":\"\(ground.rawValue)\""))
        }
        let word = PageRenderer(theme: try WholePage.builtIn.get(), site: Samples.site).words.word(for: ground)
        #expect(
            try WholePage().text(.withdrawn(Samples.withdrawn(withdrawal))).contains(
                "\n\nDasar: \(word)\n\nAlasan: Keluarga memintanya.\n"))
    }

    @Test func `a withdrawn story of which no ground is known names none`() throws {
        let withdrawal = Withdrawal(headline: "Judul", withdrawnAt: Samples.published, reason: "Dari asalnya")
        #expect(try !WholePage().html(.withdrawn(Samples.withdrawn(withdrawal))).contains("Dasar"))
        #expect(try !WholePage().text(.withdrawn(Samples.withdrawn(withdrawal))).contains("Dasar"))
    }

    @Test func `what was said about a withdrawn story stays said, each note with its time, linked both ways`() throws {
        let story = Samples.withdrawn(
            Withdrawal(headline: "Judul", withdrawnAt: Samples.now, reason: "Keluarga memintanya."),
            notes: [
                Samples.note(7, .correction, "Yang benar <Kupang>.", linked: 60),
                Samples.note(9, .unverified, "Masih diperiksa.", at: "2026-11-20T08:00:00+07:00"),
            ],
            linked: [
                Samples.linked(60, "Hasil Pemeriksaan", .correction),
                Samples.linked(61, "Kabar Awal", .correction, isNamedHere: false),
            ])
        let html = try WholePage().html(.withdrawn(story))
        #expect(
            html.contains(
                "id=\"catatan-7\"><p class=\"added\"><b>Ralat</b> <time datetime=\"2026-11-18T20:15:00+07:00\">20:15 WIB</time></p>"
                    + "<p>Yang benar &lt;Kupang&gt;.</p>"))
        #expect(html.contains("<a href=\"/dunia/2026/11/20/60/hasil-pemeriksaan\">Hasil Pemeriksaan</a>"))
        #expect(html.contains("<time datetime=\"2026-11-20T08:00:00+07:00\">Jumat, 20 November 2026 | 08:00 WIB</time>"))
        #expect(html.contains("<p class=\"unverified\"><em>(Masih diperiksa.)</em></p>"))
        #expect(html.contains("Tulisan ini meralat berita: <a href=\"/dunia/2026/11/20/61/kabar-awal\">Kabar Awal</a>"))
        let text = try WholePage().text(.withdrawn(story))
        #expect(text.contains("\n\nRalat, 20:15 WIB. Yang benar <Kupang>.\n\n"))
        #expect(text.contains("Kabar Awal (https://lembarpagi.example/dunia/2026/11/20/61/kabar-awal)"))
        let json = try WholePage().json(.withdrawn(story))
        #expect(json.contains("\"notes\":[{") && json.contains("\"namedBy\":[{"))
        let plain = try WholePage().html(
            .withdrawn(Samples.withdrawn(Withdrawal(headline: "Judul", withdrawnAt: Samples.now, reason: "x"))))
        #expect(!plain.contains("id=\"catatan\""))
    }

    @Test(arguments: [PageContent.notFound, .failed])
    func `a page that is not there is not to be found`(content: PageContent) throws {
        let html = try WholePage().html(content)
        #expect(html.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!html.contains("rel=\"canonical\"") && !html.contains("og:"))
    }

    @Test func `the guidelines page names the rule and sums up all nine clauses`() throws {
        for site in [Samples.site, Samples.englishSite] {
            let html = try WholePage(site: site).html(.fixed(.guidelines))
            #expect(html.contains("1/Peraturan-DP/III/2012"))
            for clause in 1...9 { #expect(html.contains("<h2>\(clause). ")) }
        }
    }

    @Test(arguments: PageAddress.FixedPage.allCases)
    func `each fixed page has its words in both languages`(page: PageAddress.FixedPage) throws {
        let indonesian = try WholePage().html(.fixed(page))
        let english = try WholePage(site: Samples.englishSite).html(.fixed(page))
        #expect(indonesian.contains("<link rel=\"canonical\" href=\"https://lembarpagi.example/\(page.rawValue)\">"))
        #expect(indonesian.contains("Lembar Pagi") && english.contains("Morning Sheet"))
        #expect(!indonesian.contains("{{") && !english.contains("{{"))
        #expect(!indonesian.contains("](") && !english.contains("]("))
        #expect(indonesian.count(of: "<h2>") == english.count(of: "<h2>"))
    }

    @Test func `every page has one h1, its language, the ways to the fixed pages and its pieces in order`() throws {
        let page = try WholePage()
        for content in WholePage.everyKind {
            let html = page.html(content)
            #expect(html.hasPrefix("<!doctype html>\n<html lang=\"id\">"))
            #expect(html.count(of: "<h1") == 1)
            #expect(html.contains("<li><a href=\"/koreksi\">Ralat dan hak jawab</a></li>"))
            for address in PageAddress.FixedPage.allCases { #expect(html.contains("href=\"/\(address.rawValue)\"")) }
            let order = [
                "<title>", "</head>", "<body>", "<nav class=\"sections\"", "<main", "</main>", "<aside", "</aside>",
                "<footer class=", "</html>",
            ]
            let places = order.map { html.firstRange(of: $0)?.lowerBound }
            #expect(!places.contains(nil))
            #expect(places.compactMap { $0 } == places.compactMap { $0 }.sorted())
        }
    }

    @Test func `an English portal speaks English around its stories`() throws {
        let html = try WholePage(site: Samples.englishSite).html(.article(Samples.article()))
        for words in [
            "<html lang=\"en\">", "<article lang=\"id\">", "Skip to content", "Most read</a> <small>last 24 hours</small>",
            "LATEST", "More →", "Reported by: ", "Wednesday, 18 November 2026 | 19:02 WIB", "Photo: Ratna Wulandari", "en_GB",
        ] {
            #expect(html.contains(words))
        }
        for words in ["Populer", "Laporan", "Beranda", "Diperbarui"] { #expect(!html.contains(words)) }
    }
}
