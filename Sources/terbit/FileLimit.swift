import Foundation

/// How many files, and so connections, this process may hold open.
enum FileLimit {
    /// Kept for databases, media and the rest of the process.
    private static let reserve = 200

    /// Takes as many as the system allows: the usual 1,024 is too few for one busy evening.
    static func raise() {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return }
        limit.rlim_cur = limit.rlim_max
        _ = setrlimit(resource, &limit)
    }

    /// Connections there is room for.
    static var connections: Int {
        var limit = rlimit()
        guard getrlimit(resource, &limit) == 0 else { return 800 }
        return max(Int(min(limit.rlim_cur, 1 << 20)) - reserve, 100)
    }

    #if canImport(Darwin)
        private static let resource = RLIMIT_NOFILE
    #else
        private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
}
