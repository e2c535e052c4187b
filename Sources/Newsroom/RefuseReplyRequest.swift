import Editorial
import Storage

extension Newsroom {
    /// Refuses a request, with a reason.
    public func refuseReplyRequest(
        _ request: ReplyRequest.ID, reason: String, by member: StaffMember
    ) async throws(Refusal) -> ReplyRequest {
        let reason = try Remark.required(reason, "reason")
        let found = try await replyRequest(request)
        try await standing(of: found.story).mustAllow(.refuseReply, to: member)
        guard found.state == .open else { throw .alreadyDone }
        let now = clock.now
        let isRefused = try await stored { store throws(StorageError) in
            try await store.refuse(request, reason: reason, by: Signature(member), at: now)
        }
        guard isRefused else { throw .alreadyDone }
        bell.ring()
        return try await replyRequest(request)
    }

    func replyRequest(_ id: ReplyRequest.ID) async throws(Refusal) -> ReplyRequest {
        guard let request = try await stored({ store throws(StorageError) in try await store.replyRequest(id) }) else {
            throw .noSuchThing("request")
        }
        return request
    }
}
