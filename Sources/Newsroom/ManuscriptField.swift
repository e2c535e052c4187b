import Editorial
import Storage

/// A field of a manuscript, as forms and the API name it.
public enum ManuscriptField: String, CaseIterable, Sendable {
    case kind, kicker, headline, lead, body, dateline, bylines, section, tags, leadPhoto, sources, language

    /// - Throws: `.invalid` for a name that is none.
    static func named(_ names: Set<String>) throws(Refusal) -> Set<ManuscriptField> {
        let unknown = names.filter { ManuscriptField(rawValue: $0) == nil }
        guard unknown.isEmpty, !names.isEmpty else { throw .invalid([FieldProblem("fields", .unknown)]) }
        return Set(names.compactMap(ManuscriptField.init))
    }

    /// Whether a reader would see the same in both.
    func isSame(_ first: Manuscript, _ second: Manuscript) -> Bool {
        switch self {
        case .kind: first.kind == second.kind
        case .kicker: first.kicker == second.kicker
        case .headline: first.headline == second.headline
        case .lead: first.lead == second.lead
        case .body: first.body.blocks.map(\.comparable) == second.body.blocks.map(\.comparable)
        case .dateline: first.dateline == second.dateline
        case .bylines: first.bylines == second.bylines && first.printedByline == second.printedByline
        case .section: first.section == second.section
        case .tags: first.tags.map(Manuscript.meaning(ofTag:)) == second.tags.map(Manuscript.meaning(ofTag:))
        case .leadPhoto: first.leadPhoto?.comparable == second.leadPhoto?.comparable
        case .sources: first.sources == second.sources
        case .language: first.language == second.language
        }
    }

    func copy(from old: Manuscript, to new: inout Manuscript) {
        switch self {
        case .kind: new.kind = old.kind
        case .kicker: new.kicker = old.kicker
        case .headline: new.headline = old.headline
        case .lead: new.lead = old.lead
        case .body:
            new.body = old.body
            new.holdsText = old.holdsText
        case .dateline: new.dateline = old.dateline
        case .bylines:
            new.bylines = old.bylines
            new.printedByline = old.printedByline
        case .section: new.section = old.section
        case .tags: new.tags = old.tags
        case .leadPhoto: new.leadPhoto = old.leadPhoto
        case .sources: new.sources = old.sources
        case .language: new.language = old.language
        }
    }

    /// The field in words, for showing two versions of it; of the body, its blocks are shown instead.
    func text(in manuscript: Manuscript) -> String {
        switch self {
        case .kind: manuscript.kind.rawValue
        case .kicker: manuscript.kicker ?? ""
        case .headline: manuscript.headline
        case .lead: manuscript.lead
        case .body: manuscript.body.blocks.map(\.plainText).joined(separator: "\n\n")
        case .dateline:
            manuscript.dateline.map { $0.place + ($0.zone.map { " (\($0))" } ?? "") } ?? ""
        case .bylines:
            manuscript.printedByline ?? manuscript.bylines.map { "\($0.name) (\($0.role.rawValue))" }.joined(separator: "\n")
        case .section: manuscript.section?.text ?? ""
        case .tags: manuscript.tags.joined(separator: "\n")
        case .leadPhoto:
            manuscript.leadPhoto.map { ([$0.plainText] + [$0.asset?.name].compactMap { $0 }).joined(separator: "\n") } ?? ""
        case .sources: manuscript.sources.joined(separator: "\n")
        case .language: manuscript.language
        }
    }
}
