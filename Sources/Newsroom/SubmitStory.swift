import Editorial
import Storage

extension Newsroom {
    /// Hands a draft to the editors.
    public func submitStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
