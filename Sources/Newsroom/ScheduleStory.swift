import Editorial
import Storage

extension Newsroom {
    /// The revision goes live at that time, in whatever state the desk has the story then.
    public func scheduleStory(
        _ story: Story.ID, revision: Revision.ID, at: Instant, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
