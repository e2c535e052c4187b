/// Someone whose name stands under stories. A staff account is another thing: a person may have none.
public struct Person: Hashable, Sendable {
    public typealias ID = Identifier<Person>

    public let id: ID
    public let slug: Slug
    public let name: String

    public init(id: ID, slug: Slug, name: String) {
        self.id = id
        self.slug = slug
        self.name = name
    }
}
