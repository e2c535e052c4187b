import Editorial
import Storage

extension Newsroom {
    /// Does what has fallen due, as the clock; done once, whoever else tries. Returns when every page shows it.
    ///
    /// What cannot be done is noted on the act, with why, and not tried again; that is no refusal.
    /// - Throws: `.alreadyDone` where it no longer waits, `.wrongState` where its time has not come.
    public func performDueAct(_ act: DueAct) async throws(Refusal) -> StoryStanding {
        let (standing, _) = try await performDue(act)
        await pagesShowIt()
        return standing
    }

    /// As `performDueAct`, without waiting for the pages: what falls due together is done together.
    /// - Returns: why it could not be done, where it could not.
    func performDue(_ act: DueAct) async throws(Refusal) -> (standing: StoryStanding, failure: String?) {
        let failure = Told<String>()
        let (standing, _, _) = try await performed(on: act.story, by: PerformDueAct.clock, key: nil) {
            standing, now throws(Refusal) in
            let change = try PerformDueAct.change(of: standing, act.id, at: now)
            if change.fails != nil { failure.tell(change.detail) }
            return change
        }
        return (standing, failure.value)
    }
}

enum PerformDueAct {
    /// Who acts when nobody is there.
    static let clock = Signature(name: "Terbit")

    static func change(of standing: StoryStanding, _ id: DueAct.ID, at now: Instant) throws(Refusal) -> StoryChange {
        guard let act = standing.due.first(where: { $0.id == id }) else { throw .alreadyDone }
        guard act.at <= now else { throw standing.wrongState }
        if let why = obstacle(to: act, in: standing, at: now) {
            var change = StoryChange(.failDue, detail: act.act.rawValue + ": " + why)
            change.fails = id
            return change
        }
        var change = done(act, in: standing)
        change.completes = id
        change.cancels.remove(id)
        let late = now.since(act.at)
        if late >= .seconds(1) {
            change.detail += (change.detail.isEmpty ? "" : "; ") + "late by \(late.components.seconds) s"
        }
        return change
    }

    private static func obstacle(to act: DueAct, in standing: StoryStanding, at now: Instant) -> String? {
        if standing.story.state == .withdrawn { return "the story is withdrawn" }
        switch act.act {
        case .publish:
            if act.revision == nil { return "it names no revision" }
            if let embargo = standing.embargo, embargo.until > now { return "embargo until " + embargo.until.rfc3339() }
        case .withdraw:
            if standing.story.state != .live { return "the story is not live" }
            if standing.proposal == nil { return "nobody proposes it any more" }
        case .liftEmbargo: break
        }
        return nil
    }

    private static func done(_ act: DueAct, in standing: StoryStanding) -> StoryChange {
        switch act.act {
        case .publish:
            var change = StoryChange(.publish)
            if let revision = act.revision, revision != standing.story.liveRevision {
                change.goLive(revision, in: standing)
            }
            return change
        case .withdraw:
            var change = StoryChange(.withdraw)
            if let proposal = standing.proposal {
                change.detail = proposal.ground.rawValue + ": " + proposal.reason
                change.withdraw(proposal)
            }
            return change
        case .liftEmbargo: return lifted(standing)
        }
    }

    /// The embargo ends; the approved text goes live where that was wanted and there is one.
    private static func lifted(_ standing: StoryStanding) -> StoryChange {
        var change = StoryChange(.liftEmbargo)
        change.embargo = .set(nil)
        guard standing.embargo?.publishesWhenLifted ?? false else { return change }
        guard let revision = standing.approval?.revision, revision != standing.story.liveRevision else {
            change.detail = "no approved text to publish"
            return change
        }
        change.detail = "published"
        change.goLive(revision, in: standing)
        return change
    }
}
