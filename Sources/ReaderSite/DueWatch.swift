import Editorial
import ServiceLifecycle
import Storage
import Synchronization

/// Knows whether due acts are late, for `/healthz`: looks once a second, so that whoever asks never waits for the database.
public final class DueWatch: Service {
    private let store: any DueStore
    private let clock: SiteClock
    private let interval: Duration
    private let seen = Mutex<LateActs?>(nil)

    public init(store: any DueStore, clock: SiteClock, interval: Duration = .seconds(1)) {
        self.store = store
        self.clock = clock
        self.interval = interval
    }

    /// What was seen last; nil before the first look, and while the database does not answer.
    public var late: LateActs? { seen.withLock { $0 } }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await look()
            try? await Task.sleep(for: interval)
        }
    }

    /// Looks now.
    public func look() async {
        let late: LateActs?
        do {
            late = try await store.lateActs(at: clock.now)
        } catch {
            // The press says in its log that storage is away; here it is only not known.
            late = nil
        }
        seen.withLock { $0 = late }
    }
}
