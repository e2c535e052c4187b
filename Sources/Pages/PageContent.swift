import Editorial
import Storage

/// What a page is about, with all it needs to be rendered.
public enum PageContent: Hashable, Sendable {
    case home(FrontLines)
    case article(Article)
    case list(ListPage)
    case sections([Section])
    case fixed(PageAddress.FixedPage)
    case corrections(CorrectionsPage)
    case mostRead(MostReadPage)
    /// 410: a story that was taken away, why, and what was said about it.
    case withdrawn(WithdrawnStory)
    /// 404
    case notFound
    /// 500 and 503: something failed here, or the database is away and the page was not pressed before.
    case failed
}
