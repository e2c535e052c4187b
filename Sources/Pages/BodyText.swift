import Editorial

/// The text of a story as plain text: a line a block, and a line feed only where the story has one.
struct BodyText: Sendable {
    let notes: NoteWords

    /// - Parameter place: where the story was reported from; opens the first paragraph.
    func lines(_ body: Body, place: String? = nil) -> [String] {
        var place = place
        let ordered = body.blocks.filter { !$0.isUnverifiedNote } + body.blocks.filter(\.isUnverifiedNote)
        return ordered.flatMap { lines($0, opening: &place) }.filter { !$0.isEmpty }
    }

    /// A caption, and after a slash its credit; empty when there is neither.
    static func caption(_ photo: Photo) -> String {
        photo.credit.isEmpty ? photo.caption : photo.caption + "/" + photo.credit
    }

    static func text(_ spans: [Body.Span]) -> String {
        spans.count == 1 ? spans[0].text : spans.reduce(into: "") { $0 += $1.text }
    }

    private func lines(_ block: Body.Block, opening place: inout String?) -> [String] {
        switch block {
        case .paragraph(let spans):
            guard let name = place else { return [BodyText.text(spans)] }
            place = nil
            return [name + " — " + BodyText.text(spans)]
        case .heading(_, let spans):
            return [BodyText.text(spans)]
        case .quote(let paragraphs, let attribution):
            return paragraphs.map(BodyText.text) + [attribution]
        case .list(_, let items):
            return items.map(BodyText.text)
        case .photo(let photo):
            return [BodyText.caption(photo)]
        case .gallery(let photos):
            return photos.map(BodyText.caption)
        case .table(let table):
            return [table.caption] + ([table.head] + table.rows).map { $0.map(BodyText.text).joined(separator: " | ") }
        case .embed(let embed):
            return [embed.title.isEmpty ? embed.address : embed.title + ": " + embed.address]
        case .note(let note):
            return [line(note)]
        }
    }

    private func line(_ note: Body.Note) -> String {
        let text = BodyText.text(note.text)
        guard note.kind != .unverified else { return note.isBracketed ? text : "(" + text + ")" }
        let time = note.addedAt.map { ", " + notes.time($0) } ?? ""
        return notes.words.word(for: note.kind) + time + ". " + text
    }
}
