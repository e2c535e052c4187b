import Editorial
import Storage

extension Newsroom {
    /// Gives a published story another readable address; the old one redirects.
    public func changeSlug(
        of story: Story.ID, to slug: Slug, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
