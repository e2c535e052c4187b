import Editorial

/// A place where two people's changes cannot both stand.
public struct MergeConflict: Hashable, Sendable {
    public enum Versions: Hashable, Sendable {
        /// A field, as text.
        case field(base: String, mine: String, theirs: String)
        /// A run of blocks of the body: where it begins in the text that stands now, and the three versions of it.
        case blocks(at: Int, base: [Body.Block], mine: [Body.Block], theirs: [Body.Block])
    }

    /// `headline`, `lead`, `body`, … as the API names them.
    public let field: String
    public let versions: Versions

    public init(field: String, versions: Versions) {
        self.field = field
        self.versions = versions
    }
}
