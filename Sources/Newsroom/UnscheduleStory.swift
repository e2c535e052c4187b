import Editorial
import Storage

extension Newsroom {
    /// Takes a waiting act back.
    public func unscheduleStory(
        _ story: Story.ID, _ act: DueAct.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
