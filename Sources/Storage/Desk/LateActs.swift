import Editorial

/// Due acts that wait past their time.
public struct LateActs: Hashable, Sendable {
    /// Acts are done within a second of their time; only past that are they late.
    public static let grace: Duration = .seconds(1)

    public let count: Int
    /// When the oldest of them fell due.
    public let oldest: Instant?

    public init(count: Int, oldest: Instant?) {
        self.count = count
        self.oldest = oldest
    }
}
