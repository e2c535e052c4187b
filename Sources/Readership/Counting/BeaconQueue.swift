import Editorial
import Synchronization

/// Beacons on their way from the event loops to the desk. Never waits, never grows past its bound.
final class BeaconQueue: Sendable {
    private struct Waiting {
        var parcels: [BeaconParcel] = []
        /// In the parcels.
        var beacons = 0
        /// Beacons that found the queue full since they were last asked for.
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

    /// A parcel that does not fit is left outside whole.
    func put(_ parcel: BeaconParcel) {
        let mustWake = waiting.withLock { waiting in
            if waiting.beacons + parcel.count <= BeaconQueue.most {
                waiting.parcels.append(parcel)
                waiting.beacons += parcel.count
            } else {
                waiting.overloaded += parcel.count
            }
            defer { waiting.isIdle = false }
            return waiting.isIdle
        }
        // Outside of the lock, and once for as many as come until the desk has gone to sleep again.
        if mustWake { wake.yield() }
    }

    /// All that waits.
    func take() -> (parcels: [BeaconParcel], overloaded: Int) {
        waiting.withLock { waiting in
            var taken: [BeaconParcel] = []
            swap(&taken, &waiting.parcels)
            defer { (waiting.beacons, waiting.overloaded) = (0, 0) }
            return (taken, waiting.overloaded)
        }
    }

    /// Says that the desk will sleep until it is woken; false when something came meanwhile.
    func idle() -> Bool {
        waiting.withLock { waiting in
            waiting.isIdle = waiting.parcels.isEmpty && waiting.overloaded == 0
            return waiting.isIdle
        }
    }

    var count: Int { waiting.withLock { $0.beacons } }

    /// Two thirds of a second of 25,000 beacons a second: the desk looks every twenty milliseconds.
    static let most = 16_384
}
