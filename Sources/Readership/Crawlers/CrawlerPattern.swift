/// A regular expression that a list names crawlers by, as PCRE2 reads it.
struct CrawlerPattern: Sendable, Hashable {
    let text: String
    /// Upper and lower case are one.
    let isCaseless: Bool

    /// Of crawler-user-agents: as it stands, upper and lower case told apart.
    init(crawlerUserAgents pattern: String) {
        text = pattern
        isCaseless = false
    }

    /// Of Device Detector: upper and lower case are one, and what stands before may not be part of the same word.
    init(deviceDetector pattern: String) {
        text = "(?:^|[^A-Z0-9_-]|[^A-Z0-9-]_|sprd-|MZ-)(?:" + pattern + ")"
        isCaseless = true
    }
}
