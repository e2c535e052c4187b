import Editorial

/// A run of text as it grows: white space collapsed as HTML collapses it (CSS Text 3, "white-space: normal").
struct TextRun {
    private(set) var spans: [Body.Span] = []
    /// A space that is written only when more text follows.
    private var owesSpace = false

    /// The text and marks of where reading stands.
    struct Style {
        var marks: Body.Marks = []
        var link: String?
        var keepsSpace = false
    }

    /// Adds text, and puts the space between it and what went before.
    mutating func add(_ text: String, _ style: Style) {
        guard !style.keepsSpace else {
            append(text.replacing("\r\n", with: "\n"), style)
            return
        }
        var words = ""
        words.reserveCapacity(text.utf8.count)
        if TextRun.isCollapsed(text) {
            let trimmed = text.drop { $0 == " " }
            if trimmed.startIndex > text.startIndex { owesSpace = true }
            guard !trimmed.isEmpty else { return }
            words = String(trimmed)
            let endsWithSpace = words.utf8.last == 0x20
            if endsWithSpace { words.removeLast() }
            write(words, style)
            owesSpace = endsWithSpace
            return
        }
        for scalar in text.unicodeScalars {
            if TextRun.isSpace(scalar) {
                if words.isEmpty { owesSpace = true } else if words.utf8.last != 0x20 { words.append(" ") }
            } else {
                words.unicodeScalars.append(scalar)
            }
        }
        guard !words.isEmpty else { return }
        let endsWithSpace = words.utf8.last == 0x20
        if endsWithSpace { words.unicodeScalars.removeLast() }
        write(words, style)
        owesSpace = endsWithSpace
    }

    /// Begins a new line. Returns false when the last line is empty, which is where a paragraph ends.
    mutating func breakLine() -> Bool {
        owesSpace = false
        guard let last = spans.last else { return true }
        guard last.text.utf8.last != 0x0A else { return false }
        append("\n", Style(marks: last.marks, link: last.link))
        return true
    }

    /// Takes the finished run out, without white space at its ends; empty when there is no text in it.
    mutating func finish() -> [Body.Span] {
        defer { self = TextRun() }
        while let last = spans.last {
            let trimmed = last.text.trimmingEnd()
            if trimmed.isEmpty {
                spans.removeLast()
                continue
            }
            spans[spans.count - 1].text = trimmed
            break
        }
        return spans
    }

    private mutating func write(_ words: String, _ style: Style) {
        if owesSpace, let last = spans.last, last.text.utf8.last != 0x0A {
            // The space between two runs carries what both carry.
            let shared = last.marks.intersection(style.marks)
            append(" ", Style(marks: shared, link: last.link == style.link ? style.link : nil))
        }
        owesSpace = false
        append(words, style)
    }

    private mutating func append(_ text: String, _ style: Style) {
        guard !text.isEmpty else { return }
        let span = Body.Span(text, marks: style.marks, link: style.link)
        if let last = spans.last, last.marks == span.marks, last.link == span.link {
            spans[spans.count - 1].text += text
        } else {
            spans.append(span)
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x20, 0x09, 0x0A, 0x0D, 0x0C: true
        default: false
        }
    }

    /// Whether there is no white space in the text but single spaces.
    private static func isCollapsed(_ text: String) -> Bool {
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte < 0x20 && (byte == 0x0A || byte == 0x09 || byte == 0x0D || byte == 0x0C) { return false }
            if byte == 0x20 && before == 0x20 { return false }
            before = byte
        }
        return true
    }
}

extension String {
    /// Without spaces and line feeds at its end.
    fileprivate func trimmingEnd() -> String {
        guard let last = utf8.last, last == 0x20 || last == 0x0A || last == 0x09 else { return self }
        var scalars = unicodeScalars[...]
        while let last = scalars.last, last == " " || last == "\n" || last == "\t" { scalars.removeLast() }
        return String(scalars)
    }
}
