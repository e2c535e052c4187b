import Editorial
import Storage

/// What has to be there before a story is published; which of them are asked for is a setting.
public enum ChecklistItem: String, CaseIterable, Sendable {
    case headline, section, byline, body, lead, tags, photoCaption, photoCredit, photoAlternativeText, sources
    /// An unverified story carries its note (Pedoman, 2c): not to be switched off.
    case unverifiedNote

    /// Whether no newsroom can do without: a page has no address or no name else, or the Pedoman asks for it.
    public var isFixed: Bool {
        switch self {
        case .headline, .section, .unverifiedNote: true
        default: false
        }
    }

    /// Whether a newsroom that has set nothing asks for it.
    public var isAskedForAtFirst: Bool {
        switch self {
        case .lead, .tags, .sources: false
        default: true
        }
    }
}

public enum Checklist {
    /// What of `asked` the text lacks, in the order a page lists them.
    public static func missing(in manuscript: Manuscript, asked: Set<ChecklistItem>) -> [ChecklistItem] {
        ChecklistItem.allCases.filter { asked.contains($0) && !isThere($0, in: manuscript) }
    }

    public static func missing(in manuscript: Manuscript, rules: NewsroomSettings) -> [ChecklistItem] {
        missing(in: manuscript, asked: rules.checklist)
    }

    private static func isThere(_ item: ChecklistItem, in manuscript: Manuscript) -> Bool {
        switch item {
        case .headline: !manuscript.headline.isBlank
        case .section: manuscript.section != nil
        case .byline: manuscript.bylines.contains { !$0.name.isBlank } || !(manuscript.printedByline ?? "").isBlank
        case .body: !manuscript.holdsText || manuscript.body.blocks.contains(where: \.saysSomething)
        case .lead: !manuscript.lead.isBlank
        case .tags: !manuscript.tags.isEmpty
        case .photoCaption: manuscript.pictures.allSatisfy { !$0.caption.isBlank }
        case .photoCredit: manuscript.pictures.allSatisfy { !$0.credit.isBlank }
        case .photoAlternativeText: manuscript.pictures.allSatisfy { !$0.alternativeText.isBlank }
        case .sources: !manuscript.sources.isEmpty
        case .unverifiedNote: manuscript.body.endsWithItsUnverifiedNote
        }
    }
}

extension Manuscript {
    /// Every picture we hold that it shows.
    var pictures: [Photo] {
        (body.blocks.flatMap(\.photos) + [leadPhoto].compactMap { $0 }).filter { $0.asset != nil }
    }
}

extension Body {
    /// Pedoman, 2c: where a story says that it is not verified yet, that note stands at its end, once, and says something.
    fileprivate var endsWithItsUnverifiedNote: Bool {
        let places = blocks.indices.filter { place in
            guard case .note(let note) = blocks[place] else { return false }
            return note.kind == .unverified
        }
        guard let place = places.first else { return true }
        return places.count == 1 && place == blocks.count - 1 && blocks[place].saysSomething
    }
}

extension Body {
    /// Whether it says that it is not verified yet.
    var hasUnverifiedNote: Bool {
        blocks.contains { block in
            guard case .note(let note) = block else { return false }
            return note.kind == .unverified
        }
    }
}

extension Body.Block {
    var photos: [Photo] {
        switch self {
        case .photo(let photo): [photo]
        case .gallery(let photos): photos
        default: []
        }
    }

    fileprivate var saysSomething: Bool {
        switch self {
        case .photo(let photo): photo.asset != nil
        case .gallery(let photos): photos.contains { $0.asset != nil }
        case .embed: true
        default: runs.contains { !$0.text.isBlank }
        }
    }
}

extension StringProtocol {
    /// Nothing a reader would see.
    var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
