import Editorial
import Storage

extension Newsroom {
    /// Makes this revision live: the first time, or as an update of the live story. An approval of it is given in the same
    /// act by whoever may approve. A publication that waited is replaced by it.
    ///
    /// Returns when every page shows it.
    public func publishStory(
        _ story: Story.ID, revision: Revision.ID, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let publishing = try await publishing(revision, of: story, by: member)
        return try await perform(on: story, by: member, key: key, changesPages: true) { standing, now throws(Refusal) in
            try PublishStory.change(of: standing, publishing, at: now)
        }
    }
}

enum PublishStory {
    static func change(of standing: StoryStanding, _ publishing: Publishing, at now: Instant) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.publishStory, to: publishing.member)
        try standing.mustNotBeWithdrawn()
        guard standing.story.liveRevision != publishing.revision else { throw .alreadyDone }
        var change = StoryChange(.publish)
        change.approval = try publishing.approval(in: standing)
        if let embargo = standing.embargo, embargo.until > now { throw .embargoed(until: embargo.until) }
        try publishing.mustBeComplete()
        change.goLive(publishing.revision, in: standing)
        return change
    }
}
