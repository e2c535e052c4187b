import Editorial
import Synchronization

/// A clock that stands still until it is set.
public final class SettableClock: Sendable {
    private let instant: Mutex<Instant>

    public init(_ instant: Instant) {
        self.instant = Mutex(instant)
    }

    public var now: Instant { instant.withLock { $0 } }

    public func set(_ instant: Instant) {
        self.instant.withLock { $0 = instant }
    }

    public func advance(by duration: Duration) {
        instant.withLock { $0 = $0.advanced(by: duration) }
    }

    /// As the parts of a portal are given it.
    public var clock: SiteClock { SiteClock { self.now } }
}
