import Editorial
import Storage

/// Values in, bytes out.
public struct PageRenderer: Sendable {
    public let theme: Theme
    public let site: Site

    public init(theme: Theme, site: Site) {
        self.theme = theme
        self.site = site
    }

    /// From `<!doctype html>` to the end of the style sheet: the same on every page.
    public var opening: String { "<!doctype html><html lang=\"\(site.language.rawValue)\"><head><meta charset=\"utf-8\"><style></style>" }

    /// What ends every page.
    public var foot: String { "</div></body></html>" }

    public func page(_ content: PageContent, at now: Instant) -> RenderedPage {
        RenderedPage(head: "<title></title></head>", main: "<main></main>")
    }

    /// The page as text, up to where the live column's text follows; nil for pages that have no text rendition.
    public func text(_ content: PageContent, at now: Instant) -> String { "" }

    /// The page as JSON, up to where the live column's members follow.
    public func json(_ content: PageContent, at now: Instant) -> String { "{" }

    public func live(_ lines: LiveLines, at now: Instant) -> RenderedLive {
        RenderedLive(masthead: "<body>", column: "", textColumn: "", jsonColumn: "}", freshUntil: now)
    }
}
