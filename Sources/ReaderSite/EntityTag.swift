import Press

/// The entity tag of a page in one coding (RFC 9110, 8.8.3): strong, since equal tags mean equal bytes.
enum EntityTag {
    static func of(_ fragments: [Fragment], _ coding: ContentCoding) -> String {
        switch coding {
        case .gzip: "\"" + Stitching.tag(of: fragments) + "-g\""
        case .identity: "\"" + Stitching.tag(of: fragments) + "\""
        }
    }

    /// Whether an `If-None-Match` field names the tag (RFC 9110, 13.1.2; weak comparison).
    static func isNamed(_ tag: String, in field: String) -> Bool {
        if field == tag { return true }
        for part in field.split(separator: ",") {
            var name = part.drop { $0 == " " || $0 == "\t" }
            while let last = name.last, last == " " || last == "\t" { name.removeLast() }
            if name.hasPrefix("W/") { name = name.dropFirst(2) }
            if name == tag || name == "*" { return true }
        }
        return false
    }
}
