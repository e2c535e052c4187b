/// Someone with an account in the newsroom. A byline is another thing: see `Person`.
public struct StaffMember: Hashable, Sendable {
    public typealias ID = Identifier<StaffMember>

    public let id: ID
    /// What they sign in with: lower-case letters, digits, `.`, `-` and `_`.
    public let name: String
    /// As colleagues see it, and as revisions and the audit log carry it.
    public let displayName: String
    public let role: StaffRole
    /// The sections an editor works in. Chief editors and administrators work in all, whatever stands here.
    public let sections: Set<Section.ID>
    /// Whose stories they mostly write: the byline a new story begins with.
    public let person: Person.ID?
    /// Their own zone; nil: the site's.
    public let zone: SiteZone?
    /// Of the newsroom's pages; nil: the site's.
    public let language: SiteLanguage?

    public init(
        id: ID, name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], person: Person.ID? = nil,
        zone: SiteZone? = nil, language: SiteLanguage? = nil
    ) {
        self.id = id
        self.name = name
        self.displayName = displayName
        self.role = role
        self.sections = sections
        self.person = person
        self.zone = zone
        self.language = language
    }
}
