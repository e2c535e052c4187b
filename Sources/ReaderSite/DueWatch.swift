import Editorial
import ServiceLifecycle
import Storage
import Synchronization

/// Knows whether due acts are late, for `/healthz`: looks once a second, so that whoever asks never waits for the database.
public final class DueWatch: Service {
    /// Due acts that wait past their time.
    public struct Late: Hashable, Sendable {
        public let count: Int
        /// When the oldest of them fell due.
        public let oldest: Instant?

        public init(count: Int, oldest: Instant?) {
            self.count = count
            self.oldest = oldest
        }
    }

    private let store: any DueStore
    private let clock: SiteClock
    private let interval: Duration
    private let seen = Mutex<Late?>(nil)

    /// Acts are done within a second of their time; only past that are they late.
    static let grace: Duration = .seconds(1)

    public init(store: any DueStore, clock: SiteClock, interval: Duration = .seconds(1)) {
        self.store = store
        self.clock = clock
        self.interval = interval
    }

    /// What was seen last; nil before the first look, and while the database does not answer.
    public var late: Late? { seen.withLock { $0 } }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await look()
            try? await Task.sleep(for: interval)
        }
    }

    /// Looks now.
    public func look() async {
        let late: Late?
        do {
            let acts = try await store.lateActs(at: clock.now.advanced(by: .zero - DueWatch.grace))
            late = Late(count: acts.count, oldest: acts.oldest)
        } catch {
            // The press says in its log that storage is away; here it is only not known.
            late = nil
        }
        seen.withLock { $0 = late }
    }
}
