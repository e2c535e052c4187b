import Editorial
import Pages
import Testing

/// Each kind of block on the page.
struct BlockTests {
    private func html(_ block: Body.Block, kind: StoryKind = .news) throws -> String {
        try WholePage().html(of: [block], kind: kind)
    }

    @Test func `a paragraph keeps its line breaks and its marks`() throws {
        let block = Body.Block.paragraph([
            Body.Span("satu\ndua "), Body.Span("tebal", marks: [.strong, .emphasis]), Body.Span("x", marks: .code),
            Body.Span("y", marks: .struck),
        ])
        #expect(try html(block).contains("<p>satu<br>dua <strong><em>tebal</em></strong><code>x</code><s>y</s></p>"))
    }

    @Test func `runs with one link make one link`() throws {
        let block = Body.Block.paragraph([
            Body.Span("baca ", link: "/dunia"), Body.Span("ini", marks: .strong, link: "/dunia"), Body.Span("."),
        ])
        #expect(try html(block).contains("<p><a href=\"/dunia\">baca <strong>ini</strong></a>.</p>"))
    }

    @Test func `headings stay below the headline`() throws {
        #expect(try html(.heading(level: 1, [Body.Span("A")])).contains("<h2>A</h2>"))
        #expect(try html(.heading(level: 9, [Body.Span("A")])).contains("<h4>A</h4>"))
    }

