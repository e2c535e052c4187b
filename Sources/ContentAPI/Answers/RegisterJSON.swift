import Editorial
import JSON

/// Requests for the right of reply, as the API tells them.
enum RegisterJSON {
    static func write(_ request: ReplyRequest, to json: inout JSONWriter) {
        json.member("id", request.id)
        json.member("story", request.story)
        json.member("requester", request.requester)
        json.memberOrNull("contact", request.contact)
        json.member("claim", request.claim)
        json.member("receivedAt", request.receivedAt)
        json.member("dueAt", request.dueAt)
        json.member("state", request.state.rawValue)
        json.member("decidedAt", request.decidedAt)
        json.member("decidedBy", request.decidedBy)
        json.memberOrNull("reason", request.reason.isEmpty ? nil : request.reason)
        json.member("note", request.note)
    }
}
