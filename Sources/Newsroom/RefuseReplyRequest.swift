import Editorial
import Storage

extension Newsroom {
    /// Refuses a request, with a reason.
    public func refuseReplyRequest(
        _ request: ReplyRequest.ID, reason: String, by member: StaffMember
    ) async throws(Refusal) -> ReplyRequest {
        throw .noSuchStory
    }
}
