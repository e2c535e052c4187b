import Storage

/// Beacons as an event loop hands them over: unopened, so that whatever it takes to read them is done at the desk.
public struct BeaconParcel: Sendable {
    /// How many are in it.
    let count: Int
    /// The beacons, and for what was none, why.
    let open: @Sendable () -> [Result<RawBeacon, RefusalReason>]

    /// - Parameter open: gives `count` results.
    public init(count: Int, open: @escaping @Sendable () -> [Result<RawBeacon, RefusalReason>]) {
        self.count = count
        self.open = open
    }
}
