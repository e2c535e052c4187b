/// That a published story was taken away, and what its address says since (Pedoman, 5).
public struct Withdrawal: Hashable, Sendable {
    public let headline: String
    public let withdrawnAt: Instant
    /// The reason readers are given.
    public let reason: String
    /// On which of the Pedoman's grounds; nil where only a reason is known, as of a story that came from elsewhere.
    public let ground: WithdrawalGround?

    public init(headline: String, withdrawnAt: Instant, reason: String, ground: WithdrawalGround? = nil) {
        self.headline = headline
        self.withdrawnAt = withdrawnAt
        self.reason = reason
        self.ground = ground
    }
}
