import Editorial

/// What Wire asks of a database: taking stories in, many at a time and the same ones twice without harm.
public protocol ArchiveStore: Sendable {
    /// Takes stories in, all of them in one transaction with their revisions, publications, addresses, audit lines and
    /// press order, or none.
    ///
    /// - Parameters:
    ///   - stories: in the order they are to be stored; the same origin may stand twice.
    ///   - by: who brings them, for the audit line.
    ///   - at: the one instant the transaction carries.
    ///   - mark: how far the source has been read, stored in the same transaction, so that a reading that was cut off goes
    ///     on where it stopped.
    /// - Returns: one answer for each story, in order.
    func takeIn(_ stories: [IncomingStory], by: String, at: Instant, mark: ReadingMark?) async throws(StorageError) -> [TakenIn]

    /// What became of a source file that was read before: nil when it never was.
    func readingMark(of file: String) async throws(StorageError) -> ReadingMark?

    /// Records that a list was shown. The same list at the same moment is recorded once; returns whether it was new.
    func record(_ list: ShownList, by: String, at: Instant) async throws(StorageError) -> Bool

    /// Gives the sections with the most live stories a place in the navigation, when none has one.
    func fillNavigation(upTo count: Int, at: Instant) async throws(StorageError)

    /// Sets the places in the navigation: these sections, in this order, and no others.
    func setNavigation(_ names: [String], at: Instant) async throws(StorageError)
}

/// What became of one incoming story.
public struct TakenIn: Hashable, Sendable {
    public enum Outcome: String, Sendable {
        case created, updated, unchanged, withdrawn, held
        /// A headline we listed got its text.
        case filledIn
    }

    public let outcome: Outcome
    public let story: Story.ID
    /// Its canonical address, or nil for a story that was never published.
    public let path: String?
    /// What could not be done, such as a former path that another story already has.
    public let remarks: [String]

    public init(outcome: Outcome, story: Story.ID, path: String?, remarks: [String] = []) {
        self.outcome = outcome
        self.story = story
        self.path = path
        self.remarks = remarks
    }
}

/// How far a source file has been taken in.
public struct ReadingMark: Hashable, Sendable {
    /// Names the file by content: length and hash of its beginning.
    public let file: String
    /// Objects read and stored so far.
    public let objects: Int
    /// Whether its end was reached.
    public let isComplete: Bool

    public init(file: String, objects: Int, isComplete: Bool) {
        self.file = file
        self.objects = objects
        self.isComplete = isComplete
    }
}
