import Editorial

/// A reason, a claim, a note: text someone has to give.
enum Remark {
    /// As it is kept.
    /// - Throws: `.invalid` naming `field` where there is none or it is too long.
    static func required(_ text: String, _ field: String, limit: Int = Limits.remark) throws(Refusal) -> String {
        let clean = CleanText.lines(text).trimmed
        guard !clean.isEmpty else { throw .invalid([FieldProblem(field, .missing)]) }
        guard clean.unicodeScalars.count <= limit else { throw .invalid([FieldProblem(field, .tooLong(limit: limit))]) }
        return clean
    }

    /// A name or other text of one line.
    static func requiredLine(_ text: String, _ field: String, limit: Int = Limits.name) throws(Refusal) -> String {
        try required(CleanText.line(text), field, limit: limit)
    }

    /// Paragraphs for readers; empty ones are dropped.
    static func paragraphs(_ text: [[Body.Span]], _ field: String) throws(Refusal) -> [[Body.Span]] {
        let clean = text.map { $0.map { Body.Span(CleanText.lines($0.text), marks: $0.marks, link: $0.link) } }
            .filter { !$0.plainText.isBlank }
        guard !clean.isEmpty else { throw .invalid([FieldProblem(field, .missing)]) }
        guard clean.reduce(0, { $0 + $1.plainText.unicodeScalars.count }) <= Limits.remark else {
            throw .invalid([FieldProblem(field, .tooLong(limit: Limits.remark))])
        }
        return clean
    }
}

extension String {
    fileprivate var trimmed: String {
        let scalars = unicodeScalars
        guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[first...last])
    }
}
