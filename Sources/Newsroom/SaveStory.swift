import Editorial
import Storage

extension Newsroom {
    /// What saving came to.
    public enum Saved: Hashable, Sendable {
        /// The working revision is now this one, as it was sent. The same text as before makes no new revision.
        case saved(StoryStanding)
        /// A colleague had saved meanwhile; both changes stand in the new working revision.
        case merged(StoryStanding)
        /// Both changed the same thing. What was sent is kept beside (`aside`) and nothing was overwritten.
        case conflict(StoryStanding, [MergeConflict], aside: Revision.ID)
    }

    /// Saves what someone has typed, made from the revision `base`.
    ///
    /// - Parameter keep: makes the revision a milestone (`.kept`); an autosave otherwise.
    public func saveStory(
        _ story: Story.ID, base: Revision.ID, _ manuscript: Manuscript, keep: Bool = false, by member: StaffMember,
        key: ActKey? = nil
    ) async throws(Refusal) -> Saved {
        throw .noSuchStory
    }
}

/// A place where two people's changes cannot both stand.
public struct MergeConflict: Hashable, Sendable {
    public enum Versions: Hashable, Sendable {
        /// A field, as text.
        case field(base: String, mine: String, theirs: String)
        /// A run of blocks of the body: where it begins in `theirs`, and the three versions of it.
        case blocks(at: Int, base: [Body.Block], mine: [Body.Block], theirs: [Body.Block])
    }

    /// `headline`, `lead`, `body`, … as the API names them.
    public let field: String
    public let versions: Versions

    public init(field: String, versions: Versions) {
        self.field = field
        self.versions = versions
    }
}
