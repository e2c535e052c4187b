import Editorial

/// What a fixed page says: a title, and a text made of the same blocks as a story's.
///
/// It is written in a small part of Markdown: the first line `# Title`, then headings (`## …`), lists (`- …`, `1. …`),
/// paragraphs, and in them `[words](address)`, `*emphasis*` and `**strong**`. Blank lines part blocks.
struct FixedWords: Hashable, Sendable {
    let title: String
    let body: Body

    init(_ text: String) {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
        lines = lines.drop { $0.allSatisfy(\.isWhitespace) }
        if let first = lines.first, first.hasPrefix("# ") {
            title = String(first.dropFirst(2))
            lines = lines.dropFirst()
        } else {
            title = ""
        }
        let groups = lines.split { $0.allSatisfy(\.isWhitespace) }
        body = Body(groups.flatMap { FixedWords.blocks(Array($0)) })
    }

    private static func blocks(_ lines: [Substring]) -> [Body.Block] {
        if lines.allSatisfy({ $0.hasPrefix("- ") }) {
            return [.list(ordered: false, items: lines.map { spans($0.dropFirst(2)) })]
        }
        if lines.allSatisfy({ numberLength($0) > 0 }) {
            return [.list(ordered: true, items: lines.map { spans($0.dropFirst(numberLength($0))) })]
        }
        if let first = lines.first, let level = headingLevel(first) {
            let rest = Array(lines.dropFirst())
            return [.heading(level: level, spans(first.dropFirst(level + 1)))] + (rest.isEmpty ? [] : blocks(rest))
        }
        return [.paragraph(spans(lines.joined(separator: " ")[...]))]
    }

    /// `## ` is 2; nil for what is no heading.
    private static func headingLevel(_ line: Substring) -> Int? {
        let level = line.prefix { $0 == "#" }.count
        return (2...4).contains(level) && line.dropFirst(level).hasPrefix(" ") ? level : nil
    }

    /// The length of `12. `; 0 when the line does not begin so.
    private static func numberLength(_ line: Substring) -> Int {
        let digits = line.prefix { $0.isASCII && $0.isNumber }.count
        return digits > 0 && line.dropFirst(digits).hasPrefix(". ") ? digits + 2 : 0
    }

    private static func spans(_ text: Substring) -> [Body.Span] {
        var spans: [Body.Span] = []
        var rest = text
        while let match = rest.firstMatch(of: /\[([^\]]+)\]\(([^)\s]+)\)|\*\*([^*]+)\*\*|\*([^*]+)\*/) {
            if match.range.lowerBound > rest.startIndex {
                spans.append(Body.Span(String(rest[..<match.range.lowerBound])))
            }
            if let words = match.output.1, let address = match.output.2 {
                spans.append(Body.Span(String(words), link: String(address)))
            } else if let words = match.output.3 {
                spans.append(Body.Span(String(words), marks: .strong))
            } else if let words = match.output.4 {
                spans.append(Body.Span(String(words), marks: .emphasis))
            }
            rest = rest[match.range.upperBound...]
        }
        if !rest.isEmpty { spans.append(Body.Span(String(rest))) }
        return spans
    }
}
