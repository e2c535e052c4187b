import Editorial
import Logging
import ServiceLifecycle
import Storage
import Synchronization

/// Where beacons become counts: it takes them from the event loops, judges them, tells the ranking, and writes the sums down.
///
/// `offer` never waits: the event loops go on serving pages. Everything else happens on the desk's own task.
public final class CountingDesk: Service {
    /// What the desk asks of the rest of the house.
    public struct Surroundings: Sendable {
        /// The story of an id as it stands, from memory; nil when there is none.
        let story: @Sendable (Story.ID) -> CountedStory?
        /// Told of what was counted, in the order it was judged.
        let counted: @Sendable (CountedBatch) -> Void
        let clock: SiteClock
        let zone: SiteZone
        let random: @Sendable () -> UInt64

        public init(
            story: @escaping @Sendable (Story.ID) -> CountedStory?, counted: @escaping @Sendable (CountedBatch) -> Void,
            clock: SiteClock, zone: SiteZone, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }
        ) {
            self.story = story
            self.counted = counted
            self.clock = clock
            self.zone = zone
            self.random = random
        }
    }

    /// Makes the tokens of pages.
    public let token: BeaconToken

    let store: any ViewStore
    let surroundings: Surroundings
    let logger: Logger
    let judging: Mutex<Judging>
    let housekeeping = Mutex(Housekeeping())
    private let queue = BeaconQueue()

    /// Opens the desk: the token's key and the day's salt are the store's, so that pages stay good over a restart and nobody is
    /// taken for a new visitor.
    /// - Parameter node: this node's name; its own among those that share a store.
    public static func open(
        store: any ViewStore, node: String = "one", settings: CountingSettings, siteHost: String, crawlers: CrawlerShelf,
        in surroundings: Surroundings, logger: Logger = Logger(label: "counting")
    ) async throws(StorageError) -> CountingDesk {
        let made = (0..<4).flatMap { _ in VisitorSalt(first: surroundings.random(), second: 0).bytes.prefix(8) }
        let key = try await store.secret(named: "beacon", orMaking: made, at: surroundings.clock.now)
        let desk = CountingDesk(
            store: store, node: node, settings: settings, siteHost: siteHost, crawlers: crawlers, token: BeaconToken(key: key),
            in: surroundings, logger: logger)
        try await desk.keepSalts()
        return desk
    }

    private init(
        store: any ViewStore, node: String, settings: CountingSettings, siteHost: String, crawlers: CrawlerShelf,
        token: BeaconToken, in surroundings: Surroundings, logger: Logger
    ) {
        self.store = store
        self.token = token
        self.surroundings = surroundings
        self.logger = logger
        let random = surroundings.random
        judging = Mutex(
            Judging(
                screen: ViewScreen(
                    settings: settings, crawlers: crawlers.list, salts: VisitorSalts(zone: surroundings.zone, random: random)),
                tally: Tally(node: node, zone: surroundings.zone) { ViewFlush.Boot(random() >> 1) },
                tokens: TokenShelf(token), groups: ReferrerGroups(siteHost: siteHost)))
        housekeeping.withLock { $0.crawlers = crawlers }
    }

    /// Takes a beacon. Never waits; when more come than can be judged, the rest are refused as `overloaded`.
    public func offer(_ beacon: RawBeacon) {
        offer(BeaconParcel(count: 1) { [.success(beacon)] })
    }

    /// Takes some at a time, at the price of one.
    public func offer(_ parcel: BeaconParcel) {
        queue.put(parcel)
    }

    /// Judges all that waits. Returns how many beacons that were.
    @discardableResult
    public func judgeWaiting() -> Int {
        let (parcels, overloaded) = queue.take()
        if overloaded > 0 { refuse(.overloaded, overloaded) }
        var judged = overloaded
        var beacons: [RawBeacon] = []
        for parcel in parcels {
            for one in parcel.open() {
                switch one {
                case .success(let beacon): beacons.append(beacon)
                case .failure(let reason): refuse(reason, 1)
                }
            }
            judged += parcel.count
            // In pieces, so that a flush never waits long for its turn.
            if beacons.count >= CountingDesk.piece { judge(&beacons) }
        }
        judge(&beacons)
        return judged
    }

    private func judge(_ beacons: inout [RawBeacon]) {
        let counted = judging.withLock { [beacons] judging in judging.judge(beacons, story: surroundings.story) }
        if !counted.views.isEmpty { surroundings.counted(counted) }
        beacons.removeAll(keepingCapacity: true)
    }

    private func refuse(_ reason: RefusalReason, _ count: Int) {
        let now = surroundings.clock.now
        judging.withLock { $0.tally.refuse(reason, count, at: now) }
    }

    /// Judges and flushes until it is told to stop; then once more, so that a graceful end loses nothing.
    public func run() async throws {
        await cancelWhenGracefulShutdown {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { await self.judgeOnAndOn() }
                group.addTask { await self.keepHouse() }
            }
        }
        judgeWaiting()
        // On a task of its own: where this one was cancelled, the store would not write for it.
        await Task { await flush() }.value
    }

    private func judgeOnAndOn() async {
        var wakings = queue.wakings.makeAsyncIterator()
        while !Task.isCancelled {
            judgeWaiting()
            if queue.idle() {
                guard await wakings.next() != nil else { return }
            }
            // What comes within this time is judged together, and no event loop has to wake anybody.
            try? await Task.sleep(for: .milliseconds(20))
        }
    }

    private static let piece = 512
}
