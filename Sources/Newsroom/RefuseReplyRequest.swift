import Editorial
import Storage

extension Newsroom {
    /// Refuses a request, with a reason.
    public func refuseReplyRequest(
        _ request: ReplyRequest.ID, reason: String, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> ReplyRequest {
        let reason = try Remark.required(reason, "reason")
        let found = try await replyRequest(request)
        try await standing(of: found.story).mustAllow(.refuseReply, to: member)
        let now = clock.now
        let refused = try await stored { store throws(StorageError) in
            try await store.refuse(request, reason: reason, by: Signature(member), at: now, key: key)
        }
        switch refused {
        case .refused(let request):
            bell.ring()
            return request
        case .refusedBefore(let request):
            key?.whenRepeated()
            return request
        case .keyTaken: throw .keyTaken
        case .notOpen: throw .alreadyDone
        }
    }

    func replyRequest(_ id: ReplyRequest.ID) async throws(Refusal) -> ReplyRequest {
        guard let request = try await stored({ store throws(StorageError) in try await store.replyRequest(id) }) else {
            throw .noSuchThing("request")
        }
        return request
    }
}
