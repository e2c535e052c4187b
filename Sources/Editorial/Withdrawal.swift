/// That a published story was taken away, and what its address says since (Pedoman, 5).
public struct Withdrawal: Hashable, Sendable {
    public let headline: String
    public let withdrawnAt: Instant
    /// The reason readers are given.
    public let reason: String

    public init(headline: String, withdrawnAt: Instant, reason: String) {
        self.headline = headline
        self.withdrawnAt = withdrawnAt
        self.reason = reason
    }
}
