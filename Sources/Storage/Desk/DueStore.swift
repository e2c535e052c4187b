import Editorial

/// What the clock that runs due acts asks of a database.
public protocol DueStore: Sendable {
    /// When the earliest waiting act falls due; nil when none waits.
    func nextDue() async throws(StorageError) -> Instant?

    /// Acts that wait and fell due at or before `instant`, oldest first.
    func dueActs(upTo instant: Instant, limit: Int) async throws(StorageError) -> [DueAct]

    /// What waits past its time and `LateActs.grace` at this instant.
    func lateActs(at instant: Instant) async throws(StorageError) -> LateActs
}
