import Crypto
import Editorial
import Foundation
import Storage
import Testing

@testable import Pages

/// Themes: files over the built-in ones, checked when they are loaded.
struct ThemeTests {
    private func theme(_ files: [String: String]) throws -> Theme {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tema-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files { try Data(text.utf8).write(to: folder.appending(path: name)) }
        return try Theme.directory(folder.path)
    }

    private func problem(_ file: String, _ text: String) throws -> String {
        try #require(#expect(throws: ThemeError.self) { try theme([file: text]) }).description
    }

    @Test func `a directory's files stand in for the built-in ones, file by file`() throws {
        let theme = try theme(["foot.mustache": "</div><p>{{siteName}} {{words.index}}</p></body></html>", ".DS_Store": "x"])
        let renderer = PageRenderer(theme: theme, site: Samples.site)
        #expect(renderer.foot == "</div><p>Lembar Pagi Indeks</p></body></html>")
        #expect(renderer.opening == PageRenderer(theme: try Theme.builtIn(), site: Samples.site).opening)
    }

    @Test func `a missing directory is named`() throws {
        let error = try #require(#expect(throws: ThemeError.self) { try Theme.directory("tema/yang/tidak/ada") })
        #expect(error.description == "Theme tema/yang/tidak/ada: there is no such directory.")
    }

