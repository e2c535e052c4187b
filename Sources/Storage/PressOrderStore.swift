import Editorial

/// What the press asks of a database to learn of changes, its own process's and others'.
public protocol PressOrderStore: Sendable {
    /// Whether anything was committed since the last call, by whichever process. Cheap: asked many times a second.
    func hasChanged() async throws(StorageError) -> Bool

    /// Orders with a number above `number`, oldest first, at most `limit`.
    func orders(after number: Int64, limit: Int) async throws(StorageError) -> [PressOrder]

    /// The number of the newest order, 0 when there is none.
    func newestOrder() async throws(StorageError) -> Int64

    /// Where a press got to before its process ended, so that it goes on from there; nil when it never ran.
    func pressedThrough(by press: String) async throws(StorageError) -> Int64?

    /// Notes that every page touched by the orders up to `number` is pressed.
    func note(pressedThrough number: Int64, by press: String, at: Instant) async throws(StorageError)

    /// Drops orders made before `instant` that every press is through with.
    func prune(before instant: Instant) async throws(StorageError)
}
