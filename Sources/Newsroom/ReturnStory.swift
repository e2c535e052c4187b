import Editorial
import Storage

extension Newsroom {
    /// Gives it back to its reporter, with a reason.
    public func returnStory(
        _ story: Story.ID, revision: Revision.ID, reason: String, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
