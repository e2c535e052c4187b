import Editorial
import Storage

extension Newsroom {
    /// Hands a draft to the editors.
    public func submitStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        try await perform(on: story, by: member, key: key) { standing, _ throws(Refusal) in
            try SubmitStory.change(of: standing, revision: revision, by: member)
        }
    }
}

enum SubmitStory {
    static func change(
        of standing: StoryStanding, revision: Revision.ID, by member: StaffMember
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.submitStory, to: member)
        try standing.mustNotBeWithdrawn()
        try standing.mustBeWorking(revision)
        guard standing.story.workingState != .inReview else { throw .alreadyDone }
        guard standing.story.workingState == .draft else { throw standing.wrongState }
        var change = StoryChange(.submit)
        change.marks = .submitted
        change.workingState = .set(.inReview)
        change.submitted = .set(Signature(member))
        change.returnReason = .set(nil)
        return change
    }
}
