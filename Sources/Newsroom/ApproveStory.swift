import Editorial
import Storage

extension Newsroom {
    /// Approves exactly this revision. Where a publication of an earlier one waits, this one goes live at that time instead.
    public func approveStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let publishing = try await publishing(revision, of: story, by: member)
        return try await perform(on: story, by: member, key: key) { standing, _ throws(Refusal) in
            try ApproveStory.change(of: standing, publishing)
        }
    }
}

enum ApproveStory {
    static func change(of standing: StoryStanding, _ publishing: Publishing) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.approveStory, to: publishing.member)
        try standing.mustNotBeWithdrawn()
        try standing.mustBeWorking(publishing.revision)
        guard let state = standing.story.workingState else { throw standing.wrongState }
        guard state == .draft || state == .inReview else { throw .alreadyDone }
        var change = StoryChange(.approve)
        change.approval = try publishing.approval(in: standing)
        change.marks = .approved
        change.workingState = .set(.approved)
        change.returnReason = .set(nil)
        if let waiting = standing.waitingPublications.first {
            try publishing.mustBeComplete()
            change.cancels = Set(standing.waitingPublications.map(\.id))
            change.schedules = [StoryChange.Due(at: waiting.at, act: .publish, revision: publishing.revision)]
            change.workingState = .set(.scheduled)
        } else if standing.embargo?.publishesWhenLifted ?? false {
            // It goes live without anyone there: what it lacks has to be said now.
            try publishing.mustBeComplete()
        }
        return change
    }
}
