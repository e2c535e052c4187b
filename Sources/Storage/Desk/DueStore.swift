import Editorial

/// What the clock that runs due acts asks of a database.
public protocol DueStore: Sendable {
    /// When the earliest waiting act falls due; nil when none waits.
    func nextDue() async throws(StorageError) -> Instant?

    /// Acts that wait and fell due at or before `instant`, oldest first.
    func dueActs(upTo instant: Instant, limit: Int) async throws(StorageError) -> [DueAct]

    /// How many wait past their time, and the oldest of them.
    func lateActs(at instant: Instant) async throws(StorageError) -> (count: Int, oldest: Instant?)
}
