import Editorial
import Pages
import Storage
import Testing

/// The masthead and the two lists.
struct LiveColumnTests {
    private func live(_ lines: LiveLines, at now: Instant = Samples.now, site: Site = Samples.site) throws -> RenderedLive {
        PageRenderer(theme: try Theme.builtIn(), site: site).live(lines, at: now)
    }

    @Test func `rows lead to their story and say when it appeared`() throws {
        let column = try live(Samples.live).column
        #expect(
            column.contains(
                "Sekolah di Lereng Dapat Air Bersih<time datetime=\"2026-11-23T10:00:00+07:00\">Senin, 23 November 2026 | 10:00</time></span></a></li>"
            ))
        #expect(column.count(of: "<li>") == 7)
        #expect(column.contains("<h2><a href=\"/populer\">Populer</a> <small>24 jam terakhir</small></h2>"))
        #expect(column.contains("<a class=\"more\" href=\"/indeks\">Selengkapnya →</a>"))
    }

    @Test func `a ranking whose window is not known says nothing of it`() throws {
        #expect(try live(Samples.noLive).column.contains("<h2><a href=\"/populer\">Populer</a></h2>"))
    }

    @Test func `empty lists leave headings and no empty list`() throws {
        let column = try live(Samples.noLive).column
        #expect(column.contains("Populer") && column.contains("UPDATE"))
        #expect(!column.contains("<ol>"))
    }

    @Test func `the masthead says the day and when the newest story appeared`() throws {
        let masthead = try live(Samples.live).masthead
        #expect(masthead.contains("<time datetime=\"2026-11-23\">Senin, 23 Nov 2026</time>"))
        #expect(masthead.contains("Diperbarui <time datetime=\"2026-11-23T10:10:00+07:00\">10:10 WIB</time>"))
        #expect(try !live(Samples.noLive).masthead.contains("Diperbarui"))
    }

    @Test func `a newest story of another day is dated, not timed`() throws {
        let masthead = try live(Samples.live, at: Samples.time("2026-11-25T09:00:00+07:00")).masthead
        #expect(masthead.contains(">Senin, 23 Nov 2026</time></span>"))
    }

    @Test func `the masthead's day is over at midnight, in the portal's zone`() throws {
        #expect(try live(Samples.live).freshUntil == Samples.time("2026-11-24T00:00:00+07:00"))
        let late = try live(Samples.live, at: Samples.time("2026-11-24T00:00:00+07:00"))
        #expect(late.freshUntil == Samples.time("2026-11-25T00:00:00+07:00"))
        var site = Samples.site
        site.zone = try #require(SiteZone("America/New_York"))
        let shortDay = try live(Samples.live, at: Samples.time("2026-03-08T12:00:00Z"), site: site)
        #expect(shortDay.freshUntil == Samples.time("2026-03-09T04:00:00Z"))
    }
}
