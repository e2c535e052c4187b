import Editorial

/// What the pages of sections, people, tags and settings ask of a database.
public protocol NameStore: Sendable {
    /// Every section but the unfiled one: those in the navigation in their order, then by name.
    func sections() async throws(StorageError) -> [Section]
    /// The section with this slug, or that once had it.
    func section(_ slug: Slug) async throws(StorageError) -> Section?
    /// Makes a section; nil when the slug is taken or reserved.
    func makeSection(name: String, slug: Slug, by: Signature, at: Instant) async throws(StorageError) -> Section?
    /// Renames a section or gives it another slug. Its old address goes on answering with a redirect; its stories keep the
    /// addresses they were given, and new ones get the new slug. Nil when the slug is taken or reserved, or there is no such section.
    func changeSection(_ id: Section.ID, name: String, slug: Slug, by: Signature, at: Instant) async throws(StorageError)
        -> Section?
    /// These sections stand in the navigation, in this order, and no others.
    func setNavigation(_ sections: [Section.ID], by: Signature, at: Instant) async throws(StorageError)

    /// People whose name holds a word that begins with `prefix`, those with the most recent stories first; all by name where
    /// it is empty. Keyset by name; what a search finds is one page. A page may be longer than `limit` by those who share
    /// their name with its last.
    func people(prefix: String, after: String?, limit: Int) async throws(StorageError) -> [Person]
    func person(_ id: Person.ID) async throws(StorageError) -> Person?
    func makePerson(name: String, by: Signature, at: Instant) async throws(StorageError) -> Person?
    /// Old addresses stay, as with sections.
    func changePerson(_ id: Person.ID, name: String, slug: Slug, by: Signature, at: Instant) async throws(StorageError) -> Person?

    func tags(prefix: String, after: String?, limit: Int) async throws(StorageError) -> [Tag]
    func tag(_ id: Tag.ID) async throws(StorageError) -> Tag?
    func changeTag(_ id: Tag.ID, name: String, slug: Slug, by: Signature, at: Instant) async throws(StorageError) -> Tag?

    /// Live stories whose headline holds these words, newest first: for the link picker.
    func liveStories(matching words: String, limit: Int) async throws(StorageError) -> [StoryLine]

    /// A picture that was taken in.
    func asset(named name: String) async throws(StorageError) -> Asset?
    func keep(
        _ asset: Asset, description: AssetDescription, by: Signature, at: Instant, key: ActKey?
    ) async throws(StorageError) -> KeptAsset

    /// What the newsroom has set, by key.
    func newsroomSettings() async throws(StorageError) -> [String: String]
    /// The audit log says what it was set to, unless the key ends in `.secret`.
    func set(_ key: String, to value: String, by: Signature, at: Instant) async throws(StorageError)
}

/// What a picture's file said of itself when it was taken in.
public struct AssetDescription: Hashable, Sendable {
    public var caption: String
    public var credit: String
    /// Camera time or date created, as the file says it.
    public var takenAt: String
    public var originalName: String

    public init(caption: String = "", credit: String = "", takenAt: String = "", originalName: String = "") {
        self.caption = caption
        self.credit = credit
        self.takenAt = takenAt
        self.originalName = originalName
    }
}
