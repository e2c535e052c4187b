import Editorial
import Foundation
import Pages
import Storage
import Testing

/// What the pages of the most read say.
struct MostReadPageTests {
    private static let lines = [
        Samples.line(1, "Kuntul Kembali ke Muara", at: Samples.published, section: Samples.environment),
        Samples.line(2, "Harga Cabai Turun", at: Samples.now, section: Samples.economy, kind: .opinion),
    ]

    private static func list(
        _ period: MostReadPeriod = .present, in section: Section? = nil, hours: Int? = 24, lines: [StoryLine] = lines
    ) -> PageContent {
        .mostRead(
            MostReadPage(
                period: period, section: section, lines: lines,
                ranking: .init(windowHours: hours, since: Samples.time("2026-11-23T09:31:00+07:00"))))
    }

    private static func site(_ rules: MostReadRules) -> Site {
        var site = Samples.site
        site.mostRead = rules
        return site
    }

    @Test func `the window stands beside the list, each story with its section and date, and since when the order holds`() throws {
        let html = try WholePage().html(Self.list())
        #expect(html.contains("<h1>Populer <small>24 jam terakhir</small></h1>"))
        #expect(html.contains("<a href=\"/lingkungan\">Lingkungan</a>"))
        #expect(html.contains("<time datetime=\"2026-11-18T19:02:00+07:00\">Rabu, 18 November 2026 | 19:02</time>"))
        #expect(
            html.contains(
                "Urutan ini sejak <time datetime=\"2026-11-23T09:31:00+07:00\">Senin, 23 November 2026 | 09:31 WIB</time>"))
        #expect(html.contains("<title>Populer – Lembar Pagi</title>"))
        #expect(html.contains("<link rel=\"canonical\" href=\"https://lembarpagi.example/populer\">"))
        #expect(html.contains("type=\"text/plain\" href=\"https://lembarpagi.example/populer.txt\">"))
        #expect(html.contains("type=\"application/json\" href=\"https://lembarpagi.example/populer.json\">"))
        #expect(!html.contains("class=\"aside-note\""))
    }

    @Test func `the periods and the sections lead to each other, and say where one is`() throws {
        let page = try WholePage()
        let now = page.html(Self.list())
        #expect(now.contains("<li><a href=\"/populer\" aria-current=\"page\">24 jam</a></li>"))
        #expect(now.contains("<li><a href=\"/populer/7-hari\">7 hari</a></li>"))
        #expect(now.contains("<li><a href=\"/populer\" aria-current=\"page\">Semua rubrik</a></li>"))
        #expect(now.contains("<li><a href=\"/populer/rubrik/dunia\">Dunia</a></li>"))
        let month = page.html(Self.list(.month, hours: 720))
        #expect(month.contains("<li><a href=\"/populer/30-hari\" aria-current=\"page\">30 hari</a></li>"))
        #expect(month.contains("<li><a href=\"/populer\">Semua rubrik</a></li>"))
        #expect(month.contains("<title>Populer 30 hari terakhir – Lembar Pagi</title>"))
        let section = page.html(Self.list(in: Samples.culture))
        #expect(section.contains("<p class=\"kicker\"><a href=\"/populer\">Populer</a></p>\n<h1>Budaya <small>"))
        #expect(section.contains("<li><a href=\"/populer/rubrik/budaya\" aria-current=\"page\">Budaya</a></li>"))
        #expect(section.contains("<title>Populer di Budaya – Lembar Pagi</title>") && !section.contains("class=\"spans\""))
        #expect(section.contains("<a href=\"/budaya\" aria-current=\"true\">Budaya</a>"))
    }

    @Test func `a section that is in no navigation has its place among the others on its own page`() throws {
        let archive = Samples.section(9, "Arsip")
        #expect(try WholePage().html(Self.list(in: archive)).contains("\"/populer/rubrik/arsip\" aria-current=\"page\">Arsip</a>"))
        #expect(try !WholePage().html(Self.list()).contains("/populer/rubrik/arsip"))
    }

    @Test func `a list that looks further back says so, and by how much`() throws {
        let html = try WholePage().html(Self.list(hours: 168))
        #expect(html.contains("<small>7 hari terakhir</small>"))
        let note = "Dalam 24 jam terakhir belum cukup tulisan yang banyak dibaca. Karena itu daftar ini melihat 7 hari ke belakang."
        #expect(html.contains("<p class=\"aside-note\">\(note)</p>"))
        #expect(try WholePage().text(Self.list(hours: 168)).hasPrefix("Populer\n\n7 hari terakhir\n\n\(note)\n\n1. Kuntul"))
        #expect(try !WholePage().html(Self.list(.week, hours: 168)).contains("class=\"aside-note\""), "that is what it is")
        let english = try WholePage(site: Samples.englishSite).html(Self.list(hours: 72))
        #expect(
            english.contains("Too few stories were read enough in the last 24 hours. This list therefore looks 3 days back."))
    }

    @Test func `what is said of how it is made is what the settings make of it`() throws {
        let html = try WholePage().html(Self.list())
        #expect(html.contains("makin baru dibaca, makin besar bobotnya") && html.contains("<a href=\"/privasi\">Cara kami"))
        #expect(try WholePage().html(Self.list(.week)).contains("setiap kali dibaca sama bobotnya"))
        let even = try WholePage(site: Self.site(.init(windowHours: 12, favoursRecent: false)))
        #expect(even.html(Self.list(hours: 12)).contains("setiap kali dibaca sama bobotnya"))
        #expect(even.html(Self.list(hours: 12)).contains("aria-current=\"page\">12 jam</a>"))
        #expect(even.html(Self.list(hours: 24)).contains("Dalam 12 jam terakhir belum cukup"))
        let odd = try WholePage(site: Self.site(.init(windowHours: nil)))
        #expect(odd.html(Self.list(hours: nil)).contains("aria-current=\"page\">Saat ini</a>"))
        #expect(odd.html(Self.list(hours: nil)).contains("<h1>Populer</h1>"))
        #expect(odd.html(Self.list(in: Samples.world, hours: 2)).contains("<h1>Dunia</h1>"), "rounded up, so not said")
        #expect(odd.html(Self.list(in: Samples.world, hours: 72)).contains("<small>3 hari terakhir</small>"))
    }

    @Test func `what is not ranked has no ranks, and is not said to be`() throws {
        let page = PageContent.mostRead(MostReadPage(period: .present, lines: Self.lines, ranking: nil))
        let html = try WholePage().html(page)
        #expect(html.contains("class=\"ranking unranked\"") && html.contains("<h1>Populer</h1>"))
        #expect(html.contains("Sementara itu, inilah yang terbaru.") && !html.contains("Urutan ini"))
        let text = try WholePage().text(page)
        #expect(text.contains("\n\nKuntul Kembali ke Muara\n\nLingkungan | ") && !text.contains("1. "))
        let none = PageContent.mostRead(MostReadPage(period: .present, section: Samples.world, lines: [], ranking: nil))
        #expect(try WholePage().html(none).contains("<p class=\"empty\">Belum ada tulisan di sini.</p>"))
        #expect(try !WholePage().html(none).contains("inilah yang terbaru"))
    }

    @Test func `the list of every page stands once on the page that is it`() throws {
        #expect(try WholePage().html(Self.list()).contains("<div class=\"list most-read now\">"))
        for other in [Self.list(.week), Self.list(in: Samples.world)] {
            #expect(try WholePage().html(other).contains("<div class=\"list most-read\">"))
        }
    }

    @Test func `as data it says what list it is and holds its stories in their order, without a number of views`() throws {
        let text = try WholePage().json(Self.list(in: Samples.environment, hours: 72))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["kind"] as? String == "mostRead" && object["period"] as? String == "present")
        #expect(object["address"] as? String == "/populer/rubrik/lingkungan" && object["windowHours"] as? Int == 72)
        #expect((object["section"] as? [String: Any])?["name"] as? String == "Lingkungan")
        #expect(object["isRanked"] as? Bool == true && object["since"] as? String == "2026-11-23T09:31:00+07:00")
        let stories = try #require(object["stories"] as? [[String: Any]])
        #expect(stories.map { $0["id"] as? Int } == [1, 2])
        #expect(!text.contains("views") && !text.contains("score"))
    }
}
