import Editorial
import Storage

extension Newsroom {
    /// Adds a note to a published story: a correction, a clarification, an editor's note, an unverified note, or the answer to
    /// a request for the right of reply. With `revision`, that revision goes live in the same act.
    ///
    /// Returns when every page shows it.
    public func correctStory(
        _ story: Story.ID, kind: Body.Note.Kind, text: [[Body.Span]], linkedStory: Story.ID? = nil,
        answers: ReplyRequest.ID? = nil, publishing revision: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
