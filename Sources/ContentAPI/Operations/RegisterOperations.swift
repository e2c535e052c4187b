import Editorial
import JSON
import Newsroom
import Storage

/// The register of requests for the right of reply. A request is granted by `correct` with `answers`.
struct RegisterOperations: Sendable {
    let newsroom: Newsroom
    let clock: SiteClock

    var all: [Operation] {
        [
            Operation(.get, "reply-requests", list), Operation(.get, "reply-requests/{request}", read),
            Operation(.post, "reply-requests/{request}/refuse", refuse),
            Operation(.post, "stories/{story}/reply-requests", receive),
        ]
    }

    private func id(_ call: APICall) throws(Problem) -> ReplyRequest.ID {
        ReplyRequest.ID(try call.number("request", else: Problem(.noSuchThing, "There is no such request.")))
    }

    @Sendable private func list(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("story", "state", "after", "limit")
        let limit = try call.query.limit()
        let requests = try await newsroom.replyRequests(
            of: try call.query.number("story").map { Story.ID($0) },
            state: try call.query.choice("state", of: ReplyRequest.State.self),
            after: try call.query.number("after").map { ReplyRequest.ID($0) }, limit: limit, by: try call.member)
        return APIAnswer { json in
            json.array("requests") { json in
                for request in requests { json.object { RegisterJSON.write(request, to: &$0) } }
            }
            json.member("next", requests.count < limit ? nil : requests.last?.id)
        }
    }

    @Sendable private func read(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let request = try await newsroom.replyRequest(try id(call), by: try call.member)
        return APIAnswer { RegisterJSON.write(request, to: &$0) }
    }

    private struct Received {
        var requester: String
        var contact: String
        var claim: String
        var receivedAt: Instant?
        var dueAt: Instant?
    }

    @Sendable private func receive(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let names = MemberNames(["requester", "contact", "claim"], optional: ["receivedAt", "dueAt"])
        let sent = try call.object(names) { reading, object -> Received? in
            let receivedAt = reading.member("receivedAt", of: object) { $0.time($1) }
            let dueAt = reading.member("dueAt", of: object) { $0.time($1) }
            let contact = reading.remark("contact", of: object)
            let claim = reading.remark("claim", of: object)
            guard let requester = reading.remark("requester", of: object), let contact, let claim else { return nil }
            return Received(requester: requester, contact: contact, claim: claim, receivedAt: receivedAt, dueAt: dueAt)
        }
        let request = try await newsroom.receiveReplyRequest(
            on: try call.story, requester: sent.requester, contact: sent.contact, claim: sent.claim,
            receivedAt: sent.receivedAt ?? clock.now, dueAt: sent.dueAt, by: try call.member, key: try call.key)
        var answer = APIAnswer(.created) { RegisterJSON.write(request, to: &$0) }
        answer.headers[.location] = "/api/v1/reply-requests/\(request.id)"
        return answer
    }

    /// Refused already, by the same member and for the same reason, is the answer to one who asks again.
    @Sendable private func refuse(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let reason = try call.object(MemberNames(["reason"])) { $0.remark("reason", of: $1) }
        let member = try call.member
        let key = try call.key
        let request: ReplyRequest
        do {
            request = try await newsroom.refuseReplyRequest(try id(call), reason: reason, by: member, key: key)
        } catch Refusal.alreadyDone {
            request = try await newsroom.replyRequest(try id(call), by: member)
            guard request.state == .refused, request.decidedBy?.staff == member.id, request.reason == reason else {
                throw Refusal.alreadyDone
            }
        }
        return APIAnswer { RegisterJSON.write(request, to: &$0) }
    }
}
