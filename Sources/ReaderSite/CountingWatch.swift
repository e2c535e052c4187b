import Editorial

/// How the counting of readers stands, for `/healthz`.
public struct CountingHealthLine: Sendable {
    /// When sums last reached the disk; nil before the first time.
    public let writtenAt: Instant?
    /// Why sums do not reach the disk; nil while they do.
    public let storeTrouble: String?
    /// Why the file of crawlers is not in use; nil while it is, or there is none.
    public let crawlersTrouble: String?
    /// Patterns of crawlers in use.
    public let crawlerPatterns: Int

    public init(writtenAt: Instant?, storeTrouble: String?, crawlersTrouble: String?, crawlerPatterns: Int) {
        self.writtenAt = writtenAt
        self.storeTrouble = storeTrouble
        self.crawlersTrouble = crawlersTrouble
        self.crawlerPatterns = crawlerPatterns
    }
}

/// Says how it stands now; never waits.
public typealias CountingWatch = @Sendable () -> CountingHealthLine
