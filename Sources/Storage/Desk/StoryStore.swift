import Editorial

/// What the newsroom's verbs ask of a database: one act, one transaction.
public protocol StoryStore: Sendable {
    /// Begins a story with its first revision, in the state draft.
    ///
    /// - Returns: `.done`, `.doneBefore` or `.keyTaken`.
    func start(_ manuscript: Manuscript, by: Signature, at: Instant, key: ActKey?) async throws(StorageError) -> Performed<Never>

    /// Performs one act: reads where the story stands, asks the rules, writes what they decide; all in one transaction, in
    /// which no other act can come between.
    ///
    /// - Parameter decide: the rules. Called on the writer's thread, maybe not at all (a key that was used before); it must
    ///   be quick and touch nothing.
    func perform<Refused: Error>(
        on story: Story.ID, by: Signature, at: Instant, key: ActKey?,
        _ decide: @escaping @Sendable (StoryStanding) throws(Refused) -> StoryChange
    ) async throws(StorageError) -> Performed<Refused>

    /// Deletes a story that was never published, with all its revisions; the audit log keeps that it was. `decide` throws to
    /// keep it. Fails for one that a published note or a request for reply names.
    func delete<Refused: Error>(
        _ story: Story.ID, by: Signature, at: Instant, key: ActKey?,
        _ decide: @escaping @Sendable (StoryStanding) throws(Refused) -> Void
    ) async throws(StorageError) -> DeletedDraft<Refused>

    func standing(of story: Story.ID) async throws(StorageError) -> StoryStanding?

    func revision(_ id: Revision.ID) async throws(StorageError) -> Revision?

    /// Revisions of a story, newest first, without their texts. Keyset: those before `before`.
    func revisions(of story: Story.ID, before: Revision.ID?, limit: Int) async throws(StorageError) -> [RevisionLine]

    /// When each revision was live, oldest first.
    func publications(of story: Story.ID) async throws(StorageError) -> [Publication]

    /// Removes autosaves made before `instant` that no milestone was made from directly, that are neither working, live,
    /// approved nor due, at most `limit`; returns how many went.
    func foldAutosaves(before instant: Instant, limit: Int) async throws(StorageError) -> Int

    /// Notes to colleagues, oldest first.
    func comments(on story: Story.ID) async throws(StorageError) -> [Comment]
    /// - Returns: `.done`, `.doneBefore`, `.keyTaken` or `.noSuchStory`.
    func comment(
        _ text: String, on story: Story.ID, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> Performed<Never>
}

/// A revision as history lists it.
public struct RevisionLine: Hashable, Sendable {
    public let id: Revision.ID
    public let madeBy: String
    public let madeAt: Instant
    public let milestone: Milestone?
    public let basedOn: Revision.ID?
    public let headline: String

    public init(
        id: Revision.ID, madeBy: String, madeAt: Instant, milestone: Milestone?, basedOn: Revision.ID?, headline: String
    ) {
        self.id = id
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.milestone = milestone
        self.basedOn = basedOn
        self.headline = headline
    }
}

/// A note from colleague to colleague; never shown to readers.
public struct Comment: Hashable, Sendable {
    public let text: String
    public let by: Signature
    public let at: Instant

    public init(text: String, by: Signature, at: Instant) {
        self.text = text
        self.by = by
        self.at = at
    }
}
