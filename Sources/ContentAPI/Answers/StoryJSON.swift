import Editorial
import HTTPTypes
import JSON
import Storage

/// Where a story stands, as the API tells it.
enum StoryJSON {
    /// The answer to every act on a story. `ETag` names the revision, for the next `If-Match`.
    static func answer(_ standing: StoryStanding, _ status: HTTPResponse.Status = .ok) -> APIAnswer {
        var answer = APIAnswer(status) { write(standing, to: &$0) }
        answer.headers[.eTag] = tag(standing.working.id)
        return answer
    }

    static func tag(_ revision: Revision.ID) -> String { "\"\(revision)\"" }

    private static func write(_ standing: StoryStanding, to json: inout JSONWriter) {
        let story = standing.story
        json.member("id", story.id)
        json.member("revision", standing.working.id)
        json.memberOrNull("address", standing.path)
        json.member("state", story.state.rawValue)
        json.memberOrNull("workingState", story.workingState?.rawValue)
        json.member("liveRevision", story.liveRevision)
        json.member("approvedRevision", standing.approval?.revision)
        json.member("approvedBy", standing.approval?.by)
        json.member("firstPublishedAt", story.firstPublishedAt)
        json.member("lastPublishedAt", story.lastPublishedAt)
        json.member("startedBy", standing.startedBy)
        json.member("startedAt", standing.startedAt)
        json.member("changedBy", standing.working.madeBy)
        json.member("changedAt", standing.working.madeAt)
        json.member("submittedBy", standing.submittedBy)
        json.memberOrNull("returnReason", standing.returnReason)
        json.member("embargo", standing.embargo)
        json.array("due") { json in
            for act in standing.due { json.object { $0.write(act) } }
        }
        write(standing.proposal, to: &json)
        write(standing.withdrawal, to: &json)
        json.array("notes") { json in
            for note in standing.notes { json.object { $0.write(note) } }
        }
        json.array("openReplyRequests") { json in
            for request in standing.openRequests { json.object { RegisterJSON.write(request, to: &$0) } }
        }
        json.object("manuscript") { ManuscriptJSON.write(Manuscript(standing.working.content), to: &$0) }
    }

    private static func write(_ proposal: WithdrawalProposal?, to json: inout JSONWriter) {
        guard let proposal else { return json.null("withdrawalProposal") }
        json.object("withdrawalProposal") { json in
            json.member("ground", proposal.ground.rawValue)
            json.member("reason", proposal.reason)
            json.member("proposedBy", proposal.proposedBy)
            json.member("proposedAt", proposal.proposedAt)
            json.member("at", proposal.at)
        }
    }

    private static func write(_ withdrawal: Withdrawal?, to json: inout JSONWriter) {
        guard let withdrawal else { return json.null("withdrawal") }
        json.object("withdrawal") { json in
            json.memberOrNull("ground", withdrawal.ground?.rawValue)
            json.member("reason", withdrawal.reason)
            json.member("withdrawnAt", withdrawal.withdrawnAt)
        }
    }
}
