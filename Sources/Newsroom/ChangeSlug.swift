import Editorial
import Storage

extension Newsroom {
    /// Gives a published story another readable address; the old one redirects.
    ///
    /// Returns when every page shows it.
    public func changeSlug(
        of story: Story.ID, to slug: Slug, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        try await perform(on: story, seen: seen, by: member, key: key, changesPages: true) { standing, _ throws(Refusal) in
            try ChangeSlug.change(of: standing, to: slug, by: member)
        }
    }
}

enum ChangeSlug {
    static func change(of standing: StoryStanding, to slug: Slug, by member: StaffMember) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.publishStory, to: member)
        try standing.mustBeLive()
        guard slug.text.utf8.count <= Slug.longest else {
            throw .invalid([FieldProblem("slug", .tooLong(limit: Slug.longest))])
        }
        var change = StoryChange(.changeSlug, detail: slug.text)
        change.slug = slug
        return change
    }
}
