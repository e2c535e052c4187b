/// The one place a story lives in: Nasional, Dunia, Olahraga.
public struct Section: Hashable, Sendable {
    public typealias ID = Identifier<Section>

    public let id: ID
    /// First part of its stories' addresses, and the address of its front.
    public let slug: Slug
    public let name: String
    /// Place in the navigation from 1, or nil when it is not shown there.
    public let position: Int?

    public init(id: ID, slug: Slug, name: String, position: Int? = nil) {
        self.id = id
        self.slug = slug
        self.name = name
        self.position = position
    }

    /// Where a draft stands before someone has chosen its section. No story is published from here.
    public static let unfiledSlug = "belum-berrubrik"

    public var isUnfiled: Bool { slug.text == Section.unfiledSlug }
}
