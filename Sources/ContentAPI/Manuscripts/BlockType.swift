import Editorial

/// The kinds of blocks as the JSON form names them.
enum BlockType: String, CaseIterable {
    case paragraph, heading, quote, list, photo, gallery, table, embed, note

    /// What a block of the kind may hold.
    var names: MemberNames { BlockType.names[self] ?? MemberNames() }

    private static let names: [BlockType: MemberNames] = [
        .paragraph: MemberNames(["type", "text"]),
        .heading: MemberNames(["type", "level", "text"]),
        .quote: MemberNames(["type", "paragraphs"], optional: ["attribution"]),
        .list: MemberNames(["type", "items"], optional: ["ordered"]),
        .photo: MemberNames(["type", "photo"]),
        .gallery: MemberNames(["type", "photos"]),
        .table: MemberNames(["type", "rows"], optional: ["caption", "head"]),
        .embed: MemberNames(["type", "address"], optional: ["title"]),
        .note: MemberNames(["type", "kind", "text"], optional: ["addedAt"]),
    ]
}

/// The marks of a run as the JSON form names them, in the order they are written.
enum MarkName: String, CaseIterable {
    case strong, emphasis, code, `subscript`, superscript, strike

    var mark: Body.Marks {
        switch self {
        case .strong: .strong
        case .emphasis: .emphasis
        case .code: .code
        case .subscript: .subscripted
        case .superscript: .superscripted
        case .strike: .struck
        }
    }
}

extension MemberNames {
    static let run = MemberNames(["text"], optional: ["marks", "link"])
    /// With what answers add.
    static let photo = MemberNames(
        [], optional: ["asset", "caption", "credit", "alternativeText", "width", "height", "address", "renditions"])
}
