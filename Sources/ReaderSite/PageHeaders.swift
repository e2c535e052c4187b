import Editorial
import Pages
import Press

/// The header fields of pages, one description for every version of HTTP.
struct PageHeaders: Sendable {
    /// Fields every page has in common.
    private let common: [(String, String)]

    /// - Parameter isSecure: whether readers come over TLS, which they are then told to keep to (RFC 6797).
    init(theme: Theme, isSecure: Bool) {
        common =
            [
                ("Content-Security-Policy", theme.contentSecurityPolicy()),
                ("X-Content-Type-Options", "nosniff"),
                ("Referrer-Policy", "strict-origin-when-cross-origin"),
            ] + (isSecure ? [("Strict-Transport-Security", PageHeaders.transportSecurity)] : [])
    }

    /// Two years.
    static let transportSecurity = "max-age=63072000"

    /// How the answer came about, for `Cache-Status` (RFC 9211).
    enum Origin {
        /// It was pressed before anyone asked now.
        case memory
        /// It was pressed for this request.
        case press
    }

    /// - Parameter length: of the body in this coding, in bytes; nil where no body follows and none is described.
    func fields(
        _ page: PressedPage, _ edition: Edition, _ coding: ContentCoding, tag: String, length: Int?, from origin: Origin,
        at now: Instant
    ) -> [(String, String)] {
        let rule = CacheRules.rule(for: page, at: now)
        var fields: [(String, String)] = []
        fields.reserveCapacity(14)
        if let length {
            fields.append(("Content-Type", page.mediaType))
            fields.append(("Content-Length", String(length)))
            if coding == .gzip { fields.append(("Content-Encoding", "gzip")) }
        }
        fields.append(("ETag", tag))
        fields.append(("Vary", "Accept-Encoding"))
        fields.append(("Cache-Control", rule.readers))
        fields.append(("CDN-Cache-Control", rule.caches))
        fields.append(
            ("Cache-Groups", (page.groups.map(\.description) + ["live", "all"]).map { "\"\($0)\"" }.joined(separator: ", ")))
        fields.append(("Cache-Status", PageHeaders.cacheStatus(origin, edition)))
        fields.append(contentsOf: common)
        if page.status == 503 { fields.append(("Retry-After", "10")) }
        return fields
    }

    private static func cacheStatus(_ origin: Origin, _ edition: Edition) -> String {
        switch (origin, edition.isStorageThere) {
        case (.memory, true): "Terbit; hit"
        case (.memory, false): "Terbit; hit; detail=storage-away"
        case (.press, true): "Terbit; fwd=uri-miss; stored"
        case (.press, false): "Terbit; fwd=uri-miss; detail=storage-away"
        }
    }
}

extension PressedPage {
    var mediaType: String {
        switch own {
        case .html, .liveColumn: "text/html; charset=utf-8"
        case .text: "text/plain; charset=utf-8"
        case .json: "application/json"
        }
    }
}
