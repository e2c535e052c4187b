import CCrawlerList
import JSON
import Yams

extension CrawlerList {
    /// The list that was fetched when the program was built: crawler-user-agents and Device Detector's.
    public static func builtIn() throws(CrawlerListError) -> CrawlerList {
        let json = terbit_crawler_user_agents()
        let yaml = terbit_device_detector_bots()
        let first = try patterns(json: Array(UnsafeBufferPointer(start: json.bytes, count: json.length)))
        let second = try patterns(yaml: Array(UnsafeBufferPointer(start: yaml.bytes, count: yaml.length)))
        return try CrawlerList(first + second)
    }

    /// Reads a list as crawler-user-agents (JSON: `[{"pattern": …}, …]`) or Device Detector (YAML: a list of `{regex: …}`)
    /// publishes it; what else their entries say is passed over.
    public init(file bytes: [UInt8]) throws(CrawlerListError) {
        let first = bytes.first { ![0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }
        let isJSON = first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
        try self.init(isJSON ? CrawlerList.patterns(json: bytes) : CrawlerList.patterns(yaml: bytes))
    }

    private static func patterns(json bytes: [UInt8]) throws(CrawlerListError) -> [CrawlerPattern] {
        let value: JSONValue
        do {
            value = try JSONReader.read(bytes)
        } catch {
            throw .shape("\(error)")
        }
        guard let entries = value.array else { throw .shape("\(value.kind) stands where a list is expected") }
        var patterns: [CrawlerPattern] = []
        for (number, entry) in entries.enumerated() {
            guard let pattern = entry.object?["pattern"]?.string, !pattern.isEmpty else {
                throw .shape("entry \(number + 1) has no pattern")
            }
            patterns.append(CrawlerPattern(crawlerUserAgents: pattern))
        }
        return try some(patterns)
    }

    private static func patterns(yaml bytes: [UInt8]) throws(CrawlerListError) -> [CrawlerPattern] {
        let node: Node?
        do {
            node = try Yams.compose(yaml: String(decoding: bytes, as: UTF8.self))
        } catch {
            throw .shape("\(error)".split(separator: "\n").joined(separator: " "))
        }
        guard let entries = node?.sequence else { throw .shape("it does not begin with an entry") }
        var patterns: [CrawlerPattern] = []
        for (number, entry) in entries.enumerated() {
            guard let pattern = entry.mapping?["regex"]?.string, !pattern.isEmpty else {
                throw .shape("entry \(number + 1) has no regex")
            }
            patterns.append(CrawlerPattern(deviceDetector: pattern))
        }
        return try some(patterns)
    }

    /// An empty list would let every crawler in: nobody means that.
    private static func some(_ patterns: [CrawlerPattern]) throws(CrawlerListError) -> [CrawlerPattern] {
        guard !patterns.isEmpty else { throw .shape("it is empty") }
        return patterns
    }
}
