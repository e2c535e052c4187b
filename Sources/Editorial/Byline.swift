/// One name under a story, with the part it had in it.
public struct Byline: Hashable, Sendable {
    public enum Role: String, CaseIterable, Sendable {
        case reporter, writer, editor, photographer, contributor
    }

    /// The person whose stories are listed together, or nil for a name without a page.
    public let person: Person?
    public let name: String
    public let role: Role

    public init(person: Person? = nil, name: String, role: Role = .reporter) {
        self.person = person
        self.name = name
        self.role = role
    }
}
