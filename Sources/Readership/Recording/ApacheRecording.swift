import Editorial
import Storage

/// A line of an access log in Apache's common or combined format:
/// `203.0.113.7 - - [17/May/2015:10:05:03 +0700] "GET /dunia HTTP/1.1" 200 2326 "https://…" "Mozilla/5.0 …"`.
enum ApacheRecording {
    static func read(_ line: ArraySlice<UInt8>) -> RecordingLine {
        var reader = LogReader(rest: line)
        guard let host = reader.word(), reader.word() != nil, let at = time(&reader), let request = reader.quoted(),
            let code = reader.word(), code.utf8.count == 3, let status = Int(code), reader.word() != nil
        else { return .unreadable(why: "it is neither JSON nor a line of an access log") }
        // A "-" says that nothing was written down: a view is not judged by what a recording does not tell.
        let referrer = reader.quoted().flatMap { $0 == "-" ? nil : $0 }
        let agent = reader.quoted().flatMap { $0 == "-" ? nil : $0 }
        guard let address = page(request, status: status) else { return .otherRequest }
        return .view(
            RecordedView(
                at: at, story: address, ip: host, userAgent: agent, referrer: referrer))
    }

    /// The user's name may hold spaces, so it is skipped up to the time.
    private static func time(_ reader: inout LogReader) -> Instant? {
        guard let text = reader.bracketed() else { return nil }
        // 17/May/2015:10:05:03 +0700
        let parts = text.split(separator: " ")
        guard parts.count == 2 else { return nil }
        let fields = parts[0].split(separator: "/", maxSplits: 2)
        guard fields.count == 3, let month = months.firstIndex(of: String(fields[1])), let colon = fields[2].firstIndex(of: ":")
        else { return nil }
        let clock = fields[2][fields[2].index(after: colon)...]
        let number = month < 9 ? "0\(month + 1)" : "\(month + 1)"
        return Instant(rfc3339: "\(fields[2][..<colon])-\(number)-\(fields[0])T\(clock)\(parts[1])")
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// The address of the page that was read, without its query; nil where it was none.
    private static func page(_ request: String, status: Int) -> String? {
        let words = request.split(separator: " ")
        guard status == 200 || status == 304, words.count >= 2, words[0] == "GET" else { return nil }
        var address = words[1]
        if let mark = address.firstIndex(where: { $0 == "?" || $0 == "#" }) { address = address[..<mark] }
        for scheme in ["http://", "https://"] where address.hasPrefix(scheme) {
            let rest = address.dropFirst(scheme.count)
            address = rest.firstIndex(of: "/").map { rest[$0...] } ?? "/"
        }
        guard address.hasPrefix("/") else { return nil }
        let name = address.split(separator: "/").last.map { $0.lowercased() } ?? ""
        guard !feeds.contains(name) else { return nil }
        guard let dot = name.lastIndex(of: ".") else { return String(address) }
        return otherFiles.contains(String(name[name.index(after: dot)...])) ? nil : String(address)
    }

    private static let feeds: Set<String> = ["feed", "rss", "atom"]

    /// What files that are no pages end in.
    private static let otherFiles: Set<String> = [
        "js", "mjs", "css", "map", "json", "xml", "rss", "atom", "rdf", "txt", "ico", "png", "jpg", "jpeg", "gif", "svg", "webp",
        "avif", "bmp", "tif", "tiff", "woff", "woff2", "ttf", "otf", "eot", "mp3", "mp4", "m4a", "ogg", "webm", "wav", "pdf", "zip",
        "gz", "bz2", "xz", "tar", "tgz", "rar", "7z", "exe", "deb", "rpm", "iso", "jar", "webmanifest", "wasm",
    ]
}

/// Reads the fields of a log line from left to right.
private struct LogReader {
    var rest: ArraySlice<UInt8>

    mutating func word() -> String? {
        skipSpaces()
        let word = rest.prefix { $0 != 0x20 }
        guard !word.isEmpty else { return nil }
        rest = rest.dropFirst(word.count)
        return String(validating: word, as: UTF8.self)
    }

    /// What stands in the next square brackets.
    mutating func bracketed() -> String? {
        guard let open = rest.firstIndex(of: UInt8(ascii: "[")), let close = rest[open...].firstIndex(of: UInt8(ascii: "]"))
        else { return nil }
        let text = rest[rest.index(after: open)..<close]
        rest = rest[rest.index(after: close)...]
        return String(validating: text, as: UTF8.self)
    }

    /// A text in quotation marks; one within it stands behind a backslash. Bytes that are no UTF-8 are replaced.
    mutating func quoted() -> String? {
        skipSpaces()
        guard rest.first == UInt8(ascii: "\"") else { return nil }
        var text: [UInt8] = []
        var position = rest.startIndex + 1
        while position < rest.endIndex {
            switch rest[position] {
            case UInt8(ascii: "\""):
                rest = rest[(position + 1)...]
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\") where position + 1 < rest.endIndex:
                text.append(rest[position + 1])
                position += 2
            default:
                text.append(rest[position])
                position += 1
            }
        }
        return nil
    }

    private mutating func skipSpaces() {
        rest = rest.drop { $0 == 0x20 }
    }
}
