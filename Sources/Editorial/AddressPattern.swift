/// How a new story's address is made: `/{section}/{yyyy}/{mm}/{dd}/{id}/{slug}` unless a portal sets its own.
public struct AddressPattern: Hashable, Sendable {
    public let text: String
    private let pieces: [Piece]

    private enum Piece: Hashable, Sendable {
        case text(String)
        case section, year, month, day, id, slug
    }

    public static let standard = AddressPattern(
        text: "/{section}/{yyyy}/{mm}/{dd}/{id}/{slug}",
        pieces: [
            .text("/"), .section, .text("/"), .year, .text("/"), .month, .text("/"), .day, .text("/"), .id, .text("/"), .slug,
        ])

    /// Returns nil for a pattern that does not begin with `/`, lacks `{id}` (without it two stories could want one
    /// address), names an unknown part, or holds characters an address of ours does not have.
    public init?(_ text: String) {
        guard text.hasPrefix("/"), !text.hasSuffix("/"), !text.contains("//") else { return nil }
        var pieces: [Piece] = []
        var rest = text[...]
        while !rest.isEmpty {
            guard let open = rest.firstIndex(of: "{") else {
                pieces.append(.text(String(rest)))
                break
            }
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}"),
                let piece = AddressPattern.parts[String(rest[rest.index(after: open)..<close])]
            else { return nil }
            pieces.append(piece)
            rest = rest[rest.index(after: close)...]
        }
        guard pieces.contains(.id), pieces.allSatisfy(AddressPattern.isPlain) else { return nil }
        self.init(text: text, pieces: pieces)
    }

    private init(text: String, pieces: [Piece]) {
        self.text = text
        self.pieces = pieces
    }

    /// The address of a story; `date` is the day it was first published, in the site's zone.
    public func path(section: Slug, date: CivilDate, id: Story.ID, slug: Slug) -> String {
        var path = ""
        path.reserveCapacity(text.utf8.count + 60)
        for piece in pieces {
            switch piece {
            case .text(let text): path += text
            case .section: path += section.text
            case .year: path += padded(date.year, to: 4)
            case .month: path += padded(date.month)
            case .day: path += padded(date.day)
            case .id: path += String(id.rawValue)
            case .slug: path += slug.text
            }
        }
        return path
    }

    /// The id in a path made by this pattern, whatever the rest of it says; nil where it cannot be told.
    public func storyID(in path: String) -> Story.ID? {
        let wanted = text.split(separator: "/", omittingEmptySubsequences: false)
        let found = path.split(separator: "/", omittingEmptySubsequences: false)
        guard wanted.count == found.count, let place = wanted.firstIndex(of: "{id}"),
            let number = Int64(found[place]), number > 0
        else { return nil }
        return Story.ID(number)
    }

    private static let parts: [String: Piece] = [
        "section": .section, "yyyy": .year, "mm": .month, "dd": .day, "id": .id, "slug": .slug,
    ]

    private static func isPlain(_ piece: Piece) -> Bool {
        guard case .text(let text) = piece else { return true }
        return text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || "/-_.".utf8.contains($0)
        }
    }
}
