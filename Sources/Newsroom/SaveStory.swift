import Editorial
import Storage

extension Newsroom {
    /// What saving came to.
    public enum Saved: Hashable, Sendable {
        /// The working revision is now this one, as it was sent. The same text as before makes no new revision.
        case saved(StoryStanding)
        /// A colleague had saved meanwhile; both changes stand in the new working revision.
        case merged(StoryStanding)
        /// Both changed the same thing. What was sent is kept beside (`aside`) and nothing was overwritten: the working text
        /// is the colleague's, with those changes of the one sent that stand in nobody's way. Saving again with it as base,
        /// and with what was decided about each conflict, ends it.
        case conflict(StoryStanding, [MergeConflict], aside: Revision.ID)
    }

    /// Saves what someone has typed, made from the revision `base`.
    ///
    /// - Parameters:
    ///   - keep: makes the revision a milestone (`.kept`); an autosave otherwise.
    ///   - mergesOthersChanges: whether what a colleague saved since `base` is brought together with it. Otherwise a text
    ///     made from another revision than the one that stands is refused as `.editedMeanwhile`.
    public func saveStory(
        _ story: Story.ID, base: Revision.ID, _ manuscript: Manuscript, keep: Bool = false, mergesOthersChanges: Bool = true,
        by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> Saved {
        let former = try await revision(base, of: story).map { Manuscript($0.content) }
        let checked = try await checked(manuscript, editing: former)
        let saving = SaveStory(manuscript: checked, base: base, former: former, keep: keep, member: member)
        let told = Told<SaveStory.Outcome>()
        let performed = try await performed(on: story, by: Signature(member), key: key) {
            standing, _ throws(Refusal) in
            if !mergesOthersChanges { try saving.mustBeMadeFromWhatStands(standing) }
            let (change, outcome) = try saving.change(of: standing)
            told.tell(outcome)
            return change
        }
        let standing = performed.standing.shown(to: member)
        let made = performed.made
        if performed.isRepeated { return try await savedBefore(saving, standing, made: made) }
        guard let outcome = told.value else { return .saved(standing) }
        switch outcome {
        case .saved: return .saved(standing)
        case .merged: return .merged(standing)
        case .conflict(let merge):
            guard let made else { return .saved(standing) }
            let now = try await keepingWhatFits(merge, in: standing, by: member)
            return .conflict(now, merge.conflicts, aside: made)
        }
    }

    /// Of a text that is in conflict, saves what does not stand in anybody's way. Someone may have been quicker: then the
    /// text kept aside is all there is of it.
    private func keepingWhatFits(
        _ merge: StoryMerge, in standing: StoryStanding, by member: StaffMember
    ) async throws(Refusal) -> StoryStanding {
        let theirs = standing.working.id
        guard !merge.merged.saysTheSame(as: Manuscript(standing.working.content)) else { return standing }
        do {
            return try await perform(on: standing.story.id, by: member, key: nil) { standing, _ throws(Refusal) in
                try standing.mustAllow(.saveStory, to: member)
                try standing.mustBeWorking(theirs)
                var change = StoryChange(nil)
                change.text = StoryChange.Text(merge.merged, milestone: .merged, basedOn: theirs)
                change.workingState = standing.workingStateAfterEdit
                return change
            }
        } catch .editedMeanwhile {
            return standing
        }
    }

    /// What the same request came to when it was first sent.
    private func savedBefore(
        _ saving: SaveStory, _ standing: StoryStanding, made: Revision.ID?
    ) async throws(Refusal) -> Saved {
        guard let made, let revision = try await revision(made, of: standing.story.id) else { return .saved(standing) }
        switch revision.milestone {
        case .aside:
            let merge = StoryMerge(
                base: saving.former, mine: saving.manuscript, theirs: Manuscript(standing.working.content))
            return .conflict(standing, merge.conflicts, aside: made)
        case .merged: return .merged(standing)
        default: return .saved(standing)
        }
    }
}

struct SaveStory: Sendable {
    enum Outcome: Hashable, Sendable {
        case saved
        case merged
        case conflict(StoryMerge)
    }

    let manuscript: Manuscript
    let base: Revision.ID
    /// What `base` says; nil where that revision is no longer there.
    let former: Manuscript?
    let keep: Bool
    let member: StaffMember

    func mustBeMadeFromWhatStands(_ standing: StoryStanding) throws(Refusal) {
        try standing.mustAllow(.saveStory, to: member)
        try standing.mustNotBeWithdrawn()
        try standing.mustBeWorking(base)
    }

    func change(of standing: StoryStanding) throws(Refusal) -> (StoryChange, Outcome) {
        try standing.mustAllow(.saveStory, to: member)
        try standing.mustNotBeWithdrawn()
        let working = Manuscript(standing.working.content)
        guard base != standing.working.id, !manuscript.saysTheSame(as: working) else {
            return (saving(manuscript, over: working, in: standing, milestone: keep ? .kept : nil), .saved)
        }
        let merge = StoryMerge(base: former, mine: manuscript, theirs: working)
        guard merge.conflicts.isEmpty else {
            var change = StoryChange(nil)
            change.text = StoryChange.Text(
                manuscript, milestone: .aside, basedOn: former == nil ? standing.working.id : base)
            return (change, .conflict(merge))
        }
        return (saving(merge.merged, over: working, in: standing, milestone: .merged), .merged)
    }

    private func saving(
        _ text: Manuscript, over working: Manuscript, in standing: StoryStanding, milestone: Milestone?
    ) -> StoryChange {
        var change = StoryChange(keep ? .keep : nil)
        guard !text.saysTheSame(as: working) else {
            if keep, standing.working.milestone == nil {
                change.marks = .kept
            } else {
                change.act = nil
            }
            return change
        }
        change.text = StoryChange.Text(text, milestone: milestone, basedOn: standing.working.id)
        change.workingState = standing.workingStateAfterEdit
        // The next version of a live story begins: who handed in the last one is past.
        if standing.story.workingState == nil {
            change.submitted = .set(nil)
            change.returnReason = .set(nil)
        }
        return change
    }
}
