import Editorial
import Storage

extension Newsroom {
    /// Enters a request for the right of reply in the register, with its deadline: the one given, or the newsroom's usual
    /// time after it came in.
    public func receiveReplyRequest(
        on story: Story.ID, requester: String, contact: String, claim: String, receivedAt: Instant, dueAt: Instant? = nil,
        by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> ReplyRequest {
        let standing = try await standing(of: story)
        try standing.mustAllow(.receiveReply, to: member)
        guard standing.story.firstPublishedAt != nil else { throw standing.wrongState }
        let now = clock.now
        let usual = receivedAt.advanced(by: .seconds(3600 * (try await settings()).replyDeadlineHours))
        let dueAt = dueAt ?? usual
        let request = NewReplyRequest(
            story: story, requester: try Remark.requiredLine(requester, "requester"),
            contact: try Remark.requiredLine(contact, "contact", limit: Limits.source),
            claim: try Remark.required(claim, "claim"), receivedAt: receivedAt, dueAt: dueAt)
        // A clock of the browser's may run a little ahead of ours.
        guard receivedAt <= now.advanced(by: .seconds(60)) else { throw .invalid([FieldProblem("receivedAt", .wrong)]) }
        guard dueAt > receivedAt else { throw .invalid([FieldProblem("dueAt", .wrong)]) }
        let received = try await stored { store throws(StorageError) in
            try await store.receive(request, by: Signature(member), at: now, key: key)
        }
        switch received {
        case .received(let received):
            bell.ring()
            return received
        case .receivedBefore(let received):
            key?.whenRepeated()
            return received
        case .keyTaken: throw .keyTaken
        case .noSuchStory: throw .noSuchStory
        }
    }
}