    @Test func `a quote says who said it, where that is known`() throws {
        let text = [[Body.Span("Satu.")], [Body.Span("Dua.")]]
        #expect(
            try html(.quote(text, attribution: "Sutini"))
                .contains("<blockquote><p>Satu.</p><p>Dua.</p><footer>Sutini</footer></blockquote>"))
        #expect(try html(.quote(text, attribution: "")).contains("<p>Dua.</p></blockquote>"))
    }

    @Test func `lists are ordered or not, and an empty one is nothing`() throws {
        #expect(try html(.list(ordered: true, items: [[Body.Span("a")]])).contains("<ol><li>a</li></ol>"))
        #expect(try html(.list(ordered: false, items: [[Body.Span("a")]])).contains("<ul><li>a</li></ul>"))
        #expect(try html(.list(ordered: false, items: [])).contains("<div class=\"body\">\n\n</div>"))
    }

    @Test func `a photo keeps its room and loads late, with caption and credit`() throws {
        let html = try html(.photo(Samples.photo(2)))
        #expect(html.contains("width=\"1200\" height=\"800\" alt=\"Burung kuntul di atas lumpur muara\" loading=\"lazy\""))
        #expect(html.contains("<figcaption>Muara saat air surut, tempat kuntul mencari makan. <cite>Foto: Ratna Wulandari</cite>"))
    }

    @Test func `a photo in several widths lets the browser choose width and type`() throws {
        let html = try html(.photo(Samples.photographed()))
        let sizes = "sizes=\"(min-width: 62rem) 42rem, 100vw\""
        let media = { (digit: String, type: String) in "/media/" + Samples.media(digit, type) }
        #expect(
            html.contains(
                "<figure><picture><source type=\"image/webp\" srcset=\"\(media("4", "webp")) 480w, "
                    + "\(media("9", "webp")) 960w, \(media("c", "webp")) 1600w\" \(sizes)>"
                    + "<img src=\"\(media("a", "jpg"))\" srcset=\"\(media("5", "jpg")) 480w, \(media("a", "jpg")) 960w, "
                    + "\(media("d", "jpg")) 1600w, \(media("f", "jpg")) 2560w\" \(sizes) width=\"2560\" height=\"1707\" "
                    + "alt=\"Lumpur\" loading=\"lazy\" decoding=\"async\"></picture><figcaption>"))
    }

    @Test func `a photo that is kept only as it is has nothing to choose from`() throws {
        let html = try html(.photo(Samples.photo(2)))
        #expect(!html.contains("<picture") && !html.contains("srcset"))
        #expect(html.contains("<img src=\"/media/\(Samples.media("2", "svg"))\" width="))
    }

    @Test func `a gallery's photos are chosen for half a column`() throws {
        let html = try html(.gallery([Samples.photographed()]))
        #expect(html.count(of: "sizes=\"(min-width: 62rem) 21rem, (min-width: 40rem) 50vw, 100vw\"") == 2)
    }

    @Test func `a credit that names its kind stands as it is`() throws {
        let photo = Photo(asset: Samples.asset(), credit: "Ilustrasi: Redaksi")
        #expect(try html(.photo(photo)).contains("<figcaption><cite>Ilustrasi: Redaksi</cite></figcaption>"))
    }

    @Test func `of a photo we do not hold, caption and credit are shown`() throws {
        let html = try html(.photo(Photo(caption: "Vladimir Putin", credit: "Net")))
        #expect(
            html.contains("<figure class=\"no-picture\"><figcaption>Vladimir Putin <cite>Foto: Net</cite></figcaption></figure>"))
        #expect(!html.contains("<img"))
    }

    @Test func `a gallery holds all its photos`() throws {
        let html = try html(.gallery([Samples.photo(1), Samples.photo(2)]))
        #expect(html.contains("<div class=\"gallery\" role=\"group\" aria-label=\"Galeri foto\">"))
        #expect(html.count(of: "<figure>") == 2)
    }

    @Test func `a table scrolls by itself, can be reached by keyboard, and has full rows`() throws {
        let table = Body.Table(
            caption: "Sarang", head: [[Body.Span("Tahun")]], rows: [[[Body.Span("2024")], [Body.Span("71")]]])
        #expect(
            try html(.table(table)).contains(
                "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Sarang\"><table><caption>Sarang</caption>"
                    + "<thead><tr><th scope=\"col\">Tahun</th><td></td></tr></thead>"
                    + "<tbody><tr><td>2024</td><td>71</td></tr></tbody></table></div>"))
    }

    @Test func `something on another site is a link that names the host`() throws {
        let html = try html(.embed(Body.Embed(address: "https://www.video.example:443/a?b=1&c=2")))
        #expect(
            html.contains(
                "<p class=\"embed\"><a href=\"https://www.video.example:443/a?b=1&amp;c=2\"><span>video.example</span> "
                    + "<small>Buka di video.example</small></a></p>"))
        #expect(!html.contains("<iframe"))
    }

    @Test func `a note says what it is and when it was added`() throws {
        let sameDay = Body.Note(kind: .correction, text: [Body.Span("214.")], addedAt: Samples.time("2026-11-18T20:15:00+07:00"))
        #expect(
            try html(.note(sameDay)).contains(
                "<div class=\"note\" role=\"note\"><b>Ralat, <time datetime=\"2026-11-18T20:15:00+07:00\">20:15 WIB</time>.</b> 214.</div>"
            ))
        let later = Body.Note(kind: .rightOfReply, text: [Body.Span("Jawab.")], addedAt: Samples.time("2026-11-20T08:00:00+07:00"))
        #expect(try html(.note(later)).contains(">Jumat, 20 November 2026 | 08:00 WIB</time>.</b> Jawab."))
        #expect(try html(.note(Body.Note(kind: .editor, text: [Body.Span("X")]))).contains("<b>Catatan redaksi.</b> X"))
    }

    @Test func `that a story is not verified stands last, in brackets and italics`() throws {
        let note = Body.Block.note(Body.Note(kind: .unverified, text: [Body.Span("Masih diperiksa.")]))
        let html = try WholePage().html(of: [note, .paragraph("Isi.")])
        #expect(html.contains("<p>Isi.</p><p class=\"unverified\"><em>(Masih diperiksa.)</em></p>\n"))
    }

    @Test func `outward links of a paid story say that they are paid for`() throws {
        let text = Body.Block.paragraph([
            Body.Span("toko", link: "https://toko.example/"), Body.Span("kami", link: "https://lembarpagi.example/dunia"),
            Body.Span("rubrik", link: "/dunia"),
        ])
        let paid = try html(text, kind: .advertorial)
        #expect(paid.contains("<a href=\"https://toko.example/\" rel=\"sponsored\">toko</a>"))
        #expect(paid.count(of: "rel=\"sponsored\"") == 1)
        #expect(try !html(text).contains("sponsored"))
    }
}
