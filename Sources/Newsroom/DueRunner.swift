import Editorial
import Logging
import ServiceLifecycle
import Storage

/// Does what falls due, at its time: publications, withdrawals, the ends of embargoes.
///
/// It sleeps until the next act is due, looks several times a second for acts that another process has entered, and is woken
/// by the verbs of its own. After downtime it does what it missed, oldest first. Each act is done once, however many runners
/// there are: whether it still waits is asked within the transaction that does it.
public struct DueRunner: Service {
    private let newsroom: Newsroom
    private let logger: Logger
    /// How often the database is asked for acts this process knows nothing of.
    private let interval: Duration

    public init(newsroom: Newsroom, interval: Duration = .milliseconds(250), logger: Logger) {
        self.newsroom = newsroom
        self.interval = interval
        self.logger = logger
    }

    public func run() async throws {
        await cancelWhenGracefulShutdown {
            var troubles = Troubles()
            while !Task.isCancelled {
                let rings = newsroom.bell.rings
                await runWhatIsDue(&troubles)
                await newsroom.bell.wait(past: rings, upTo: await pause(&troubles))
            }
        }
    }

    /// Does everything that is due now; for tests and commands.
    /// - Returns: how many acts were done, those that turned out impossible among them.
    @discardableResult
    public func catchUp() async -> Int {
        var troubles = Troubles()
        return await runWhatIsDue(&troubles)
    }

    /// What storage did not let happen, and how often it was tried.
    private struct Troubles {
        var attempts: [DueAct.ID: Int] = [:]
        var isStorageAway = false
    }

    private static let batch = 200
    /// After so many failures that are the database's own, an act is given up, so that it does not hold up others for ever.
    private static let mostAttempts = 5

    private func pause(_ troubles: inout Troubles) async -> Duration {
        do {
            guard let next = try await newsroom.store.nextDue() else { return interval }
            return min(interval, max(.milliseconds(1), next.since(newsroom.clock.now)))
        } catch {
            noteAway(error, &troubles)
            return interval
        }
    }

    /// Says once that storage is away, until it is back.
    private func noteAway(_ error: StorageError, _ troubles: inout Troubles) {
        // A portal that is stopping breaks off what it asks.
        guard !Task.isCancelled else { return }
        if !troubles.isStorageAway { logger.error("Storage is away; due acts wait for it.", metadata: ["why": "\(error)"]) }
        troubles.isStorageAway = true
    }

    @discardableResult
    private func runWhatIsDue(_ troubles: inout Troubles) async -> Int {
        var count = 0
        do {
            while !Task.isCancelled {
                let acts = try await newsroom.store.dueActs(upTo: newsroom.clock.now, limit: DueRunner.batch)
                if troubles.isStorageAway { logger.info("Storage is back; due acts go on.") }
                troubles.isStorageAway = false
                var isAhead = false
                for act in acts where !Task.isCancelled {
                    if try await run(act, &troubles) {
                        count += 1
                        isAhead = true
                    }
                }
                // The same acts again would be those storage does not let happen: at the next look.
                guard isAhead, acts.count == DueRunner.batch else { break }
            }
        } catch {
            noteAway(error, &troubles)
        }
        return count
    }

    /// Whether the act is over with.
    private func run(_ act: DueAct, _ troubles: inout Troubles) async throws(StorageError) -> Bool {
        do {
            let (_, failure) = try await newsroom.performDue(act)
            note(act, failure)
            troubles.attempts[act.id] = nil
            return true
        } catch {
            return try await deal(with: error, of: act, &troubles)
        }
    }

    private func note(_ act: DueAct, _ failure: String?) {
        let late = newsroom.clock.now.since(act.at)
        let about: Logger.Metadata = ["act": "\(act.act.rawValue)", "story": "\(act.story)", "due": "\(act.at.rfc3339())"]
        if let failure {
            logger.error("A due act could not be done.", metadata: about.merging(["why": "\(failure)"]) { $1 })
        } else if late >= .seconds(1) {
            logger.warning("A due act was done late.", metadata: about.merging(["late": "\(late)"]) { $1 })
        } else {
            logger.info("A due act was done.", metadata: about)
        }
    }

    private func deal(
        with refusal: Refusal, of act: DueAct, _ troubles: inout Troubles
    ) async throws(StorageError) -> Bool {
        switch refusal {
        // Another runner was quicker, or someone took it back at the last moment.
        case .alreadyDone, .noSuchStory: return true
        case .storage(let error):
            guard case .failed(_, let why) = error else { throw error }
            troubles.attempts[act.id, default: 0] += 1
            logger.error(
                "A due act did not go through.",
                metadata: ["act": "\(act.act.rawValue)", "story": "\(act.story)", "why": "\(why)"])
            guard troubles.attempts[act.id, default: 0] >= DueRunner.mostAttempts else { return false }
            return await giveUp(act, why: why)
        default:
            logger.error("A due act was refused.", metadata: ["story": "\(act.story)", "why": "\(refusal)"])
            return await giveUp(act, why: "\(refusal)")
        }
    }

    private func giveUp(_ act: DueAct, why: String) async -> Bool {
        do {
            _ = try await newsroom.performed(on: act.story, by: PerformDueAct.clock, key: nil) {
                standing, _ throws(Refusal) in
                guard standing.due.contains(where: { $0.id == act.id }) else { throw .alreadyDone }
                var change = StoryChange(.failDue, detail: act.act.rawValue + ": " + why)
                change.fails = act.id
                return change
            }
            return true
        } catch .alreadyDone {
            return true
        } catch {
            guard !Task.isCancelled else { return false }
            logger.error(
                "A due act could not be given up; it is tried again.",
                metadata: ["act": "\(act.act.rawValue)", "story": "\(act.story)", "why": "\(error)"])
            return false
        }
    }
}
