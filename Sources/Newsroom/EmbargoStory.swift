import Editorial
import Storage

extension Newsroom {
    /// Sets, moves or (nil) lifts the embargo of a story that no reader has seen yet. A publication that waits and would come
    /// too early moves to the embargo's end.
    public func embargoStory(
        _ story: Story.ID, _ embargo: Embargo?, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let settings = try await settings()
        return try await perform(on: story, seen: seen, by: member, key: key) { standing, now throws(Refusal) in
            guard let embargo else { return try EmbargoStory.lifting(of: standing, by: member) }
            return try EmbargoStory.change(of: standing, embargo, by: member, settings: settings, at: now)
        }
    }
}

enum EmbargoStory {
    static func change(
        of standing: StoryStanding, _ embargo: Embargo, by member: StaffMember, settings: NewsroomSettings, at now: Instant
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.embargoStory, to: member)
        guard standing.story.state == .unpublished else { throw standing.wrongState }
        guard standing.embargo != embargo else { throw .alreadyDone }
        guard embargo.until > now else { throw .inThePast }
        if embargo.publishesWhenLifted, standing.approval?.revision == standing.working.id {
            let missing = Checklist.missing(in: Manuscript(standing.working.content), rules: settings)
            guard missing.isEmpty else { throw .incomplete(missing) }
        }
        var change = StoryChange(.embargo, detail: embargo.until.rfc3339())
        change.embargo = .set(embargo)
        change.cancels = Set([standing.waitingLift?.id].compactMap { $0 })
        change.schedules = [StoryChange.Due(at: embargo.until, act: .liftEmbargo)]
        for early in standing.waitingPublications where early.at < embargo.until {
            change.cancels.insert(early.id)
            change.schedules.append(StoryChange.Due(at: embargo.until, act: .publish, revision: early.revision))
        }
        return change
    }

    static func lifting(of standing: StoryStanding, by member: StaffMember) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.embargoStory, to: member)
        guard standing.embargo != nil else { throw .alreadyDone }
        var change = StoryChange(.liftEmbargo)
        change.embargo = .set(nil)
        change.cancels = Set([standing.waitingLift?.id].compactMap { $0 })
        return change
    }
}
