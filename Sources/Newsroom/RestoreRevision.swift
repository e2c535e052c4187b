import Editorial
import Storage

extension Newsroom {
    /// Makes a new working revision from an earlier one: all of it, or only the fields named (as the API names them).
    public func restoreRevision(
        _ revision: Revision.ID, of story: Story.ID, fields: Set<String>? = nil, base: Revision.ID, by member: StaffMember,
        key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
