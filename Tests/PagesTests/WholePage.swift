import Editorial
import Pages
import Storage
import Testing

/// Pages as readers get them: all pieces in a row.
struct WholePage {
    let renderer: PageRenderer
    var now = Samples.now

    /// Made once for all tests.
    static let builtIn = Result { try Theme.builtIn() }
    var live = Samples.live

    init(site: Site = Samples.site, theme: Theme? = nil, live: LiveLines = Samples.live) throws {
        renderer = PageRenderer(theme: try theme ?? WholePage.builtIn.get(), site: site)
        self.live = live
    }

    func html(_ content: PageContent, at moment: Instant? = nil) -> String {
        let moment = moment ?? now
        let page = renderer.page(content, at: moment)
        let live = renderer.live(live, at: moment)
        return renderer.opening + page.head + live.masthead + page.main + live.column + renderer.foot
    }

    func text(_ content: PageContent) -> String {
        renderer.text(content, at: now) + renderer.live(live, at: now).textColumn
    }

    func json(_ content: PageContent) -> String {
        renderer.json(content, at: now) + renderer.live(live, at: now).jsonColumn
    }

    /// The page of a story whose text is these blocks.
    func html(of blocks: [Body.Block], kind: StoryKind = .news) -> String {
        html(
            .article(
                Samples.article {
                    $0.kind = kind
                    $0.body = Body(blocks)
                    $0.dateline = nil
                    $0.leadPhoto = nil
                }))
    }

    /// One of every kind of page.
    static let everyKind: [PageContent] =
        [
            .home(
                FrontLines(
                    newest: [Samples.line(1, "Satu"), Samples.line(2, "Dua")],
                    sections: [(Samples.nation, [Samples.line(3, "Tiga")])])),
            .article(Samples.article { $0.body = Samples.everyBlock }),
            .list(ListPage(subject: .section(Samples.nation), lines: [Samples.line(1, "Satu")], olderAfter: Story.ID(1))),
            .list(ListPage(subject: .topic(Samples.bakau), lines: [])),
            .list(ListPage(subject: .person(Samples.ratna), lines: [Samples.line(1, "Satu")], before: Story.ID(9))),
            .list(
                ListPage(
                    subject: .day(CivilDate(daysSince1970: 20_000), earlier: CivilDate(daysSince1970: 19_999), later: nil),
                    lines: [Samples.line(1, "Satu")])),
            .sections(Samples.site.navigation), .article(Samples.corrected),
            .corrections(Samples.corrections), .corrections(CorrectionsPage(lines: [])),
            .withdrawn(
                Samples.withdrawn(
                    Withdrawal(headline: "Judul yang dicabut", withdrawnAt: Samples.published, reason: "Masa depan anak"))),
            .withdrawn(
                Samples.withdrawn(
                    Withdrawal(
                        headline: "Judul", withdrawnAt: Samples.published, reason: "Permintaan keluarga", ground: .childFuture))),
            .notFound, .failed,
        ] + PageAddress.FixedPage.allCases.map(PageContent.fixed)
}

extension String {
    func count(of part: String) -> Int { ranges(of: part).count }
}
