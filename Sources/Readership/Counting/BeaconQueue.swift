import Editorial
import Synchronization

/// Beacons on their way from the event loops to the desk. Never waits, never grows past its bound.
final class BeaconQueue: Sendable {
    private struct Waiting {
        var beacons: [RawBeacon] = []
        /// Beacons that found the queue full, and others the edge refused, since they were last asked for.
        var overloaded = 0
        /// Whether the desk sleeps until it is woken.
        var isIdle = false
    }

    private let waiting = Mutex(Waiting())
    private let wake: AsyncStream<Void>.Continuation
    let wakings: AsyncStream<Void>

    init() {
        (wakings, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    func put(_ beacons: some Collection<RawBeacon>) {
        let mustWake = waiting.withLock { waiting in
            let room = max(0, BeaconQueue.most - waiting.beacons.count)
            waiting.beacons += beacons.prefix(room)
            waiting.overloaded += max(0, beacons.count - room)
            defer { waiting.isIdle = false }
            return waiting.isIdle
        }
        // Outside of the lock, and once for as many as come until the desk has gone to sleep again.
        if mustWake { wake.yield() }
    }

    /// All that waits.
    func take() -> (beacons: [RawBeacon], overloaded: Int) {
        waiting.withLock { waiting in
            var taken: [RawBeacon] = []
            swap(&taken, &waiting.beacons)
            defer { waiting.overloaded = 0 }
            return (taken, waiting.overloaded)
        }
    }

    /// Says that the desk will sleep until it is woken; false when something came meanwhile.
    func idle() -> Bool {
        waiting.withLock { waiting in
            waiting.isIdle = waiting.beacons.isEmpty && waiting.overloaded == 0
            return waiting.isIdle
        }
    }

    var count: Int { waiting.withLock { $0.beacons.count } }

    /// Two thirds of a second of 25,000 beacons a second: the desk looks every twenty milliseconds.
    static let most = 16_384
}
