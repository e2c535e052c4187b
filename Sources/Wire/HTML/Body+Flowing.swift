import Editorial

extension Body.Block {
    /// The text of a block as paragraphs, where it stands in something that can hold only text.
    var flowing: [[Body.Span]] {
        switch self {
        case .paragraph(let spans), .heading(_, let spans): [spans]
        case .quote(let paragraphs, let attribution):
            paragraphs + (attribution.isEmpty ? [] : [[Body.Span(attribution)]])
        case .list(_, let items): items
        case .note(let note): [note.text]
        case .photo, .gallery, .table, .embed: []
        }
    }

    fileprivate var isFlowing: Bool {
        switch self {
        case .photo, .gallery, .table, .embed: false
        default: true
        }
    }
}

extension [Body.Block] {
    var flowing: [[Body.Span]] { flatMap(\.flowing) }

    /// Pictures, tables and embeds, which follow what they stood in.
    var notFlowing: [Body.Block] { filter { !$0.isFlowing } }
}

extension [[Body.Span]] {
    /// One run of text, each paragraph on its own line.
    func joinedByLineFeeds() -> [Body.Span] {
        guard var joined = first else { return [] }
        for spans in dropFirst() {
            joined.append(Body.Span("\n"))
            joined += spans
        }
        return joined
    }
}
