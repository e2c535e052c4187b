import Editorial
import Storage

extension Newsroom {
    /// Proposes that a published story be taken away, or, where someone else has proposed it, consents: then it is taken away,
    /// now or at the time proposed. Returns when every page shows it; `story.state` of the answer says which it was.
    public func withdrawStory(
        _ story: Story.ID, ground: WithdrawalGround, reason: String, at: Instant? = nil, by member: StaffMember,
        key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
