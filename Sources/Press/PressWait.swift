import Editorial
import Storage

/// Waits until every press at work on a data directory has carried out what was ordered: then readers see it.
public struct PressWait: Sendable {
    private let orders: any PressOrderStore
    private let directory: String

    public init(orders: any PressOrderStore, directory: String) {
        self.orders = orders
        self.directory = directory
    }

    /// How the wait ended.
    public enum Outcome: Sendable {
        /// Nobody serves the directory now.
        case nobodyServes
        /// Every page shows the change.
        case shown
        /// A press is still at it.
        case notYet
    }

    public func wait(atMost patience: Duration = .seconds(5)) async throws(StorageError) -> Outcome {
        let newest = try await orders.newestOrder()
        let clock = ContinuousClock()
        let deadline = clock.now.advanced(by: patience)
        let presses = PressSeat.taken(in: directory)
        guard !presses.isEmpty else { return .nobodyServes }
        for press in presses {
            while PressSeat.pressedThrough(by: press, in: directory) < newest {
                guard clock.now < deadline, PressSeat.taken(in: directory).contains(press) else { return .notYet }
                try? await Task.sleep(for: .milliseconds(1))
            }
        }
        return .shown
    }
}
