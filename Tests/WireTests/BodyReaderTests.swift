import Editorial
import Foundation
import JSON
import Testing

@testable import Wire

@Suite struct BodyReaderTests {
    private func blocks(_ html: String) throws -> [Body.Block] {
        try BodyReader.read(html: html).body.blocks
    }

    @Test func `paragraphs, headings and rules`() throws {
        #expect(
            try blocks("<h1>A</h1><p>B<hr>C<h6>D</h6>E<div>F<section>G</section></div>") == [
                .heading(level: 2, [.init("A")]), .paragraph("B"), .paragraph("C"), .heading(level: 4, [.init("D")]),
                .paragraph("E"),
                .paragraph("F"), .paragraph("G"),
            ])
        #expect(try blocks("<p> </p><p>&nbsp;</p><p>A") == [.paragraph("\u{A0}"), .paragraph("A")])
    }

    @Test func `white space is collapsed, and kept where it is text`() throws {
        #expect(
            try blocks("<p>\n A \t<b> B</b>  C<br> D <i>E</i></p>") == [
                .paragraph([.init("A "), .init("B", marks: .strong), .init(" C\nD "), .init("E", marks: .emphasis)])
            ])
        #expect(try blocks("<pre>a\n  b</pre>") == [.paragraph("a\n  b")])
        #expect(try blocks("A<br><br>B<br>") == [.paragraph("A"), .paragraph("B")])
    }

    @Test func `marks and safe links`() throws {
        #expect(
            try blocks(
                "<p><a href='https://a.id/x y'><strong>A</strong></a> <a href='javascript:alert(1)'>B</a> H<sub>2</sub>O</p>") == [
                    .paragraph([
                        .init("A", marks: .strong, link: "https://a.id/x%20y"), .init(" B H"), .init("2", marks: .subscripted),
                        .init("O"),
                    ])
                ])
        #expect(
            try blocks("<s>A</s><code>B</code><sup>C</sup><q>D</q>") == [
                .paragraph([.init("A", marks: .struck), .init("B", marks: .code), .init("C", marks: .superscripted), .init("“D”")])
            ])
    }

    @Test func `quotes name their speaker`() throws {
        #expect(
            try blocks("<blockquote><p>A</p><p>B</p><footer>Ani</footer></blockquote><p>C <cite>D</cite></p>") == [
                .quote([[.init("A")], [.init("B")]], attribution: "Ani"), .paragraph([.init("C "), .init("D", marks: .emphasis)]),
            ])
    }

    @Test func `lists within lists are flattened`() throws {
        #expect(
            try blocks("<ol><li>A<ul><li>B<li>C</ul><li><p>D</p><p>E</p></ol>") == [
                .list(ordered: true, items: [[.init("A")], [.init("B")], [.init("C")], [.init("D"), .init("\n"), .init("E")]])
            ])
    }

    @Test func `a picture keeps its caption, credit and description`() throws {
        let read = try BodyReader.read(
            html:
                "<figure><img src='/a.jpg' alt='Kapal'><figcaption>Kapal <b>besar</b> <span class=credit>Ani/Net</span></figcaption></figure>"
        )
        #expect(read.body.blocks == [.photo(Photo(caption: "Kapal besar", credit: "Ani/Net", alternativeText: "Kapal"))])
        #expect(read.remarks == ["the picture “/a.jpg” was not fetched"])
        #expect(try blocks("<p>A <img alt='B'> C</p>") == [.paragraph("A C"), .photo(Photo(alternativeText: "B"))])
    }

    @Test func `tables have heads and rows`() throws {
        #expect(
            try blocks("<table><caption>K</caption><tr><th>A<th>B<tr><td>1<td><b>2</b></table>") == [
                .table(
                    .init(caption: "K", head: [[.init("A")], [.init("B")]], rows: [[[.init("1")], [.init("2", marks: .strong)]]]))
            ])
    }

    @Test func `embeds of known sites stay, others are told`() throws {
        #expect(
            try blocks("<iframe src='//www.youtube.com/embed/x' title='Y'></iframe>") == [
                .embed(.init(address: "https://www.youtube.com/embed/x", title: "Y"))
            ])
        for source in [
            "https://youtube.com.evil.id/", "https://evil.id/youtube.com", "javascript:0", "https://youtube.com@evil.id",
        ] {
            let read = try BodyReader.read(html: "<iframe src='\(source)'></iframe>")
            #expect(read.body.isEmpty && read.remarks.count == 1, "\(source)")
        }
    }

    @Test func `what is not for readers is dropped`() throws {
        #expect(
            try blocks(
                "<style>a</style><script>b</script><form>c<input></form><noscript>d</noscript><svg><text>e</text></svg><p>F</p><!-- g -->"
            ) == [.paragraph("F")])
    }

    @Test func `nesting without end is refused`() {
        #expect(throws: HTMLError.self) { try BodyReader.read(html: String(repeating: "<div>", count: 100_000)) }
        #expect(throws: HTMLError.self) {
            try BodyReader.read(html: (0..<399).map { "<font size=\($0)>" }.joined() + String(repeating: "<p>x", count: 100_000))
        }
    }

    @Test func `nesting up to the limit is read`() throws {
        let deep = String(repeating: "<blockquote>", count: 390) + "A"
        #expect(try blocks(deep) == [.quote([[.init("A")]], attribution: "")])
        #expect(try blocks(String(repeating: "<b>", count: 390) + "A") == [.paragraph([.init("A", marks: .strong)])])
        #expect(try blocks(String(repeating: "<ul><li>", count: 390) + "A") == [.list(ordered: false, items: [[.init("A")]])])
    }

    @Test func `plain text keeps its paragraphs and line feeds`() {
        #expect(PlainTextBody.read("A\nB\r\n\r\n \n C ").blocks == [.paragraph("A\nB"), .paragraph("C")])
    }

    @Test func `the quick way reads what the tree reads`() throws {
        let samples = [
            "<p>A &amp; B &lt;b&gt; &quot;C&quot; &#39;D&#39;&nbsp;E</p>", "<p>A</p>\n <p></p><p> B  C\n</p>",
            "<p>\u{201C}é😀\u{301}</p>", "",
            "  ", "<p>\tA\r\nB</p>",
        ]
        for html in samples {
            #expect(try PlainParagraphs.read(html) == BodyReader.readTree(html).body, "\(html)")
        }
        for html in ["<p>A", "A", "<p class=x>A</p>", "<p>A<b>B</b></p>", "<p>&copy;</p>", "<P>A</P>", "<p>A</p>B", "<p>A & B</p>"]
        {
            #expect(PlainParagraphs.read(html) == nil, "\(html)")
        }
    }

    @Test func `the quick way reads real stories as the tree does`() throws {
        guard let url = SharedData.find("stories/id-articles.jsonl.gz") else { return }
        let file = try PackedFile(url.path)
        var splitter = ObjectSplitter(limit: 1 << 20)
        var texts: [String] = []
        while texts.count < 300, let bytes = try file.next() {
            splitter.take(bytes) { piece in
                guard case .object(let bytes, _) = piece, let object = try? JSONReader.read(bytes).object else { return }
                texts.append(object["body"]?.string ?? "")
            }
        }
        for text in texts.prefix(300) {
            let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            let html = escaped.split(whereSeparator: \.isNewline).map { "<p>" + $0 + "</p>" }.joined()
            // Gumbo puts a mark of its own for the control characters that broken encodings leave behind.
            let isBroken = text.unicodeScalars.contains { (0x7F...0x9F).contains($0.value) }
            guard !isBroken, let quick = PlainParagraphs.read(html) else { continue }
            #expect(try quick == BodyReader.readTree(html).body)
        }
    }
}
