import Editorial

/// Turns the blocks of a manuscript, each a run of lines, into a body.
struct ManuscriptBody {
    let key: String
    let dates: StoryDates
    let gallery: PictureGallery
    let instant: (NewsroomAge) -> Instant

    func blocks(of parts: [[String]]) throws(ManuscriptError) -> [Body.Block] {
        var blocks: [Body.Block] = []
        for lines in parts { blocks.append(try block(lines)) }
        return blocks
    }

    private func block(_ lines: [String]) throws(ManuscriptError) -> Body.Block {
        let first = lines.first ?? ""
        if first.hasPrefix("## ") { return .heading(level: 2, spans(first.dropFirst(3))) }
        if first.hasPrefix("> ") { return quote(lines) }
        if first.hasPrefix("- ") {
            return .list(ordered: false, items: items(lines) { $0.hasPrefix("- ") ? $0.dropFirst(2) : nil })
        }
        if first.hasPrefix("1. ") { return .list(ordered: true, items: items(lines, ManuscriptBody.numbered)) }
        if first.hasPrefix("+ ") { return .gallery(try photos(lines)) }
        if first.hasPrefix("|") { return .table(table(lines)) }
        if first.hasPrefix("! ") { return .note(try note(lines)) }
        return .paragraph(spans(lines.joined(separator: " ")))
    }

    private func spans(_ text: some StringProtocol) -> [Body.Span] {
        MarkedText.spans(of: dates.filled(in: String(text)))
    }

    private func quote(_ lines: [String]) -> Body.Block {
        let said = lines.map { $0.dropFirst(2) }
        let words = said.filter { !$0.hasPrefix("-- ") }.joined(separator: " ")
        let attribution = said.last { $0.hasPrefix("-- ") }.map { String($0.dropFirst(3)) } ?? ""
        return .quote([spans("“\(words)”")], attribution: attribution)
    }

    /// `start` gives the text of a line that begins an item, nil for one that goes on with it.
    private func items(_ lines: [String], _ start: (String) -> Substring?) -> [[Body.Span]] {
        var items: [String] = []
        for line in lines {
            if let text = start(line) {
                items.append(String(text))
            } else if !items.isEmpty {
                items[items.count - 1] += " " + line
            }
        }
        return items.map { spans($0) }
    }

    private static func numbered(_ line: String) -> Substring? {
        guard let point = line.firstRange(of: ". "), Int(line[..<point.lowerBound]) != nil else { return nil }
        return line[point.upperBound...]
    }

    private func photos(_ lines: [String]) throws(ManuscriptError) -> [Photo] {
        var photos: [Photo] = []
        for line in lines {
            guard let colon = line.firstRange(of: ": "),
                let photo = gallery.photo(
                    named: String(line[..<colon.lowerBound].dropFirst(2)), caption: String(line[colon.upperBound...]))
            else { throw ManuscriptError(story: key, problem: "“\(line)” names no picture") }
            photos.append(photo)
        }
        return photos
    }

    private func table(_ lines: [String]) -> Body.Table {
        let rows = lines.filter { !$0.hasPrefix("|:") }.map { line in
            line.split(separator: "|").map { spans(ManuscriptBody.trimmed($0)) }
        }
        let caption = lines.first { $0.hasPrefix("|:") }.map { dates.filled(in: ManuscriptBody.trimmed($0.dropFirst(2))) }
        return Body.Table(caption: caption ?? "", head: rows.first ?? [], rows: Array(rows.dropFirst()))
    }

    private static func trimmed(_ text: Substring) -> String {
        let start = text.drop(while: \.isWhitespace)
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }

    private static let noteKinds: [String: Body.Note.Kind] = ["ralat": .correction, "penjelasan": .clarification]

    /// `! ralat 0h 77: …`
    private func note(_ lines: [String]) throws(ManuscriptError) -> Body.Note {
        let line = lines.joined(separator: " ").dropFirst(2)
        guard let space = line.firstIndex(of: " "), let colon = line.firstRange(of: ": "),
            let kind = ManuscriptBody.noteKinds[String(line[..<space])], space < colon.lowerBound,
            let age = NewsroomAge(String(line[space..<colon.lowerBound]))
        else { throw ManuscriptError(story: key, problem: "a note cannot be read") }
        return Body.Note(kind: kind, text: spans(line[colon.upperBound...]), addedAt: instant(age))
    }
}
