import Editorial
import Storage

extension Newsroom {
    /// Takes a waiting act back: a publication, or a withdrawal that was consented to. An embargo is lifted by `embargoStory`.
    public func unscheduleStory(
        _ story: Story.ID, _ act: DueAct.ID, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        try await perform(on: story, seen: seen, by: member, key: key) { standing, _ throws(Refusal) in
            try UnscheduleStory.change(of: standing, act, by: member)
        }
    }
}

enum UnscheduleStory {
    static func change(of standing: StoryStanding, _ id: DueAct.ID, by member: StaffMember) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.scheduleStory, to: member)
        guard let act = standing.due.first(where: { $0.id == id }) else { throw .alreadyDone }
        var change = StoryChange(.unschedule, detail: act.act.rawValue + " " + act.at.rfc3339())
        change.cancels = [id]
        switch act.act {
        case .publish:
            if standing.story.workingState == .scheduled, act.revision == standing.working.id {
                change.workingState = .set(.approved)
            }
        case .withdraw:
            try standing.mustAllow(.withdrawStory, to: member)
            change.proposal = .set(nil)
        // Without its end the embargo would stand for ever.
        case .liftEmbargo: throw standing.wrongState
        }
        return change
    }
}
