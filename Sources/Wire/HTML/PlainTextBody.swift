import Editorial

/// Reads plain text into paragraphs: blank lines part them, single line feeds stay.
enum PlainTextBody {
    static func read(_ text: String) -> Body {
        var blocks: [Body.Block] = []
        var lines: [String] = []
        func end() {
            if !lines.isEmpty { blocks.append(.paragraph(lines.joined(separator: "\n"))) }
            lines = []
        }
        for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline) {
            let line = String(line).trimmingSpaces()
            if line.isEmpty { end() } else { lines.append(line) }
        }
        end()
        return Body(blocks)
    }
}
