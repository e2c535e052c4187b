/// A tag as it stands in a template.
struct TemplateTag: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case variable, unescaped, section, inverted, end, piece, comment
        /// Mustache has it, a theme does without.
        case unsupported
    }

    let kind: Kind
    let name: String
    /// Counted from 1.
    let line: Int

    /// The tags of a template in their order.
    /// - Throws: the line of a tag that is never closed.
    static func all(in template: String) throws(Unclosed) -> [TemplateTag] {
        var tags: [TemplateTag] = []
        var rest = template[...]
        var line = 1
        while let open = rest.firstRange(of: "{{") {
            line += lines(rest[..<open.lowerBound])
            let isTriple = rest[open.upperBound...].hasPrefix("{")
            guard let close = rest[open.upperBound...].firstRange(of: isTriple ? "}}}" : "}}") else {
                throw Unclosed(line: line)
            }
            let inside = rest[open.upperBound..<close.lowerBound]
            tags.append(TemplateTag(inside: String(inside), isTriple: isTriple, line: line))
            line += lines(inside)
            rest = rest[close.upperBound...]
        }
        return tags
    }

    struct Unclosed: Error {
        let line: Int
    }

    private init(inside: String, isTriple: Bool, line: Int) {
        self.line = line
        let text = inside.drop { $0.isWhitespace || (isTriple && $0 == "{") }
        kind = isTriple ? .unescaped : text.first.flatMap { TemplateTag.kinds[$0] } ?? .variable
        let bare = kind == .variable || isTriple ? text : text.dropFirst()
        name = bare.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? ""
    }

    private static let kinds: [Character: Kind] = [
        "#": .section, "^": .inverted, "/": .end, ">": .piece, "!": .comment, "&": .unescaped, "=": .unsupported,
        "%": .unsupported, "<": .unsupported, "$": .unsupported,
    ]

    /// Scalars, since `\r\n` is one character.
    private static func lines(_ text: Substring) -> Int {
        text.unicodeScalars.reduce(0) { $1 == "\n" ? $0 + 1 : $0 }
    }
}
