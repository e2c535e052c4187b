import Editorial
import Storage

extension Newsroom {
    /// Makes this revision live: the first time, or as an update of the live story. An approval of it is given in the same
    /// act by whoever may approve.
    ///
    /// Returns when every page shows it.
    public func publishStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
