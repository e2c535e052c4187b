import Editorial
import Storage

extension Newsroom {
    /// Turns a proposal of withdrawal down, or takes one's own back; one that was consented to and waits for its time as well.
    public func refuseWithdrawal(
        of story: Story.ID, why: String, seen: Revision.ID? = nil, by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let why = try Remark.required(why, "reason")
        return try await perform(on: story, seen: seen, by: member, key: key) { standing, _ throws(Refusal) in
            try RefuseWithdrawal.change(of: standing, why: why, by: member)
        }
    }
}

enum RefuseWithdrawal {
    static func change(of standing: StoryStanding, why: String, by member: StaffMember) throws(Refusal) -> StoryChange {
        let isOwn = standing.proposal.map { $0.proposedBy.staff == member.id } ?? false
        if !isOwn || standing.waitingWithdrawal != nil { try standing.mustAllow(.withdrawStory, to: member) }
        guard standing.proposal != nil else { throw .noSuchThing("proposal") }
        var change = StoryChange(.refuseWithdrawal, detail: why)
        change.proposal = .set(nil)
        change.cancels = Set([standing.waitingWithdrawal?.id].compactMap { $0 })
        return change
    }
}
