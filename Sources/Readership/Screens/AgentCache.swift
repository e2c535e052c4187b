/// What was said of user agents lately, by their hash: most readers have one of a few hundred agents.
///
/// Two generations: what was not asked for while the younger filled is forgotten.
struct AgentCache: Sendable {
    private var young: [AgentHash: Bool] = [:]
    private var old: [AgentHash: Bool] = [:]

    mutating func isCrawler(_ agent: AgentHash, otherwise judge: () -> Bool) -> Bool {
        if let known = young[agent] { return known }
        let isCrawler = old[agent] ?? judge()
        if young.count >= AgentCache.most {
            old = young
            young = [:]
        }
        young[agent] = isCrawler
        return isCrawler
    }

    mutating func clear() {
        young = [:]
        old = [:]
    }

    private static let most = 8192
}
