import Editorial

/// The text of a story as HTML.
struct BodyHTML: Sendable {
    let spans: SpanHTML
    let photos: PhotoHTML
    let notes: NoteWords

    init(words: Words, notes: NoteWords, siteURL: String, isSponsored: Bool = false) {
        spans = SpanHTML(siteURL: siteURL, isSponsored: isSponsored)
        photos = PhotoHTML(words: words)
        self.notes = notes
    }

    private var words: Words { photos.words }

    /// - Parameter place: where the story was reported from; opens the first paragraph.
    func html(_ body: Body, place: String? = nil) -> String {
        var html = ""
        html.reserveCapacity(4096)
        var place = place
        for block in body.blocks where !block.isUnverifiedNote {
            append(block, opening: &place, to: &html)
        }
        for block in body.blocks where block.isUnverifiedNote {
            append(block, opening: &place, to: &html)
        }
        return html
    }

    private func append(_ block: Body.Block, opening place: inout String?, to html: inout String) {
        switch block {
        case .paragraph(let text):
            html += "<p>"
            if let name = place {
                html += "<span class=\"dateline\">\(HTMLEscape.escaped(name))</span> — "
                place = nil
            }
            spans.append(text, to: &html)
            html += "</p>"
        case .heading(let level, let text):
            let name = "h\(min(max(level, 2), 4))"
            html += "<\(name)>"
            spans.append(text, to: &html)
            html += "</\(name)>"
        case .quote(let paragraphs, let attribution):
            append(quote: paragraphs, attribution, to: &html)
        case .list(let ordered, let items):
            append(list: items, ordered ? "ol" : "ul", to: &html)
        case .photo(let photo):
            photos.append(photo, place: .body, to: &html)
        case .gallery(let gallery):
            append(gallery: gallery, to: &html)
        case .table(let table):
            append(table, to: &html)
        case .embed(let embed):
            append(embed, to: &html)
        case .note(let note):
            append(note, to: &html)
        }
    }

    private func append(quote paragraphs: [[Body.Span]], _ attribution: String, to html: inout String) {
        html += "<blockquote>"
        for text in paragraphs {
            html += "<p>"
            spans.append(text, to: &html)
            html += "</p>"
        }
        if !attribution.isEmpty {
            html += "<footer>"
            HTMLEscape.append(attribution, to: &html)
            html += "</footer>"
        }
        html += "</blockquote>"
    }

    private func append(list items: [[Body.Span]], _ element: String, to html: inout String) {
        guard !items.isEmpty else { return }
        html += "<\(element)>"
        for item in items {
            html += "<li>"
            spans.append(item, to: &html)
            html += "</li>"
        }
        html += "</\(element)>"
    }

    private func append(gallery photos: [Photo], to html: inout String) {
        guard !photos.isEmpty else { return }
        html += "<div class=\"gallery\" role=\"group\" aria-label=\"\(HTMLEscape.escaped(words[.gallery]))\">"
        for photo in photos {
            self.photos.append(photo, place: .gallery, to: &html)
        }
        html += "</div>"
    }

    /// A table in a container that scrolls by itself, and so takes the keyboard's focus.
    private func append(_ table: Body.Table, to html: inout String) {
        guard !table.rows.isEmpty || !table.head.isEmpty else { return }
        let label = table.caption.isEmpty ? words[.table] : table.caption
        html += "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"\(HTMLEscape.escaped(label))\"><table>"
        if !table.caption.isEmpty {
            html += "<caption>\(HTMLEscape.escaped(table.caption))</caption>"
        }
        let width = table.columns
        if !table.head.isEmpty {
            html += "<thead>"
            append(row: table.head, width: width, cell: "th scope=\"col\"", end: "th", to: &html)
            html += "</thead>"
        }
        html += "<tbody>"
        for row in table.rows {
            append(row: row, width: width, cell: "td", end: "td", to: &html)
        }
        html += "</tbody></table></div>"
    }

    /// One row, filled up to the width of the table.
    private func append(row: [[Body.Span]], width: Int, cell: String, end: String, to html: inout String) {
        html += "<tr>"
        for index in 0..<width {
            let isHead = end == "th" && index < row.count
            html += isHead || end == "td" ? "<\(cell)>" : "<td>"
            if index < row.count { spans.append(row[index], to: &html) }
            html += isHead || end == "td" ? "</\(end)>" : "</td>"
        }
        html += "</tr>"
    }

    private func append(_ embed: Body.Embed, to html: inout String) {
        let host = WebAddress.host(of: embed.address)
        let title = embed.title.isEmpty ? host ?? embed.address : embed.title
        html += "<p class=\"embed\">"
        if let host, Body.Span.isSafe(link: embed.address) {
            html += "<a href=\"\(HTMLEscape.escaped(WebAddress.tidied(embed.address)))\""
            html += spans.isSponsored ? " rel=\"sponsored\">" : ">"
            html += "<span>\(HTMLEscape.escaped(title))</span> "
            html += "<small>\(HTMLEscape.escaped(words[.embedded, with: host]))</small></a>"
        } else {
            HTMLEscape.append(title, to: &html)
        }
        html += "</p>"
    }

    /// A note set apart; of a story not yet verified, in brackets and italics (Pedoman Pemberitaan Media Siber, 2c).
    private func append(_ note: Body.Note, to html: inout String) {
        if note.kind == .unverified {
            html += spans.unverified([note.text])
            return
        }
        html += "<div class=\"note\" role=\"note\"><b>"
        HTMLEscape.append(notes.words.word(for: note.kind), to: &html)
        if let addedAt = note.addedAt {
            html += ", <time datetime=\"\(notes.dates.machine(addedAt))\">\(HTMLEscape.escaped(notes.time(addedAt)))</time>"
        }
        html += ".</b> "
        spans.append(note.text, to: &html)
        html += "</div>"
    }
}

extension Body {
    /// Whether the story says of itself that it is not verified yet.
    var saysUnverified: Bool { blocks.contains(where: \.isUnverifiedNote) }
}

extension Body.Block {
    /// Whether this says that the story is not verified yet: it stands last, wherever it was put.
    var isUnverifiedNote: Bool {
        if case .note(let note) = self { note.kind == .unverified } else { false }
    }
}

extension Body.Table {
    /// The most cells any row has.
    var columns: Int { rows.reduce(head.count) { max($0, $1.count) } }
}

extension Body.Note {
    var isBracketed: Bool { text.first?.text.hasPrefix("(") == true && text.last?.text.hasSuffix(")") == true }
}
