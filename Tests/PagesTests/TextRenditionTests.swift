import Editorial
import Foundation
import Pages
import Storage
import Testing

/// Pages as plain text: what an archive's crawler keeps of them.
struct TextRenditionTests {
    @Test func `a page kept by an archive is given back byte for byte`() throws {
        guard let text = CapturedPage.stored("putin-korut.txt") else {
            print("skipped: no captures beside this package")
            return
        }
        try expectSame(text)
    }

    @Test(arguments: [(0, 0), (1, 10), (7, 1), (12, 25)])
    func `lists of any length come back`(mostRead: Int, latest: Int) throws {
        try expectSame(page(mostRead: mostRead, latest: latest))
    }

    @Test(arguments: [
        "SELASA, 18 JUNI 2024 | 19:02 WIB", "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: ANI, BUDI SANTOSO",
        "KAMIS, 01 FEBRUARI 2024 | 00:05 WITA | LAPORAN: M. ÉLAN",
    ])
    func `date lines of any kind come back`(dateLine: String) throws {
        try expectSame(page(dateLine: dateLine.replacingOccurrences(of: ", 01 ", with: ", 1 ")))
    }

    @Test func `characters of markup come back as they were`() throws {
        try expectSame(
            page(
                headline: "{{judul}} <b>A & B</b> \"kutip\" 'x' &amp;", paragraphs: ["<p>{{{isi}}}</p>", "a\nb", "Populer di sini"])
        )
    }

    @Test func `a page without caption comes back`() throws {
        try expectSame(page(caption: nil))
    }

    @Test func `lead, headings, quotes, lists, tables, photos and notes are plain lines`() throws {
        let text = try WholePage(live: Samples.noLive).text(.article(Samples.article { $0.body = Samples.everyBlock }))
        for line in [
            "Muara saat air surut, tempat kuntul mencari makan./Ratna Wulandari",
            "Bakau yang ditanam warga sejak 2011 kini cukup rapat untuk bersarang.",
            "Muara Sari — Hitungan dilakukan tiga kali oleh tim yang berbeda, dan ada dalam laporan musim ini. Rumus CO2 dan luas 10 km2.",
            "Dihitung tiga kali", "Sutini, warga", "37 pasang kowak", "Tahun | Sarang | Keterangan", "2025 | 148",
            "Rekaman kedatangan pertama: https://www.video.example/tonton?v=1&t=2",
            "Ralat, 20:15 WIB. Versi awal menyebut 241 pasang. Angka yang benar 214.",
        ] {
            #expect(text.contains("\n\n\(line)\n\n"))
        }
        #expect(text.hasSuffix("\n\nPopuler\n\nUPDATE\n\nSelengkapnya"))
    }

    @Test func `a printed byline stands in place of the names`() throws {
        let text = try WholePage().text(.article(Samples.article { $0.printedByline = "Ratna W./Kontributor" }))
        #expect(text.contains("RABU, 18 NOVEMBER 2026 | 19:02 WIB | LAPORAN: RATNA W./KONTRIBUTOR\n"))
    }

    @Test func `every kind of page has a text, ending with the lists`() throws {
        let page = try WholePage()
        for content in WholePage.everyKind {
            let text = page.text(content)
            #expect(text.hasSuffix("\n\nSelengkapnya"))
            #expect(!text.contains("\n\n\n") && !text.hasPrefix("\n"))
            #expect(!text.contains("{{") && !text.contains("&quot;"))
        }
    }

    @Test func `a list as text is its title and its rows`() throws {
        let list = ListPage(subject: .section(Samples.nation), lines: [Samples.line(1, "A & B")])
        #expect(
            try WholePage(live: Samples.noLive).text(.list(list)).hasPrefix(
                "Nasional\n\nA & B\n\nSenin, 23 November 2026 | 10:20\n\nPopuler"))
    }

    private func expectSame(_ text: String) throws {
        let captured = try #require(CapturedPage(text))
        var site = Samples.site
        site.zone = captured.zone
        let page = try WholePage(site: site, live: captured.live)
        #expect(page.text(.article(captured.article)) == text)
    }

    private func page(
        headline: String = "Putin Bakal Tiba", caption: String? = "Vladimir Putin/Net",
        dateLine: String = "SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: HANI", paragraphs: [String] = ["Satu.", "Dua."],
        mostRead: Int = 2, latest: Int = 2
    ) -> String {
        let rows = { (count: Int) in (0..<count).flatMap { ["Judul \($0) & lain", "Minggu, 01 Desember 2024 | 10:\($0 + 10)"] } }
        let blocks =
            ["Berita"] + (caption.map { [$0] } ?? []) + ["Dunia", headline, dateLine] + paragraphs + ["Populer"] + rows(mostRead)
            + ["UPDATE"] + rows(latest) + ["Selengkapnya"]
        return blocks.joined(separator: "\n\n")
    }
}
