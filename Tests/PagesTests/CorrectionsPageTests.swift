import Editorial
import Foundation
import Pages
import Storage
import Testing

/// The page of all corrections.
struct CorrectionsPageTests {
    @Test func `notes stand under their day, each with kind, hour and zone, its story and where it leads`() throws {
        let html = try WholePage().html(.corrections(Samples.corrections))
        let days = ["Jumat, 20", "Rabu, 18"].compactMap { html.firstRange(of: "<h2>\($0) November 2026</h2>")?.lowerBound }
        #expect(days.count == 2 && days == days.sorted())
        #expect(html.count(of: "<section class=\"register\">") == 2)
        #expect(html.contains("<time datetime=\"2026-11-20T08:00:00+07:00\">08:00 WIB</time>"))
        let story = "<a href=\"/lingkungan/2026/11/18/41/kuntul#catatan-9\">Kuntul Kembali</a>"
        #expect(html.contains("<h3>\(story)</h3>\n<p>Jawaban.</p><p>Lanjutannya.</p>"))
        #expect(html.contains("<p class=\"linked\">Jawaban selengkapnya: <a href=\"/dunia/2026/11/20/52/"))
        #expect(html.contains("<h1>Ralat dan hak jawab</h1>"))
    }

    @Test func `a withdrawn story is named as such, an advertorial is labelled`() throws {
        let html = try WholePage().html(.corrections(Samples.corrections))
        #expect(html.contains("Catatan redaksi <span>· Dicabut</span></p>\n<h3><a href=\"/dunia/2026/11/18/43/judul\">"))
        #expect(html.contains("Ralat <span class=\"ad\">Advertorial</span></p>"))
        let text = try WholePage().text(.corrections(Samples.corrections))
        #expect(text.contains("\n\nAdvertorial: Rumah Impian\n\n") && text.contains("\n\nJudul yang dicabut (Dicabut)\n\n"))
    }

    @Test func `it is paged, and each page has its own address, title and text`() throws {
        let page = try WholePage()
        let html = page.html(.corrections(Samples.corrections))
        #expect(html.contains("<a rel=\"next\" href=\"/koreksi/sebelum/7\">Lebih lama →</a>"))
        #expect(html.contains("<a href=\"/koreksi\">← Ke yang terbaru</a>"))
        #expect(html.contains("<link rel=\"canonical\" href=\"https://lembarpagi.example/koreksi/sebelum/10\">"))
        #expect(html.contains("type=\"text/plain\" href=\"https://lembarpagi.example/koreksi/sebelum/10.txt\">"))
        #expect(html.contains("<title>Ralat dan hak jawab, hingga Jumat, 20 November 2026 | 08:00 – Lembar Pagi</title>"))
        let first = page.html(.corrections(CorrectionsPage(lines: Samples.corrections.lines)))
        #expect(first.contains("<title>Ralat dan hak jawab – Lembar Pagi</title>") && !first.contains("class=\"paging\""))
        let text = page.text(.corrections(Samples.corrections))
        #expect(text.contains("\n\nLebih lama: https://lembarpagi.example/koreksi/sebelum/7.txt\n"))
    }

    @Test(arguments: [Samples.site, Samples.englishSite])
    func `without corrections it says so, and how to ask for one`(site: Site) throws {
        let page = try WholePage(site: site)
        let empty = site.language == .indonesian ? "Belum ada ralat atau hak jawab." : "There are no corrections or replies yet."
        #expect(page.html(.corrections(CorrectionsPage(lines: []))).contains("<p class=\"empty\">\(empty)</p>"))
        #expect(page.html(.corrections(CorrectionsPage(lines: []))).contains("<p class=\"see\"><a href=\"/kontak\">"))
        #expect(page.text(.corrections(CorrectionsPage(lines: []))).contains("\n\n\(empty)\n\n"))
    }

    @Test func `as data it is a list of notes with their stories`() throws {
        let text = try WholePage().json(.corrections(Samples.corrections))
        let object = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["kind"] as? String == "corrections" && object["older"] as? String == "/koreksi/sebelum/7")
        let notes = try #require(object["notes"] as? [[String: Any]])
        let stories = notes.compactMap { $0["story"] as? [String: Any] }
        #expect(stories.map { $0["headline"] as? String } == ["Kuntul Kembali", "Judul yang dicabut", "Rumah Impian"])
        #expect(stories.map { $0["isWithdrawn"] as? Bool } == [false, true, false])
        #expect(stories.map { $0["label"] as? String } == [nil, nil, "Advertorial"])
    }
}
