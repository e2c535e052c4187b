import Editorial
import Storage

/// Whether what is due happens: for `/healthz` and the desk.
public struct DueHealth: Hashable, Sendable {
    /// How many acts wait more than a second past their time.
    public let late: Int
    /// How late the oldest of them is.
    public let latestBy: Duration

    public init(late: Int, latestBy: Duration) {
        self.late = late
        self.latestBy = latestBy
    }

    public var isWell: Bool { late == 0 }
}

extension Newsroom {
    public func dueHealth() async throws(Refusal) -> DueHealth {
        let now = clock.now
        let (count, oldest) = try await stored { store throws(StorageError) in
            try await store.lateActs(at: now.advanced(by: .seconds(-1)))
        }
        return DueHealth(late: count, latestBy: oldest.map { now.since($0) } ?? .zero)
    }
}
