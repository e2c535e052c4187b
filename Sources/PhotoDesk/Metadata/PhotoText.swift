import Foundation

/// Text out of a file's metadata, made fit to stand in a form and on a page.
enum PhotoText {
    /// Text whose encoding nobody names: UTF-8 where it is, else Windows' Latin (of which Latin-1 is a part).
    static func decode(_ bytes: some Collection<UInt8>) -> String {
        String(validating: bytes, as: UTF8.self) ?? String(bytes: Array(bytes), encoding: .windowsCP1252)
            ?? String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }

    /// Text that says it is UTF-8. A character cut in two at the end, as IIM's short fields have them, is left out.
    static func decodeUTF8(_ bytes: some BidirectionalCollection<UInt8>) -> String {
        for cut in 0..<min(4, bytes.count) {
            if let text = String(validating: bytes.dropLast(cut), as: UTF8.self) { return text }
        }
        return decode(bytes)
    }

    /// One line without control characters or marks that turn the direction of what follows, no longer than `limit`
    /// Unicode scalars.
    static func line(_ text: String, limit: Int) -> String {
        var line = String.UnicodeScalarView()
        var count = 0
        var gap = false
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace {
                gap = !line.isEmpty
                continue
            }
            if isLeftOut(scalar) { continue }
            if gap {
                line.append(" ")
                count += 1
                gap = false
            }
            guard count < limit else { break }
            line.append(scalar)
            count += 1
        }
        return String(line)
    }

    private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
        default: scalar.properties.generalCategory == .control || scalar.properties.isNoncharacterCodePoint
        }
    }
}
