import Editorial
import Storage

extension Newsroom {
    /// The revision goes live at that time, in whatever state the desk has the story then. Replaces a publication that waits;
    /// an approval of the revision is given in the same act by whoever may approve.
    public func scheduleStory(
        _ story: Story.ID, revision: Revision.ID, at: Instant, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let publishing = try await publishing(revision, of: story, by: member)
        return try await perform(on: story, by: member, key: key) { standing, now throws(Refusal) in
            try ScheduleStory.change(of: standing, publishing, for: at, at: now)
        }
    }
}

enum ScheduleStory {
    static func change(
        of standing: StoryStanding, _ publishing: Publishing, for time: Instant, at now: Instant
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.scheduleStory, to: publishing.member)
        try standing.mustNotBeWithdrawn()
        guard standing.story.liveRevision != publishing.revision,
            !standing.waitingPublications.contains(where: { $0.revision == publishing.revision && $0.at == time })
        else { throw .alreadyDone }
        guard time > now else { throw .inThePast }
        var change = StoryChange(.schedule, detail: time.rfc3339())
        change.approval = try publishing.approval(in: standing)
        if let embargo = standing.embargo, embargo.until > time { throw .embargoed(until: embargo.until) }
        try publishing.mustBeComplete()
        change.cancels = Set(standing.waitingPublications.map(\.id))
        change.schedules = [StoryChange.Due(at: time, act: .publish, revision: publishing.revision)]
        if publishing.revision == standing.working.id {
            change.workingState = .set(.scheduled)
            if change.approval != .keep { change.marks = .approved }
        }
        return change
    }
}
