import Editorial

/// Reads the HTML that most stories come in, `<p>` after `<p>` with nothing in them but text, in a tenth of the time that a
/// tree takes. Everything else it leaves to `HTMLTree`; a test holds the two against each other.
enum PlainParagraphs {
    /// The paragraphs, or nil when there is anything else in `html`.
    static func read(_ html: String) -> Body? {
        let bytes = Array(html.utf8)
        var blocks: [Body.Block] = []
        var index = 0
        while true {
            while index < bytes.count, isSpace(bytes[index]) { index += 1 }
            guard index < bytes.count else { return Body(blocks) }
            guard bytes[index...].starts(with: opening) else { return nil }
            index += opening.count
            guard let text = text(bytes, &index) else { return nil }
            var run = TextRun()
            run.add(text, TextRun.Style())
            let spans = run.finish()
            if !spans.isEmpty { blocks.append(.paragraph(spans)) }
        }
    }

    /// The text up to `</p>`, which is passed over.
    private static func text(_ bytes: [UInt8], _ index: inout Int) -> String? {
        var decoded: [UInt8] = []
        var kept = index
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "<"):
                guard bytes[index...].starts(with: closing) else { return nil }
                let text = decoded.isEmpty ? bytes[kept..<index] : (decoded + bytes[kept..<index])[...]
                index += closing.count
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "&"):
                guard let entity = entities.first(where: { bytes[index...].starts(with: $0.name) }) else { return nil }
                decoded += bytes[kept..<index]
                decoded += entity.text
                index += entity.name.count
                kept = index
            case 0..<0x20 where !isSpace(bytes[index]): return nil
            default: index += 1
            }
        }
        return nil
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
    }

    private static let opening = Array("<p>".utf8)
    private static let closing = Array("</p>".utf8)
    private static let entities: [(name: [UInt8], text: [UInt8])] = [
        ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&nbsp;", "\u{A0}"),
    ].map { (Array($0.0.utf8), Array($0.1.utf8)) }
}
