import Editorial
import Readership
import Storage

/// Settings of the tests: a story, a reader, a moment.
enum Sample {
    /// 2026-08-03 19:00 in Jakarta.
    static let evening = Instant(seconds: 1_785_758_400)
    static let browser = "Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0"
    static let crawlers = Result { try CrawlerList.builtIn() }

    static func story(_ id: Int64 = 41, kind: StoryKind = .news, isLive: Bool = true) -> CountedStory {
        CountedStory(
            id: .init(id), firstPublished: evening.advanced(by: .seconds(-3600)), section: .init(1), kind: kind, isLive: isLive)
    }

    static func screen(_ settings: CountingSettings = CountingSettings(), seed: UInt64 = 7) throws -> ViewScreen {
        ViewScreen(settings: settings, crawlers: try crawlers.get(), salts: VisitorSalts(zone: .jakarta) { seed &* 0x9E37_79B9 })
    }

    static func address(_ number: Int) -> ClientAddress {
        // One network each, as far as they go round.
        ClientAddress(ipv4: UInt32(truncatingIfNeeded: 0x0A00_0000 + number * 65_537))
    }

    static func view(
        of story: Int64 = 41, at seconds: Int = 0, by address: ClientAddress? = Sample.address(1), agent: String? = browser
    ) -> PageView {
        PageView(at: evening.advanced(by: .seconds(seconds)), story: .init(story), address: address, userAgent: agent)
    }
}
