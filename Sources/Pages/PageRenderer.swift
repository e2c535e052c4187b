import Editorial
import JSON
import Storage

/// Values in, bytes out: every page of a portal in HTML, as text and as JSON.
///
/// A page in full is `opening`, `script`, the page's `head`, the masthead, the page's `main`, the live column and `foot`, one after
/// the other. As text and as JSON a page is its own part followed by the live column's.
///
///     let renderer = PageRenderer(theme: try Theme.builtIn(), site: site)
///     let page = renderer.page(.article(article), at: now)
///     let live = renderer.live(lines, at: now)
///     let html = renderer.opening + renderer.script + page.head + live.masthead + page.main + live.column + renderer.foot
public struct PageRenderer: Sendable {
    public let theme: Theme
    public let site: Site
    /// From `<!doctype html>` to the end of the style sheet: the same on every page.
    public let opening: String
    /// What follows it on every page that is published: our script, which is no part of a theme.
    public let script = PageScript.element
    /// What ends every page.
    public let foot: String

    let dates: NewsDate
    let words: Words
    let siteTags: SiteTags
    let templates: PageTemplates
    let frames: PageFrames

    public init(theme: Theme, site: Site) {
        self.theme = theme
        self.site = site
        dates = site.dates
        words = Words(site.language)
        siteTags = SiteTags(site: site, words: words)
        templates = PageTemplates(theme: theme, site: siteTags)
        let style = PageTags(siteTags)
        style.markup("style", theme.style.element)
        opening = templates.render(.opening, style)
        foot = templates.render(.foot, PageTags(siteTags))
        frames = PageFrames(templates: templates, site: site, words: words, siteTags: siteTags)
    }

    /// A page's own part of its HTML.
    /// - Parameter now: what the page is shown at, for what depends on the time of reading.
    public func page(_ content: PageContent, at now: Instant) -> RenderedPage {
        switch content {
        case .article(let article): page(of: article, at: now)
        case .home(let front): home(front)
        case .list(let list): page(of: list)
        case .sections(let sections): page(of: sections)
        case .fixed(let page): self.page(of: page)
        case .corrections(let corrections): page(of: corrections)
        case .mostRead(let list): page(of: list)
        case .withdrawn, .notFound, .failed: notice(content)
        }
    }

    /// The page as text, up to where the live column's text follows.
    public func text(_ content: PageContent, at now: Instant) -> String {
        switch content {
        case .article(let article): text(of: article)
        case .home(let front): text(of: front)
        case .list(let list): text(of: list)
        case .sections(let sections): text(of: sections)
        case .fixed(let page): text(of: page)
        case .corrections(let corrections): text(of: corrections)
        case .mostRead(let list): text(of: list)
        case .withdrawn, .notFound, .failed: noticeText(content)
        }
    }

    /// The page as JSON, up to where the live column's members follow.
    public func json(_ content: PageContent, at now: Instant) -> String {
        var json = JSONWriter("{")
        write(content, to: &json)
        return json.text
    }

    func absolute(_ address: PageAddress) -> String { site.url + address.path }

    func tags() -> PageTags { PageTags(siteTags) }

    func framed(_ page: String, at place: NavigationPlace) -> String {
        let frame = frames[place]
        return frame.before + page + frame.after
    }
}
