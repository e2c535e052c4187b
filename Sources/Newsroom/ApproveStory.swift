import Editorial
import Storage

extension Newsroom {
    /// Approves exactly this revision.
    public func approveStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
