/// What counts as a view, as far as a site decides it.
public struct CountingSettings: Sendable, Hashable {
    /// Views of one story by one visitor that count within half an hour; 0: no cap. `mostRead.repeatCap`, 3.
    public var repeatCap: Int
    /// The most of a story's views in an hour that one network may make, from above 0 to 1; 1: no limit.
    /// `mostRead.prefixShare`, 0.25.
    public var prefixShare: Double
    /// Whether a reader who asks not to be counted (GPC, DNT) is not. `mostRead.honourOptOut`, true.
    public var honoursOptOut: Bool
    /// A list of crawlers that takes the built-in one's place; nil: `crawlers.json` or `crawlers.yml` in the data directory,
    /// where there is one. `mostRead.crawlers`.
    public var crawlersFile: String?
    /// Views a second above which visitors are sampled; 0: never. `mostRead.sampleAbove`, 10,000.
    public var sampleAbove: Int

    public init(
        repeatCap: Int = 3, prefixShare: Double = 0.25, honoursOptOut: Bool = true, crawlersFile: String? = nil,
        sampleAbove: Int = 10_000
    ) {
        self.repeatCap = repeatCap
        self.prefixShare = prefixShare
        self.honoursOptOut = honoursOptOut
        self.crawlersFile = crawlersFile
        self.sampleAbove = sampleAbove
    }
}
