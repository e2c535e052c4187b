import Editorial
import Storage

extension Newsroom {
    /// Gives it back to its reporter, with a reason. A publication of just this text that waits is taken back with it; one of
    /// an earlier text still happens.
    public func returnStory(
        _ story: Story.ID, revision: Revision.ID, reason: String, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let reason = try Remark.required(reason, "reason")
        return try await perform(on: story, by: member, key: key) { standing, _ throws(Refusal) in
            try ReturnStory.change(of: standing, revision: revision, reason: reason, by: member)
        }
    }
}

enum ReturnStory {
    static func change(
        of standing: StoryStanding, revision: Revision.ID, reason: String, by member: StaffMember
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.returnStory, to: member)
        try standing.mustNotBeWithdrawn()
        try standing.mustBeWorking(revision)
        guard let state = standing.story.workingState, state != .draft else { throw standing.wrongState }
        var change = StoryChange(.return, detail: reason)
        change.marks = .returned
        change.workingState = .set(.draft)
        change.returnReason = .set(reason)
        change.submitted = .set(nil)
        change.cancels = Set(standing.waitingPublications.filter { $0.revision == revision }.map(\.id))
        if standing.approval?.revision == revision { change.approval = .set(nil) }
        return change
    }
}
