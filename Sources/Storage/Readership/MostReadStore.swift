import Editorial

/// What Populer asks of the editorial database: what readers are shown, and what editors keep out. Nothing can be put in.
public protocol MostReadStore: Sendable {
    /// Records that readers are shown a list from now on, in the transaction that orders it pressed onto every page. Nothing
    /// happens where it is the one they are shown already.
    /// - Returns: whether it is another.
    func show(_ list: ShownList) async throws(StorageError) -> Bool

    /// Orders pages of lists pressed again that are recorded elsewhere.
    func orderPress(of lists: Set<PageGroup>, at: Instant) async throws(StorageError)

    /// Stories that editors keep out of every list, by when they were excluded.
    func mostReadExclusions() async throws(StorageError) -> [MostReadExclusion]

    /// Keeps a story out of every list; the audit log says who did it and why. False where it is kept out already.
    func excludeFromMostRead(
        _ story: Story.ID, reason: String, by: Signature, at: Instant
    ) async throws(StorageError) -> Bool

    /// Lets an excluded story in again, where it has the views. False where it was not kept out.
    func readmitToMostRead(
        _ story: Story.ID, reason: String, by: Signature, at: Instant
    ) async throws(StorageError) -> Bool
}

/// That an editor keeps a story out of the most read.
public struct MostReadExclusion: Hashable, Sendable {
    public let story: Story.ID
    public let reason: String
    public let by: Signature
    public let at: Instant

    public init(story: Story.ID, reason: String, by: Signature, at: Instant) {
        self.story = story
        self.reason = reason
        self.by = by
        self.at = at
    }
}
