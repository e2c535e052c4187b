import Editorial
import Storage

extension Newsroom {
    /// Proposes that a published story be taken away, or, where someone else has proposed it, consents: then it is taken away,
    /// now or at the time proposed. Returns when every page shows it; `story.state` of the answer says which it was.
    ///
    /// Consent is to what was proposed: ground, reason and time are the proposal's, whatever is given with it.
    public func withdrawStory(
        _ story: Story.ID, ground: WithdrawalGround, reason: String, at: Instant? = nil, seen: Revision.ID? = nil,
        by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        try await perform(on: story, seen: seen, by: member, key: key, changesPages: true) { standing, now throws(Refusal) in
            guard standing.proposal == nil else { return try WithdrawStory.consent(to: standing, by: member, at: now) }
            return try WithdrawStory.proposal(
                for: standing, ground: ground, reason: reason, time: at, by: member, at: now)
        }
    }
}

enum WithdrawStory {
    static func proposal(
        for standing: StoryStanding, ground: WithdrawalGround, reason: String, time: Instant?, by member: StaffMember,
        at now: Instant
    ) throws(Refusal) -> StoryChange {
        try mayBeWithdrawn(standing, by: member, having: .proposeWithdrawal)
        let reason = try Remark.required(reason, "reason", limit: Limits.lead)
        if let time, time <= now { throw .inThePast }
        var change = StoryChange(.proposeWithdrawal, detail: ground.rawValue + ": " + reason)
        change.proposal = .set(
            WithdrawalProposal(ground: ground, reason: reason, proposedBy: Signature(member), proposedAt: now, at: time))
        return change
    }

    static func consent(
        to standing: StoryStanding, by member: StaffMember, at now: Instant
    ) throws(Refusal) -> StoryChange {
        try mayBeWithdrawn(standing, by: member, having: .withdrawStory)
        guard let proposal = standing.proposal else { throw .noSuchThing("proposal") }
        guard standing.waitingWithdrawal == nil else { throw .alreadyDone }
        guard proposal.proposedBy.staff != member.id else { throw .needsSecondPerson }
        let detail = proposal.ground.rawValue + ": " + proposal.reason
        if let time = proposal.at, time > now {
            var change = StoryChange(.withdraw, detail: time.rfc3339() + " " + detail)
            change.schedules = [StoryChange.Due(at: time, act: .withdraw)]
            return change
        }
        var change = StoryChange(.withdraw, detail: detail)
        change.withdraw(proposal)
        return change
    }

    private static func mayBeWithdrawn(
        _ standing: StoryStanding, by member: StaffMember, having permission: Permission
    ) throws(Refusal) {
        // Who proposed may not consent, whatever their role: say that, not that they may not withdraw.
        if permission == .withdrawStory, let proposal = standing.proposal, proposal.proposedBy.staff == member.id {
            throw .needsSecondPerson
        }
        try standing.mustAllow(permission, to: member)
        guard standing.story.state != .withdrawn else { throw .alreadyDone }
        try standing.mustBeLive()
    }
}

extension StoryChange {
    /// Takes the story away now, as proposed.
    mutating func withdraw(_ proposal: WithdrawalProposal) {
        withdraws = Retraction(ground: proposal.ground, reason: proposal.reason)
        self.proposal = .set(nil)
        workingState = .set(nil)
    }
}
