import Editorial
import Storage

extension Newsroom {
    /// Deletes a story that was never published; the audit log keeps that it was. What is scheduled has to be unscheduled first.
    public func deleteDraft(_ story: Story.ID, by member: StaffMember) async throws(Refusal) {
        let performed: Performed<Refusal>
        do {
            performed = try await store.delete(story, by: Signature(member), at: clock.now) { standing throws(Refusal) in
                try DeleteDraft.check(standing, by: member)
            }
        } catch {
            throw .storage(error)
        }
        switch performed {
        case .done, .doneBefore: bell.ring()
        case .refused(let refusal): throw refusal
        case .keyTaken: throw .keyTaken
        case .noSuchStory: throw .noSuchStory
        }
    }
}

enum DeleteDraft {
    static func check(_ standing: StoryStanding, by member: StaffMember) throws(Refusal) {
        try standing.mustAllow(.deleteDraft, to: member)
        guard standing.story.state == .unpublished, standing.story.firstPublishedAt == nil,
            standing.waitingPublications.isEmpty
        else { throw standing.wrongState }
    }
}
