import Editorial
import Pages
import Storage
import Testing

/// The page of a text before readers get it.
struct PreviewTests {
    private func preview(_ standing: PreviewNotice.Standing, site: Site = Samples.site) throws -> RenderedPage {
        try WholePage(site: site).renderer.preview(
            Samples.corrected, PreviewNotice(standing, savedAt: Samples.published), at: Samples.now)
    }

    @Test(arguments: [
        (PreviewNotice.Standing.unpublished, "Pratinjau – belum terbit", "Preview – not published"),
        (.nextVersion, "Pratinjau – versi ini belum terbit", "Preview – this version is not published"),
        (.live, "Pratinjau – versi ini sedang terbit", "Preview – this version is live"),
    ])
    func `a strip over the page says what it is, and the window too`(
        standing: PreviewNotice.Standing, indonesian: String, english: String
    ) throws {
        for (site, words) in [(Samples.site, indonesian), (Samples.englishSite, english)] {
            let page = try preview(standing, site: site)
            #expect(page.main.hasPrefix("<div class=\"preview\" role=\"status\"><p class=\"wrap\"><b>\(words)</b> "))
            #expect(page.head.hasPrefix("<title>\(words): Kawanan"))
        }
        #expect(try preview(standing).main.contains("disimpan <time datetime=\"2026-11-18T19:02:00+07:00\">Rabu, 18 November 2026"))
    }

    @Test func `under the strip it is the page itself`() throws {
        let page = try WholePage().renderer.page(.article(Samples.corrected), at: Samples.now)
        let preview = try preview(.nextVersion)
        #expect(preview.main.hasSuffix(page.main))
    }

    @Test func `search engines and those who share pages get nothing of it`() throws {
        let head = try preview(.unpublished).head
        #expect(head.contains("<meta name=\"robots\" content=\"noindex\">"))
        for part in ["canonical", "og:", "ld+json", "text/plain"] { #expect(!head.contains(part)) }
    }

    @Test func `as text it begins with what it is`() throws {
        let renderer = try WholePage().renderer
        let notice = PreviewNotice(.unpublished, savedAt: Samples.published)
        #expect(
            renderer.previewText(Samples.corrected, notice, at: Samples.now)
                == "Pratinjau – belum terbit (disimpan Rabu, 18 November 2026 | 19:02 WIB)\n\n"
                + renderer.text(.article(Samples.corrected), at: Samples.now))
    }
}
