import Editorial
import Storage

extension Newsroom {
    /// Turns a proposal of withdrawal down.
    public func refuseWithdrawal(
        of story: Story.ID, why: String, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
