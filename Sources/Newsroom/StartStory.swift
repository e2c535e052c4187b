import Editorial
import Storage

extension Newsroom {
    /// Begins a story; its bylines are the ones of the manuscript, or the member's own where it has none.
    public func startStory(
        _ manuscript: Manuscript, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
