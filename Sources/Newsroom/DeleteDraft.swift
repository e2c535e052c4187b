import Editorial
import Storage

extension Newsroom {
    /// Deletes a story that was never published.
    public func deleteDraft(_ story: Story.ID, by member: StaffMember) async throws(Refusal) {
        throw .noSuchStory
    }
}
