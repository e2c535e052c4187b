import Editorial
import Press

/// How long a page may be kept, by what it is and how old.
///
/// Every page carries the live column, so readers' own caches keep it for seconds. A cache in front (RFC 9213) keeps it
/// longer and is told of changes by group; while it asks anew it goes on serving (RFC 5861), and for ten days when we do not
/// answer at all.
enum CacheRules {
    struct Rule {
        /// `Cache-Control`, for readers.
        let readers: String
        /// `CDN-Cache-Control`, for the caches in front.
        let caches: String
    }

    static func rule(for page: PressedPage, at now: Instant) -> Rule {
        switch page.keeping {
        case .front: fresh
        case .liveColumn: column
        case .fixed: old
        case .error: page.status >= 500 ? failed : error
        case .story(let changedAt):
            switch now.since(changedAt) {
            case ..<Duration.seconds(3600): fresh
            case ..<Duration.seconds(86_400): recent
            default: old
            }
        }
    }

    private static let fresh = rule(readers: 5, caches: 5)
    private static let recent = rule(readers: 10, caches: 30)
    private static let old = rule(readers: 30, caches: 300)
    /// Asked for every thirty seconds by every open page; a cache in front answers nearly all of them.
    private static let column = rule(readers: 5, caches: 15)
    private static let error = rule(readers: 10, caches: 10)
    /// A failure is never kept: it would outlive its cause.
    private static let failed = Rule(readers: "no-store", caches: "no-store")

    /// Ten days, in seconds.
    private static let staleIfError = 864_000

    private static func rule(readers: Int, caches: Int) -> Rule {
        func field(_ age: Int) -> String {
            "max-age=\(age), stale-while-revalidate=\(max(age, 10)), stale-if-error=\(staleIfError)"
        }
        return Rule(readers: "public, " + field(readers), caches: field(caches))
    }
}
