/// How the bytes of an answer are coded.
enum ContentCoding: Sendable {
    case gzip, identity

    /// What a reader takes, by its `Accept-Encoding` (RFC 9110, 12.5.3). Without the field: identity, which everyone reads.
    ///
    /// A reader that refuses both gets identity all the same: an answer it may not want is better than none.
    init(accepting field: String?) {
        guard let field else {
            self = .identity
            return
        }
        var gzip: Bool?
        var anything: Bool?
        for part in field.split(separator: ",") {
            let pieces = part.split(separator: ";")
            guard let name = pieces.first.map(ContentCoding.trimmed) else { continue }
            let isWanted = !pieces.dropFirst().contains { ContentCoding.isZero($0) }
            switch name.lowercased() {
            case "gzip", "x-gzip": gzip = isWanted
            case "*": anything = isWanted
            default: break
            }
        }
        self = gzip ?? anything ?? false ? .gzip : .identity
    }

    private static func trimmed(_ text: Substring) -> Substring {
        var text = text
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return text
    }

    /// Whether a parameter is a weight of nothing: `q=0`, `q=0.000`.
    private static func isZero(_ parameter: Substring) -> Bool {
        let text = trimmed(parameter).lowercased()
        guard text.hasPrefix("q=") else { return false }
        return Double(text.dropFirst(2)).map { $0 <= 0 } ?? false
    }
}
