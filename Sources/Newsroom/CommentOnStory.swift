import Editorial
import Storage

extension Newsroom {
    /// Leaves a note to colleagues.
    public func commentOnStory(_ text: String, on story: Story.ID, by member: StaffMember) async throws(Refusal) {
        throw .noSuchStory
    }
}
