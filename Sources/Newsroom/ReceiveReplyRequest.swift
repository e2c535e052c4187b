import Editorial
import Storage

extension Newsroom {
    /// Enters a request for the right of reply in the register, with its deadline.
    public func receiveReplyRequest(
        on story: Story.ID, requester: String, contact: String, claim: String, receivedAt: Instant, dueAt: Instant? = nil,
        by member: StaffMember
    ) async throws(Refusal) -> ReplyRequest {
        throw .noSuchStory
    }
}
