import Editorial
import Storage

extension Newsroom {
    /// Sets, moves or (nil) lifts the embargo.
    public func embargoStory(
        _ story: Story.ID, _ embargo: Embargo?, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
