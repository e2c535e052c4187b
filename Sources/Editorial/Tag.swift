/// A topic that stories also carry, across sections.
public struct Tag: Hashable, Sendable {
    public typealias ID = Identifier<Tag>

    public let id: ID
    public let slug: Slug
    public let name: String

    public init(id: ID, slug: Slug, name: String) {
        self.id = id
        self.slug = slug
        self.name = name
    }
}
