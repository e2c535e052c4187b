import Editorial
import Storage

/// The register of requests for the right of reply. A reporter sees what is asked about their own stories, and not how to reach
/// whoever asked.
extension Newsroom {
    /// Open requests by deadline, then decided ones; of one story, or of all that the member may read about.
    public func replyRequests(
        of story: Story.ID? = nil, state: ReplyRequest.State? = nil, after: ReplyRequest.ID? = nil, limit: Int = 50,
        by member: StaffMember
    ) async throws(Refusal) -> [ReplyRequest] {
        if let story { try await standing(of: story).mustAllow(.readReplies, to: member) }
        let reach = member.stories(.readReplies)
        let found = try await stored { store throws(StorageError) in
            try await store.replyRequests(of: story, within: reach, state: state, after: after, limit: Newsroom.page(limit))
        }
        // Whoever may see contacts at all may see those of every request they may read: the table's test holds it.
        return member.may(.readContacts) ? found : found.map(\.withoutContact)
    }

    public func replyRequest(_ id: ReplyRequest.ID, by member: StaffMember) async throws(Refusal) -> ReplyRequest {
        let request = try await replyRequest(id)
        let standing = try await standing(of: request.story)
        try standing.mustAllow(.readReplies, to: member)
        return member.may(.readContacts, on: standing) ? request : request.withoutContact
    }
}
