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
        /// The same block with other words, or with the same words in another form.
        case changed(from: Body.Block, to: Body.Block, runs: [Run])
    }

    /// The lead photos of both.
    public struct Photos: Hashable, Sendable {
        public let from: Photo?
        public let to: Photo?

        public init(from: Photo?, to: Photo?) {
            self.from = from
            self.to = to
        }
    }

    public let fields: [FieldChange]
    public let body: [BlockChange]
    /// Lead photos where they differ.
    public let photos: Photos?

    public init(from old: Manuscript, to new: Manuscript) {
        fields = ManuscriptField.allCases
            .filter { $0 != .body && !$0.isSame(old, new) }
            .map { FieldChange(field: $0.rawValue, runs: WordComparison.runs(from: $0.text(in: old), to: $0.text(in: new))) }
        body = BodyComparison.changes(from: old.body.blocks, to: new.body.blocks)
        photos = ManuscriptField.leadPhoto.isSame(old, new) ? nil : Photos(from: old.leadPhoto, to: new.leadPhoto)
    }
}
