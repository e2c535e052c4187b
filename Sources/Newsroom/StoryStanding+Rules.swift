import Editorial
import Storage

/// What the verbs' rules have in common.
extension StoryStanding {
    func mustAllow(_ permission: Permission, to member: StaffMember) throws(Refusal) {
        if member.may(permission, on: self) { return }
        if permission.reach(of: member.role) == .ownDrafts, startedBy.staff == member.id { throw wrongState }
        throw .notAllowed(permission)
    }

    /// With no more of the requests for the right of reply than this member may see.
    func shown(to member: StaffMember) -> StoryStanding {
        guard !openRequests.isEmpty, !member.may(.readContacts, on: self) else { return self }
        var shown = self
        shown.openRequests = member.may(.readReplies, on: self) ? openRequests.map(\.withoutContact) : []
        return shown
    }

    func mustNotBeWithdrawn() throws(Refusal) {
        guard story.state != .withdrawn else { throw wrongState }
    }

    func mustBeLive() throws(Refusal) {
        guard story.state == .live else { throw wrongState }
    }

    /// The desk must still be on the revision that was acted on.
    func mustBeWorking(_ revision: Revision.ID) throws(Refusal) {
        guard revision == working.id else { throw editedMeanwhile }
    }

    /// Whether its text or a note says that it is not verified yet, and no correction or clarification has led to the story
    /// that verifies it (Pedoman, 2c and 2d).
    public var isUnverified: Bool {
        let isMarked = working.content.body.hasUnverifiedNote || notes.contains { $0.kind == .unverified }
        return isMarked
            && !notes.contains { $0.linkedStory != nil && ($0.kind == .correction || $0.kind == .clarification) }
    }

    var wrongState: Refusal {
        .wrongState(state: story.state, working: story.workingState)
    }

    var editedMeanwhile: Refusal {
        .editedMeanwhile(now: working.id, by: working.madeBy, at: working.madeAt)
    }

    var waitingPublications: [DueAct] { due.filter { $0.act == .publish } }
    var waitingWithdrawal: DueAct? { due.first { $0.act == .withdraw } }
    var waitingLift: DueAct? { due.first { $0.act == .liftEmbargo } }

    /// The state of the next version once its text was changed by hand.
    var workingStateAfterEdit: StoryChange.Field<Story.WorkingState> {
        switch story.workingState {
        case nil: .set(.draft)
        case .draft, .inReview: .keep
        // The approval was of another text. What waits keeps the revision that was approved.
        case .approved, .scheduled: .set(.inReview)
        }
    }
}
