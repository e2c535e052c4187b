/// The patterns by which crawlers are known.
public struct CrawlerList: Sendable {
}
