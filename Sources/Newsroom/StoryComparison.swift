import Editorial
import Storage

/// Two versions of a story side by side: which fields differ, and how, word by word.
public struct StoryComparison: Hashable, Sendable {
    public enum Run: Hashable, Sendable {
        case same(String)
        case removed(String)
        case added(String)
    }

    /// A field that differs, as words.
    public struct FieldChange: Hashable, Sendable {
        /// As the API names it.
        public let field: String
        public let runs: [Run]

        public init(field: String, runs: [Run]) {
            self.field = field
            self.runs = runs
        }
    }

    /// A block of the body.
    public enum BlockChange: Hashable, Sendable {
        case same(Body.Block)
        case removed(Body.Block)
        case added(Body.Block)
        /// The same block with other words.
        case changed(from: Body.Block, to: Body.Block, runs: [Run])
    }

    public let fields: [FieldChange]
    public let body: [BlockChange]
    /// Lead photos where they differ.
    public let photos: (from: Photo?, to: Photo?)?

    public static func == (left: StoryComparison, right: StoryComparison) -> Bool {
        left.fields == right.fields && left.body == right.body && left.photos?.from == right.photos?.from
            && left.photos?.to == right.photos?.to && (left.photos == nil) == (right.photos == nil)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(fields)
        hasher.combine(body)
    }

    public init(from old: Manuscript, to new: Manuscript) {
        fields = []
        body = []
        photos = nil
    }
}
