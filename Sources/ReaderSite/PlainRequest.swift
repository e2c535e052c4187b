import Editorial
import NIOHTTP1
import Pages

/// A request that asks for a page and for nothing else: `GET`, HTTP/1.1, kept alive, no body.
struct PlainRequest {
    /// As it stands in the request line.
    let target: String
    /// `Accept-Encoding`, its lines joined.
    private(set) var accepting: String?
    /// `If-None-Match`, likewise.
    private(set) var known: String?

    /// Nil for every other request.
    init?(_ head: HTTPRequestHead) {
        guard head.method == .GET, head.version == .http1_1 else { return nil }
        target = head.uri
        var hasHost = false
        for (name, value) in head.headers {
            // By length first: nearly every field is told apart by it.
            switch name.utf8.count {
            case 4: hasHost = hasHost || name.isField("host")
            case 10 where name.isField("connection"):
                guard value == "keep-alive" || value == "Keep-Alive" else { return nil }
            case 13 where name.isField("if-none-match"): known = known.map { $0 + "," + value } ?? value
            case 14 where name.isField("content-length"): return nil
            case 15 where name.isField("accept-encoding"): accepting = accepting.map { $0 + "," + value } ?? value
            case 17 where name.isField("transfer-encoding"): return nil
            default: break
            }
        }
        guard hasHost else { return nil }
    }

    /// The path of a page that can be pressed for this request: canonical, without a query, and no file of ours.
    var pressablePath: String? {
        guard !target.utf8.contains(UInt8(ascii: "?")), let path = try? SitePath(target), path.wasCanonical else { return nil }
        if case .media = PageAddress(path: path.canonical) { return nil }
        guard !OfficePaths.contain(path.canonical) else { return nil }
        return ReaderResponder.ownPaths.contains(path.canonical) ? nil : path.canonical
    }
}
