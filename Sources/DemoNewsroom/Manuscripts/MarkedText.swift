import Editorial

/// Reads `*emphasis*`, `**strong**` and `[link](/address)` in a line of a manuscript.
struct MarkedText {
    static func spans(of text: String) -> [Body.Span] {
        var spans: [Body.Span] = []
        var plain = ""
        var rest = text[...]
        func finish() {
            if !plain.isEmpty { spans.append(Body.Span(plain)) }
            plain = ""
        }
        while let first = rest.first {
            if let (span, after) = marked(rest) {
                finish()
                spans.append(span)
                rest = after
            } else {
                plain.append(first)
                rest = rest.dropFirst()
            }
        }
        finish()
        return spans
    }

    private static func marked(_ text: Substring) -> (span: Body.Span, after: Substring)? {
        if text.hasPrefix("**") { return enclosed(text, by: "**").map { (Body.Span($0.inner, marks: .strong), $0.after) } }
        if text.hasPrefix("*") { return enclosed(text, by: "*").map { (Body.Span($0.inner, marks: .emphasis), $0.after) } }
        guard text.hasPrefix("["), let close = text.firstRange(of: "]("),
            let end = text[close.upperBound...].firstIndex(of: ")")
        else { return nil }
        let words = String(text[text.index(after: text.startIndex)..<close.lowerBound])
        let link = String(text[close.upperBound..<end])
        return (Body.Span(words, link: link), text[text.index(after: end)...])
    }

    private static func enclosed(_ text: Substring, by mark: String) -> (inner: String, after: Substring)? {
        let inside = text.dropFirst(mark.count)
        guard let end = inside.firstRange(of: mark), end.lowerBound > inside.startIndex else { return nil }
        return (String(inside[..<end.lowerBound]), inside[end.upperBound...])
    }
}
