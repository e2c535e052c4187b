import Editorial
import Storage

extension Newsroom {
    /// Deletes a story that was never published; the audit log keeps that it was. What is scheduled has to be unscheduled first.
    ///
    /// - Parameter seen: the revision the member meant to delete; what a colleague saved since is not lost with it.
    public func deleteDraft(
        _ story: Story.ID, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) {
        let deleted: DeletedDraft<Refusal>
        do {
            deleted = try await store.delete(story, by: Signature(member), at: clock.now, key: key) {
                standing throws(Refusal) in
                try DeleteDraft.check(standing, by: member)
                if let seen { try standing.mustBeWorking(seen) }
            }
        } catch {
            throw .storage(error)
        }
        switch deleted {
        case .done: bell.ring()
        case .doneBefore: key?.whenRepeated()
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
