import Editorial
import Storage

/// What becomes of characters nobody means to write: they go when a text comes in, so that no page has to think of them.
///
/// Control characters other than line feed and tab, noncharacters and the byte order mark are dropped; so are the marks that
/// turn the direction of what follows (U+202A to U+202E, U+2066 to U+2069), which can make a line read as it does not
/// stand. Letters of every script, combining marks, joiners, emoji and the plain direction marks stay. Every line end is a line feed.
enum CleanText {
    /// Text that may have lines.
    static func lines(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { !isKept($0) }) else { return text }
        var clean = String.UnicodeScalarView()
        var previous: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\r", "\u{85}", "\u{2028}", "\u{2029}": clean.append("\n")
            case "\n" where previous == "\r": break
            default: if isKept(scalar) { clean.append(scalar) }
            }
            previous = scalar
        }
        return String(clean)
    }

    /// Text of one line: line ends and tabs are spaces, and none stands at its ends.
    static func line(_ text: String) -> String {
        let clean = lines(text)
        let scalars = clean.unicodeScalars
        guard
            scalars.first.map({ $0.properties.isWhitespace }) ?? false
                || scalars.last.map({ $0.properties.isWhitespace }) ?? false
                || scalars.contains(where: { $0 == "\n" || $0 == "\t" })
        else { return clean }
        var line = String.UnicodeScalarView()
        for scalar in scalars { line.append(scalar == "\n" || scalar == "\t" ? " " : scalar) }
        let trimmed = line.drop { $0.properties.isWhitespace }
        guard let last = trimmed.lastIndex(where: { !$0.properties.isWhitespace }) else { return "" }
        return String(trimmed[...last])
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x0A: true
        case 0x00..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF, 0xFDD0...0xFDEF: false
        case let value: value & 0xFFFE != 0xFFFE
        }
    }
}
