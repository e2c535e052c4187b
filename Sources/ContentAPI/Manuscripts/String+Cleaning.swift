import JSON

extension String {
    /// The text without control characters other than tab and line feed, which no database, page or feed can be trusted
    /// to carry (XML 1.0, section 2.2); line breaks of every system become line feeds.
    ///
    /// - Parameter isLine: line feeds and tabs become spaces.
    func withoutControls(isLine: Bool) -> String {
        guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return self }
        var kept = String.UnicodeScalarView()
        var previous: Unicode.Scalar = " "
        for scalar in unicodeScalars {
            defer { previous = scalar }
            switch scalar {
            case "\n" where previous == "\r": continue
            case "\n", "\r": kept.append(isLine ? " " : "\n")
            case "\t": kept.append(isLine ? " " : "\t")
            case let scalar where scalar.isControl || scalar == "\u{7F}": continue
            default: kept.append(scalar)
            }
        }
        return String(kept)
    }

    /// Without white space at either end.
    var trimmed: String {
        guard let first = unicodeScalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let last = unicodeScalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(unicodeScalars[first...last])
    }
}
