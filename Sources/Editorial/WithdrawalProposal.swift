/// That someone wants a published story withdrawn. It takes a second person's consent.
public struct WithdrawalProposal: Hashable, Sendable {
    public let ground: WithdrawalGround
    /// The reason readers are given.
    public let reason: String
    public let proposedBy: Signature
    public let proposedAt: Instant
    /// When it is to happen once consented to; nil: at once.
    public let at: Instant?

    public init(ground: WithdrawalGround, reason: String, proposedBy: Signature, proposedAt: Instant, at: Instant? = nil) {
        self.ground = ground
        self.reason = reason
        self.proposedBy = proposedBy
        self.proposedAt = proposedAt
        self.at = at
    }
}
