import Editorial
import Foundation
import Pages
import Storage
import Testing

/// What a newsroom types cannot become markup.
struct EscapingTests {
    private let attack = "\"><script>alert(1)</script><!-- {{headline}} & '"

    @Test func `markup typed as a headline, lead, name or caption is shown as typed`() throws {
        let page = try WholePage()
        let html = page.html(
            .article(
                Samples.article {
                    $0.headline = attack
                    $0.lead = attack
                    $0.kicker = attack
                    $0.printedByline = attack
                    $0.bylines = [Byline(name: attack)]
                    $0.sources = [attack]
                    $0.dateline = Dateline(place: attack)
                    $0.tags = [Tag(id: Tag.ID(1), slug: Slug(making: "a"), name: attack)]
                    $0.leadPhoto = Photo(asset: Samples.asset(), caption: attack, credit: attack, alternativeText: attack)
                }))
        #expect(!html.contains("<script>"))
        #expect(!html.contains("alert(1)</script>"))
        #expect(html.contains("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- {{headline}} &amp; &#39;"))
    }

    @Test func `a quotation mark under a combining accent does not close an attribute`() throws {
        let html = try WholePage().html(
            .article(
                Samples.article {
                    $0.leadPhoto = Photo(asset: Samples.asset(), alternativeText: "x\"\u{301} onload=alert(1) y=\"\u{301}")
                    $0.headline = "\"\u{301}><b\u{301}"
                }))
        #expect(html.contains("alt=\"x&quot;\u{301} onload=alert(1) y=&quot;\u{301}\""))
        #expect(html.contains("<h1>&quot;\u{301}&gt;&lt;b\u{301}</h1>"))
    }

    @Test func `a headline cannot end the structured data it stands in`() throws {
        let html = try WholePage().html(.article(Samples.article { $0.headline = "</script><!--<script>\u{2028}\u{0}" }))
        let start = try #require(html.firstRange(of: "application/ld+json\">"))
        let end = try #require(html[start.upperBound...].firstRange(of: "</script>"))
        let data = try #require(String(html[start.upperBound..<end.lowerBound]).data(using: .utf8))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["headline"] as? String == "</script><!--<script>\u{2028}\u{0}")
        #expect(html.count(of: "<script") == 1)
    }

    @Test func `links lead only where a reader may safely go`() throws {
        var span = Body.Span("klik")
        span.link = "javascript:alert(1)"
        var quoted = Body.Span("klik")
        quoted.link = "https://a.example/\"onmouseover=\"x"
        let html = try WholePage().html(of: [.paragraph([span]), .paragraph([quoted])])
        #expect(!html.contains("javascript:"))
        #expect(html.contains("<a href=\"https://a.example/%22onmouseover=%22x\">klik</a>"))
    }

    @Test func `an embed with an unsafe address is only a title`() throws {
        let html = try WholePage().html(of: [.embed(Body.Embed(address: "javascript:alert(1)", title: "Video"))])
        #expect(html.contains("<p class=\"embed\">Video</p>"))
    }

    @Test(arguments: [0x0, 0x8, 0xB, 0x1F, 0x7F, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF] as [UInt32])
    func `a character HTML forbids is replaced`(code: UInt32) throws {
        let character = String(try #require(Unicode.Scalar(code)))
        let html = try WholePage().html(.article(Samples.article { $0.headline = "a\(character)b" }))
        #expect(html.contains("<h1>a\u{FFFD}b</h1>"))
        #expect(!html.unicodeScalars.contains { String($0) == character })
    }

    @Test(arguments: ["é", "\u{A0}", "你好", "\u{FEFF}", "ﷲ", "😀", "\u{1F1EE}\u{1F1E9}", "a\tb"])
    func `every other character stays`(character: String) throws {
        let html = try WholePage().html(.article(Samples.article { $0.headline = "x\(character)&y" }))
        #expect(html.contains("<h1>x\(character)&amp;y</h1>"))
    }

    @Test func `lists and the live column escape too`() throws {
        let line = Samples.line(1, attack, lead: attack)
        let page = try WholePage(live: LiveLines(mostRead: [line], mostReadWindowHours: nil, latest: [line]))
        for content in [
            PageContent.home(FrontLines(newest: [line, line], sections: [(Samples.nation, [line])])),
            .list(ListPage(subject: .section(Samples.nation), lines: [line])),
            .withdrawn(Samples.withdrawn(Withdrawal(headline: attack, withdrawnAt: Samples.now, reason: attack))),
        ] {
            #expect(!page.html(content).contains("<script"))
        }
    }

    @Test func `notes and the stories they lead to are shown as typed`() throws {
        let page = try WholePage(live: Samples.noLive)
        let note = Samples.note(1, .correction, attack, attack, linked: 2)
        let linked = Samples.linked(2, attack, .correction)
        let article = Samples.article(
            notes: [note], linked: [linked, Samples.linked(3, attack, .rightOfReply, isNamedHere: false)])
        let html = page.html(.article(article))
        // The structured data is the only script, and the note's text is in it.
        #expect(html.count(of: "<script") == 1)
        #expect(html.count(of: "&quot;&gt;&lt;script&gt;alert(1)") == 4)
        let line = CorrectionLine(
            note: note, headline: attack, path: "/a/\"><script>", isWithdrawn: false, linked: linked, storyKind: .advertorial)
        let list = page.html(.corrections(CorrectionsPage(lines: [line])))
        #expect(!list.contains("<script"))
        #expect(list.count(of: "&quot;&gt;&lt;script&gt;alert(1)") == 4)
    }

    @Test func `a note's links lead only where a reader may safely go`() throws {
        var span = Body.Span("klik")
        span.link = "javascript:alert(1)"
        let note = PublishedNote(
            id: PublishedNote.ID(1), story: Story.ID(41), kind: .editor, text: [[span]], addedAt: Samples.now,
            madeBy: Signature(name: "a"))
        let line = CorrectionLine(note: note, headline: "A", path: "/a", isWithdrawn: false, linked: nil)
        let page = try WholePage()
        for content in [PageContent.article(Samples.article(notes: [note])), .corrections(CorrectionsPage(lines: [line]))] {
            #expect(!page.html(content).contains("javascript:"))
        }
    }

    @Test func `a preview escapes too, and carries no script at all`() throws {
        let page = try WholePage()
        let article = Samples.article {
            $0.headline = attack
            $0.lead = attack
            $0.body = Body([.paragraph(attack)])
        }
        let preview = page.renderer.preview(article, PreviewNotice(.unpublished, savedAt: Samples.now), at: Samples.now)
        #expect(!(preview.head + preview.main).contains("<script"))
    }

    @Test func `no page has inline styles, handlers or scripts to run`() throws {
        let page = try WholePage()
        for content in WholePage.everyKind {
            let html = page.html(content)
            #expect(!html.contains(" style="))
            #expect(!html.contains(" onclick="))
            #expect(html.count(of: "<script") == html.count(of: "<script type=\"application/ld+json\">"))
            #expect(html.count(of: "<style>") == 1)
        }
    }
}
