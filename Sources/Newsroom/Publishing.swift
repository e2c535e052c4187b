import Editorial
import Storage

/// What it takes for a revision to go live, whichever verb has it go: publish, schedule, correct, lift an embargo.
struct Publishing: Sendable {
    let revision: Revision.ID
    /// What the revision says; nil when the story has none of that number.
    let content: Revision.Content?
    let settings: NewsroomSettings
    let member: StaffMember

    /// The approval that goes with the act: none where the revision has it, and that of whoever acts where it has not.
    ///
    /// - Throws: `.editedMeanwhile` unless the revision is the one the desk is on or the one approved.
    func approval(in standing: StoryStanding) throws(Refusal) -> StoryChange.Field<StoryChange.Choice> {
        if standing.approval?.revision == revision { return .keep }
        try standing.mustBeWorking(revision)
        guard member.may(.approveStory, on: standing) else { throw .notApproved }
        try Publishing.mustBeAnotherPersons(standing, member: member, settings: settings)
        return .set(.existing(revision))
    }

    func mustBeComplete() throws(Refusal) {
        guard let content else { throw .noSuchThing("revision") }
        let missing = Checklist.missing(in: Manuscript(content), rules: settings)
        guard missing.isEmpty else { throw .incomplete(missing) }
    }

    /// Under four eyes nobody approves what they alone have written: a colleague made the text, or handed it in.
    static func mustBeAnotherPersons(
        _ standing: StoryStanding, member: StaffMember, settings: NewsroomSettings
    ) throws(Refusal) {
        guard settings.takesFourEyes, standing.working.madeByStaff == member.id else { return }
        guard let submittedBy = standing.submittedBy?.staff, submittedBy != member.id else { throw .needsSecondPerson }
    }
}

extension Newsroom {
    func publishing(
        _ revision: Revision.ID, of story: Story.ID, by member: StaffMember
    ) async throws(Refusal) -> Publishing {
        Publishing(
            revision: revision, content: try await self.revision(revision, of: story)?.content, settings: try await settings(),
            member: member)
    }
}

extension StoryChange {
    /// What changes about the desk's side of a story when a revision goes live.
    mutating func goLive(_ revision: Revision.ID, in standing: StoryStanding) {
        publishes = .existing(revision)
        cancels.formUnion(standing.waitingPublications.map(\.id))
        guard revision == standing.working.id else { return }
        marks = .published
        workingState = .set(nil)
        submitted = .set(nil)
        returnReason = .set(nil)
    }
}
