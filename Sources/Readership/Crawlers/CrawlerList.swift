/// The patterns by which crawlers are known: those of a list, and rules for what no list names.
public struct CrawlerList: Sendable {
    /// Shared by all copies: it never changes.
    private final class Patterns: Sendable {
        let compiled: [CompiledPattern]
        let search: LiteralSearch
        /// Those of which no literal is known.
        let always: [Int32]

        init(_ patterns: [CrawlerPattern]) throws(CrawlerListError) {
            var compiled: [CompiledPattern] = []
            var literals: [(text: [UInt8], number: Int32)] = []
            var always: [Int32] = []
            for (number, pattern) in patterns.enumerated() {
                compiled.append(try CompiledPattern(pattern))
                if let required = RequiredLiterals.of(pattern.text) {
                    for text in required { literals.append((text, Int32(number))) }
                } else {
                    always.append(Int32(number))
                }
            }
            self.compiled = compiled
            self.always = always
            search = LiteralSearch(literals)
        }
    }

    private let patterns: Patterns

    /// How many patterns it holds.
    public var count: Int { patterns.compiled.count }

    /// Patterns that every agent is tried with.
    var alwaysTried: Int { patterns.always.count }

    init(_ patterns: [CrawlerPattern]) throws(CrawlerListError) {
        self.patterns = try Patterns(patterns)
    }

    /// Whether the agent is a crawler, or another program that reads without anybody looking.
    public func names(_ agent: String) -> Bool {
        var agent = agent
        return agent.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(CrawlerList.longest))
            let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            return lowered.withUnsafeBufferPointer { lowered in
                isListed(bytes, lowered) || CrawlerRules.names(lowered)
            }
        }
    }

    /// Whether a pattern of the list is found.
    private func isListed(_ bytes: UnsafeBufferPointer<UInt8>, _ lowered: UnsafeBufferPointer<UInt8>) -> Bool {
        var candidates: [Int32] = []
        patterns.search.search(lowered) { number in
            if !candidates.contains(number) { candidates.append(number) }
        }
        return candidates.contains { patterns.compiled[Int($0)].isFound(in: bytes) }
            || patterns.always.contains { patterns.compiled[Int($0)].isFound(in: bytes) }
    }

    /// As `names`, but with every pattern tried: what the search must agree with.
    func namesByTryingAll(_ agent: String) -> Bool {
        var agent = agent
        return agent.withUTF8 { bytes in
            let bytes = UnsafeBufferPointer(rebasing: bytes.prefix(CrawlerList.longest))
            let lowered = bytes.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
            return patterns.compiled.contains { $0.isFound(in: bytes) }
                || lowered.withUnsafeBufferPointer { CrawlerRules.names($0) }
        }
    }

    /// Bytes of an agent that are looked at: no browser's is longer.
    private static let longest = 1024
}
