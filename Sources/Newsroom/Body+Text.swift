import Editorial

extension Body.Block {
    /// Every run of marked text in it, in reading order.
    var runs: [Body.Span] {
        switch self {
        case .paragraph(let text), .heading(_, let text): text
        case .quote(let paragraphs, _): paragraphs.flatMap { $0 }
        case .list(_, let items): items.flatMap { $0 }
        case .photo, .gallery, .embed: []
        case .table(let table): table.head.flatMap { $0 } + table.rows.flatMap { $0.flatMap { $0 } }
        case .note(let note): note.text
        }
    }

    /// Its words as someone would read them out, a line for each paragraph, item, row or picture.
    public var plainText: String {
        switch self {
        case .paragraph(let text), .heading(_, let text): text.plainText
        case .quote(let paragraphs, let attribution):
            (paragraphs.map(\.plainText) + [attribution]).filter { !$0.isEmpty }.joined(separator: "\n")
        case .list(_, let items): items.map(\.plainText).joined(separator: "\n")
        case .photo(let photo): photo.plainText
        case .gallery(let photos): photos.map(\.plainText).joined(separator: "\n")
        case .table(let table):
            ([table.caption] + ([table.head] + table.rows).map { $0.map(\.plainText).joined(separator: "\t") })
                .filter { !$0.isEmpty }.joined(separator: "\n")
        case .embed(let embed): [embed.title, embed.address].filter { !$0.isEmpty }.joined(separator: "\n")
        case .note(let note): note.text.plainText
        }
    }

    /// The same block with every text in it put through `lines`, and those of one line through `line`.
    func mapped(lines: (String) -> String, line: (String) -> String) -> Body.Block {
        func spans(_ text: [Body.Span]) -> [Body.Span] {
            text.map { Body.Span(lines($0.text), marks: $0.marks, link: $0.link) }.joined
        }
        switch self {
        case .paragraph(let text): return .paragraph(spans(text))
        case .heading(let level, let text): return .heading(level: level, spans(text))
        case .quote(let paragraphs, let attribution): return .quote(paragraphs.map(spans), attribution: line(attribution))
        case .list(let ordered, let items): return .list(ordered: ordered, items: items.map(spans))
        case .photo(let photo): return .photo(photo.mapped(line))
        case .gallery(let photos): return .gallery(photos.map { $0.mapped(line) })
        case .table(let table):
            return .table(
                Body.Table(
                    caption: line(table.caption), head: table.head.map(spans), rows: table.rows.map { $0.map(spans) }))
        case .embed(let embed): return .embed(Body.Embed(address: embed.address, title: line(embed.title)))
        case .note(let note):
            return .note(Body.Note(kind: note.kind, text: spans(note.text), addedAt: note.addedAt))
        }
    }
}

extension [Body.Span] {
    var plainText: String { map(\.text).joined() }

    /// The same text in as few runs as its marks allow.
    var joined: [Body.Span] {
        var runs: [Body.Span] = []
        for run in self where !run.text.isEmpty {
            if let last = runs.last, last.marks == run.marks, last.link == run.link {
                runs[runs.count - 1].text += run.text
            } else {
                runs.append(run)
            }
        }
        return runs
    }
}

extension Photo {
    var plainText: String {
        [caption, credit, alternativeText].filter { !$0.isEmpty }.joined(separator: "\n")
    }

    func mapped(_ line: (String) -> String) -> Photo {
        Photo(asset: asset, caption: line(caption), credit: line(credit), alternativeText: line(alternativeText))
    }
}

extension Body.Block {
    /// What makes two blocks the same to a reader: not the measures of a picture, which the store fills in, nor when a note
    /// was added, nor how its runs are cut.
    var comparable: Body.Block {
        switch mapped(lines: { $0 }, line: { $0 }) {
        case .photo(let photo): .photo(photo.comparable)
        case .gallery(let photos): .gallery(photos.map(\.comparable))
        case .note(let note): .note(Body.Note(kind: note.kind, text: note.text))
        case let block: block
        }
    }
}

extension Photo {
    var comparable: Photo {
        Photo(
            asset: asset.flatMap { Asset(name: $0.name, width: 1, height: 1) }, caption: caption, credit: credit,
            alternativeText: alternativeText)
    }
}