    @Test func `a file that is no theme's is named, with the nearest that are`() throws {
        #expect(
            try problem("artcle.mustache", "x").hasPrefix(
                "Theme artcle.mustache: no file of a theme has this name; the nearest are article.mustache"))
    }

    @Test func `a file that is not text is named`() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "tema-\(UInt64.random(in: 0 ... .max))")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data([0xFF, 0xFE]).write(to: folder.appending(path: "foot.mustache"))
        let error = try #require(#expect(throws: ThemeError.self) { try Theme.directory(folder.path) })
        #expect(error.description == "Theme foot.mustache: it is not UTF-8 text.")
    }

    @Test func `an unknown tag is named, with its line and the nearest known`() throws {
        #expect(
            try problem("article.mustache", "<h1>\n{{hedline}}</h1>").hasPrefix(
                "Theme file article.mustache, line 2: there is no tag hedline here; the nearest are headline, "))
        #expect(try problem("home.mustache", "{{#next}}{{words.nope}}{{/next}}").contains("no tag words.nope"))
    }

    @Test func `tags of a row are known only inside it`() throws {
        _ = try theme(["live.mustache": "{{#latest}}{{headline}}{{^last()}}, {{/last()}}{{/latest}}"])
        #expect(try problem("live.mustache", "{{headline}}").contains("there is no tag headline here"))
    }

    @Test(arguments: [
        ("a\n{{headline", "line 2: a tag is opened with {{ and never closed."),
        ("{{#lead}}\n", "line 1: the section {{#lead}} is never closed with {{/lead}}."),
        ("{{#lead}}\n{{/led}}", "line 2: {{/led}} stands where {{/lead}} should close the section of line 1."),
        ("{{/lead}}", "line 1: {{/lead}} closes a section that is not open."),
        ("{{>sidebar}}", "line 1: there is no piece {{>sidebar}}; there are {{>card}}, {{>line}}."),
        ("{{{headline}}}", "line 1: {{{headline}}} would reach the page unescaped; write {{headline}}."),
        ("{{&headline}}", "line 1: {{{headline}}} would reach the page unescaped; write {{headline}}."),
        ("{{body}}", "line 1: {{body}} is HTML already; write {{{body}}}."),
        ("{{isPaid}}", "line 1: isPaid is not printed but opened as a section: {{#isPaid}}…{{/isPaid}}."),
        ("{{=<% %>=}}", "changes how tags are read, which themes cannot."),
        ("\n<p style=\"color:red\">", "line 2: style= is stopped by browsers here; styles belong in style.css."),
        ("<script src=x>", "line 1: <script is stopped by browsers here; pages are made without scripts."),
        ("<p>\n\n{{lead extra}}\n</p>\n", "line 3: a tag is not written as Mustache has it"),
        ("{{lower(headline)}}", "there is no tag lower(headline) here"), ("{{}}", "there is no tag  here"),
    ])
    func `what is wrong with a template is said in one sentence`(template: String, problem expected: String) throws {
        let problem = try problem("article.mustache", template)
        #expect(problem.hasPrefix("Theme file article.mustache, line "))
        #expect(problem.contains(expected))
    }

    @Test func `a piece cannot hold a piece, and the frame must hold the page`() throws {
        #expect(try problem("card.mustache", "{{>line}}").contains("cannot stand in this file"))
        #expect(try problem("frame.mustache", "<main></main>").contains("must stand in it exactly once"))
        #expect(try problem("style.css", "a{}</style><script>").contains("would end the style sheet early"))
    }

    @Test func `the policy allows exactly the style that pages carry`() throws {
        let theme = try theme(["style.css": "/* x */ a { color : red; }\n\nb::before { content: \" ; \"; }"])
        let opening = PageRenderer(theme: theme, site: Samples.site).opening
        #expect(opening.contains("<style>a{color :red}b::before{content:\" ; \"}</style>"))
        let digest = Data(SHA256.hash(data: Data("a{color :red}b::before{content:\" ; \"}".utf8))).base64EncodedString()
        #expect(theme.styleSources == ["'sha256-\(digest)'"])
    }

    @Test func `a style sheet loses comments and idle spaces, and nothing it needs`() {
        let css =
            "@media (min-width: 40rem) and (print) { .a > b , c :hover{ margin : calc( 1rem + 2px ) -1px; content:'/* */ '; } }"
        #expect(
            StyleSheet.minified(css)
                == "@media (min-width:40rem) and (print){.a>b,c :hover{margin :calc( 1rem + 2px ) -1px;content:'/* */ '}}")
    }

    @Test func `a name with braces in it is still only a name`() throws {
        var site = Samples.site
        site.name = "Koran {{siteURL}} & <b>"
        let renderer = PageRenderer(theme: try Theme.builtIn(), site: site)
        #expect(renderer.foot.contains("<p>Koran {{siteURL}} &amp; &lt;b&gt;</p>"))
    }

    @Test func `every tag a template may use is offered`() throws {
        for (file, contents) in ThemeTests.pages {
            let names = file.knownTags.tags.keys.sorted()
            let probe = names.map { "{{#\($0)}}[\($0)]{{/\($0)}}" }.joined() + (file == .frame ? "{{{page}}}" : "")
            let renderer = PageRenderer(theme: try theme([file.rawValue: probe]), site: Samples.site)
            let live = renderer.live(Samples.live, at: Samples.now)
            let shown =
                contents.map { content in
                    let page = renderer.page(content, at: Samples.time("2027-06-01T00:00:00Z"))
                    return page.head + page.main + renderer.text(content, at: Samples.now) + live.masthead + live.column
                        + live.textColumn
                }.joined() + renderer.opening
            for name in names { #expect(shown.contains("[\(name)]"), "\(file.rawValue): \(name)") }
        }
    }

    private static let pages: [(ThemeFile, [PageContent])] = {
        let full = Samples.article(updated: Samples.now) {
            $0.language = "en"
            $0.holdsText = false
            $0.kind = .advertorial
            $0.sources = ["Antara"]
        }
        let answered = Samples.article(
            notes: Samples.corrected.notes,
            linked: Samples.corrected.linked + [Samples.linked(3, "Lain", .clarification, isNamedHere: false)])
        let line = Samples.line(1, "Satu", kind: .advertorial, lead: "Lead", photo: Samples.photo())
        let front = PageContent.home(
            FrontLines(newest: [line, line], sections: [(Samples.nation, [line])]))
        let day = CivilDate(daysSince1970: 20_000)
        let lists: [PageContent] = [
            .list(ListPage(subject: .section(Samples.nation), lines: [line], before: Story.ID(1), olderAfter: Story.ID(2))),
            .list(ListPage(subject: .day(day, earlier: day, later: day), lines: [line])),
        ]
        let ranking = MostReadPage.Ranking(windowHours: 72, since: Samples.now)
        let ranked: [PageContent] = [
            .mostRead(MostReadPage(period: .present, lines: [line], ranking: ranking)),
            .mostRead(MostReadPage(period: .present, section: Samples.nation, lines: [line], ranking: ranking)),
        ]
        let withdrawn = PageContent.withdrawn(
            Samples.withdrawn(
                Withdrawal(headline: "A", withdrawnAt: Samples.now, reason: "B", ground: .sara), notes: answered.notes,
                linked: answered.linked))
        return [
            (.opening, [.notFound]), (.head, [.article(full), front, .notFound] + ranked), (.masthead, [.notFound]),
            (.frame, [front]),
            (.live, [.notFound]), (.article, [.article(full), .article(answered)]), (.home, [front]), (.list, lists),
            (.line, lists), (.card, [front]), (.corrections, [.corrections(Samples.corrections)]),
            (.sections, [.sections([Samples.nation])]), (.fixed, [.fixed(.about)]), (.notice, [withdrawn]),
            (.articleText, [.article(full), .article(answered)]), (.homeText, [front]), (.listText, lists),
            (.sectionsText, [.sections([Samples.nation])]), (.correctionsText, [.corrections(Samples.corrections)]),
            (.mostRead, ranked), (.mostReadText, ranked), (.fixedText, [.fixed(.about)]), (.noticeText, [withdrawn]),
            (.liveText, [.notFound]),
        ]
    }()
}
