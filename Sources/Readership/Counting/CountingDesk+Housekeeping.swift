import Editorial
import Logging
import Storage
import Synchronization

/// What the desk sees to beside judging.
struct Housekeeping: Sendable {
    var crawlers: CrawlerShelf?
    var lastWrittenAt: Instant?
    /// Why the last flush was not written; nil when it was.
    var flushTrouble: String?
    var saltsOfDay: CivilDate?
    var droppedBefore: CivilDate?
    var foldedAt: Instant?
}

/// How counting stands, for `/healthz`.
public struct CountingHealth: Sendable, Hashable {
    /// When sums last reached the store; nil before the first time.
    public let lastWrittenAt: Instant?
    /// Why sums are not reaching the store; nil while they are. They are kept in memory meanwhile.
    public let storeTrouble: String?
    /// Why the file of crawlers is not in use; nil while it is, or there is none.
    public let crawlersTrouble: String?
    /// Patterns in use.
    public let crawlerPatterns: Int
}

extension CountingDesk {
    public var health: CountingHealth {
        housekeeping.withLock { house in
            CountingHealth(
                lastWrittenAt: house.lastWrittenAt, storeTrouble: house.flushTrouble,
                crawlersTrouble: house.crawlers?.trouble, crawlerPatterns: house.crawlers?.list.count ?? 0)
        }
    }

    /// Writes down what was counted. When the store does not take it, it stays in memory and goes with the next flush.
    public func flush() async {
        let now = surroundings.clock.now
        let flush = judging.withLock { $0.tally.flush(at: now) }
        do {
            if !flush.counts.isEmpty || !flush.people.isEmpty { try await store.add(flush) }
            judging.withLock { $0.tally.wasWritten(flush) }
            housekeeping.withLock {
                $0.lastWrittenAt = now
                $0.flushTrouble = nil
            }
        } catch {
            judging.withLock { $0.tally.wasNotWritten(flush) }
            let isNew = housekeeping.withLock { house in
                defer { house.flushTrouble = "\(error)" }
                return house.flushTrouble != "\(error)"
            }
            // A portal that is told to stop breaks its questions off, and writes once more at the end.
            guard isNew, !Task.isCancelled else { return }
            logger.error("What was counted could not be written; it is kept in memory.", metadata: ["why": "\(error)"])
        }
    }

    /// Reads the file of crawlers again when it changed.
    public func renewCrawlers() {
        let list: CrawlerList? = housekeeping.withLock { house in
            guard house.crawlers?.refresh() == true else { return nil }
            return house.crawlers?.list
        }
        if let list { judging.withLock { $0.screen.renew(list) } }
    }

    /// Every five seconds, and a last time when it is told to stop.
    func keepHouse() async {
        while !Task.isCancelled {
            try? await Task.sleep(for: .seconds(5))
            guard !Task.isCancelled else { return }
            await flush()
            renewCrawlers()
            do {
                try await keepSalts()
                try await fold()
            } catch {
                guard !Task.isCancelled else { return }
                logger.warning("The readership's database was not kept in order; tried again.", metadata: ["why": "\(error)"])
            }
        }
    }

    /// Asks the store for the salts of today and, ten minutes before midnight, tomorrow; deletes those whose day has been over for
    /// an hour.
    public func keepSalts() async throws(StorageError) {
        let now = surroundings.clock.now
        let ahead = surroundings.zone.wallClock(at: now.advanced(by: .seconds(600))).date
        let today = surroundings.zone.wallClock(at: now).date
        if housekeeping.withLock({ $0.saltsOfDay != ahead }) {
            for day in Set([today, ahead]) {
                let made = judging.withLock { $0.screen.saltBytes(of: day) }
                let salt = try await store.salt(of: day, orMaking: made)
                judging.withLock { $0.screen.learn(salt: salt, of: day) }
            }
            housekeeping.withLock { $0.saltsOfDay = ahead }
        }
        let kept = surroundings.zone.wallClock(at: now.advanced(by: .seconds(-3600))).date
        guard housekeeping.withLock({ $0.droppedBefore != kept }) else { return }
        judging.withLock { $0.screen.forgetSalts(before: kept) }
        try await store.dropSalts(before: kept)
        housekeeping.withLock { $0.droppedBefore = kept }
    }

    /// Folds old buckets, every ten minutes.
    private func fold() async throws(StorageError) {
        let now = surroundings.clock.now
        let isDue = housekeeping.withLock { house in
            house.foldedAt.map { now.since($0) >= .seconds(600) || now < $0 } ?? true
        }
        guard isDue else { return }
        try await store.fold(
            minutesBefore: now.advanced(by: .seconds(-3 * 86_400)), hoursBefore: now.advanced(by: .seconds(-35 * 86_400)),
            zone: surroundings.zone, now: now)
        housekeeping.withLock { $0.foldedAt = now }
    }
}
