import Editorial
import Storage
import Testing

@testable import Newsroom

@Suite struct ManuscriptTests {
    @Test func `characters nobody means to write go, letters of every script stay`() {
        #expect(CleanText.lines("a\u{0}b\u{8}\r\nc\rd\u{2028}e\tf") == "ab\nc\nd\ne\tf")
        #expect(CleanText.lines("aman\u{202E}gnaro") == "amangnaro")
        let kept = "العربية עברית é e\u{301} 👩‍👩‍👧 \u{200F}ya ꦱꦸꦒꦼꦁ"
        #expect(CleanText.lines(kept) == kept)
        #expect(CleanText.line("  Judul\n dua\t") == "Judul  dua")
    }

    @Test func `every field that does not fit is named`() {
        let manuscript = Manuscript(
            kicker: String(repeating: "k", count: 81), headline: String(repeating: "h", count: 301),
            lead: String(repeating: "l", count: 2_001),
            body: Body([
                .paragraph("baik"), .heading(level: 1, [Body.Span("x")]),
                .embed(Body.Embed(address: "https://evil.example/x")),
            ]),
            dateline: Dateline(place: "Kupang", zone: "Asia/Atlantis"),
            bylines: [IncomingStory.Name("Hani"), IncomingStory.Name(String(repeating: "n", count: 121))],
            tags: (0..<31).map { "t\($0)" }, language: "bahasa indonesia")
        #expect(
            Set(ManuscriptCheck.problems(in: manuscript)) == [
                FieldProblem("kicker", .tooLong(limit: 80)), FieldProblem("headline", .tooLong(limit: 300)),
                FieldProblem("lead", .tooLong(limit: 2_000)), FieldProblem("body.1", .wrong),
                FieldProblem("body.2", .notAllowedHere), FieldProblem("dateline.zone", .unknown),
                FieldProblem("bylines.1.name", .tooLong(limit: 120)), FieldProblem("tags", .tooLong(limit: 30)),
                FieldProblem("language", .wrong),
            ])
    }

    @Test func `as much text as is allowed fits, one character more does not`() {
        let part = String(repeating: "a", count: 100_000)
        var body = Body((0..<10).map { _ in .paragraph(part) })
        #expect(ManuscriptCheck.problems(in: Manuscript(body: body)).isEmpty)
        body.blocks.append(.paragraph("a"))
        #expect(ManuscriptCheck.problems(in: Manuscript(body: body)) == [FieldProblem("body", .tooLong(limit: 1_000_000))])
        let many = Body([Body.Block](repeating: .paragraph("a"), count: 20_001))
        #expect(ManuscriptCheck.problems(in: Manuscript(body: many)) == [FieldProblem("body", .tooLong(limit: 20_000))])
    }

    @Test func `a link that runs a script is refused`() {
        var run = Body.Span("tekan", link: "https://a.example")
        run.link = "javascript:alert(1)"
        #expect(
            ManuscriptCheck.problems(in: Manuscript(body: Body([.paragraph([run])])))
                == [FieldProblem("body.0", .notAllowedHere)])
    }

    @Test func `what was embedded before we had a list can stay`() {
        let body = Body([.embed(Body.Embed(address: "https://video.example/1"))])
        #expect(ManuscriptCheck.problems(in: Manuscript(body: body), editing: Manuscript(body: body)).isEmpty)
    }

    @Test(arguments: [
        ("https://www.youtube.com/watch?v=1", EmbedProvider.youTube), ("https://youtu.be/1", .youTube), ("https://x.com/a/1", .x),
        ("https://www.google.com/maps/place/Kupang", .googleMaps), ("https://open.spotify.com/track/1", .spotify),
        ("https://datawrapper.dwcdn.net/abc/1/", .datawrapper), ("HTTPS://VIMEO.COM/1", .vimeo),
    ])
    func `a known provider is told by its host`(address: String, provider: EmbedProvider) {
        #expect(EmbedProvider(address: address) == provider)
    }

    @Test(arguments: [
        "http://www.youtube.com/1", "https://youtube.com.evil.example/1", "https://evil.example/youtube.com",
        "https://youtube.com@evil.example/", "https://youtube.com:8443/", "https://evil.example\\@youtube.com/",
        "https://notyoutube.com/", "https://www.google.com/search?q=maps", "javascript:alert(1)", "https://", "//youtube.com/1",
        "https://youtube.com\u{2F44}evil.example/", "https://.youtube.com/",
    ])
    func `another's address is no provider's`(address: String) {
        #expect(EmbedProvider(address: address) == nil)
    }

    @Test func `what a client does not send back is carried over`() {
        let added = Instant.init(seconds: 5)
        let former = Manuscript(
            body: Body([.note(Body.Note(kind: .editor, text: [Body.Span("Catatan")], addedAt: added))]),
            bylines: [IncomingStory.Name("Hani")], printedByline: "HANI")
        var sent = former
        sent.body = Body([.note(Body.Note(kind: .editor, text: [Body.Span("Catatan")]))])
        sent.printedByline = nil
        #expect(sent.carryingOver(from: former) == former)
        sent.bylines = [IncomingStory.Name("Ani")]
        #expect(sent.carryingOver(from: former).printedByline == nil)
    }

    @Test func `a tag named twice is one, a blank paragraph is none`() {
        let manuscript = Manuscript(body: Body([.paragraph("a"), .paragraph(" \n")]), tags: ["Rusia", " rusia ", ""])
        #expect(manuscript.cleaned.tags == ["Rusia"])
        #expect(manuscript.cleaned.withoutBlankParagraphs.body.blocks == [.paragraph("a")])
    }

    // MARK: Checklist

    @Test func `an empty story lacks what is asked for at first`() {
        #expect(Checklist.missing(in: Manuscript(), rules: NewsroomSettings()) == [.headline, .section, .byline, .body])
    }

    @Test func `each picture needs caption, credit and alternative text`() {
        let asset = Asset(name: String(repeating: "c", count: 64) + ".png", width: 3, height: 2)
        let photo = Photo(asset: asset, caption: "Laut", credit: "Ani", alternativeText: "Perahu")
        var manuscript = Manuscript(
            headline: "J", body: Body([.gallery([photo, Photo(asset: asset, caption: "Laut")])]),
            bylines: [IncomingStory.Name("Hani")], section: Slug("dunia"), leadPhoto: photo)
        #expect(Checklist.missing(in: manuscript, rules: NewsroomSettings()) == [.photoCredit, .photoAlternativeText])
        manuscript.body = Body([.gallery([photo])])
        #expect(Checklist.missing(in: manuscript, rules: NewsroomSettings()).isEmpty)
    }

    @Test func `an unverified story ends with its note, which no setting switches off`() {
        let note = Body.Block.note(Body.Note(kind: .unverified, text: [Body.Span("Belum terverifikasi")]))
        let rules = NewsroomSettings(["checklist.unverifiedNote": "false"])
        func lacks(_ blocks: [Body.Block]) -> Bool {
            Checklist.missing(in: Manuscript(body: Body(blocks)), rules: rules).contains(.unverifiedNote)
        }
        #expect(!lacks([.paragraph("a"), note]))
        #expect(lacks([note, .paragraph("a")]))
        #expect(lacks([note, .paragraph("a"), note]))
        #expect(lacks([.paragraph("a"), .note(Body.Note(kind: .unverified, text: []))]))
        #expect(!lacks([.paragraph("a")]))
    }

    @Test func `settings say what is asked for; unreadable ones have their default`() {
        let settings = NewsroomSettings([
            "checklist.byline": "false", "checklist.tags": "true", "headline.guide": "12", "reply.deadlineHours": "24",
            "review.fourEyes": "true", "checklist.headline": "false",
        ])
        #expect(!settings.checklist.contains(.byline) && settings.checklist.contains(.tags))
        #expect(settings.checklist.contains(.headline))
        #expect(settings.headlineGuide == 80 && settings.replyDeadlineHours == 24 && settings.takesFourEyes)
        #expect(NewsroomSettings(settings.stored) == settings)
    }
}
