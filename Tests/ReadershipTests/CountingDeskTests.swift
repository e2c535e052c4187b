import Editorial
import Foundation
import GRDB
import Logging
import SQLiteStorage
import Storage
import Synchronization
import TerbitTesting
import Testing

@testable import Readership

struct CountingDeskTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteReadership
    private let clock = SettableClock(Sample.evening)
    private let numbers = SequenceOfNumbers()
    private let told = Told()
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    /// What the ranking was told.
    final class Told: Sendable {
        private let views = Mutex<[CountedBatch.Views]>([])
        func add(_ batch: CountedBatch) { views.withLock { $0 += batch.views } }
        var all: [CountedBatch.Views] { views.withLock { $0 } }
    }

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteReadership(directory: directory.path, patience: .zero)
    }

    private func desk(_ settings: CountingSettings = .init()) async throws -> CountingDesk {
        let stories = [41, 42].map { Sample.story($0) } + [Sample.story(43, kind: .advertorial), Sample.story(44, isLive: false)]
        let book = Dictionary(uniqueKeysWithValues: stories.map { ($0.id, $0) })
        let (told, numbers) = (told, numbers)
        return try await CountingDesk.open(
            store: store, settings: settings, siteHost: "example.id", crawlers: CrawlerShelf(try Sample.crawlers.get()),
            in: .init(
                story: { book[$0] }, counted: { told.add($0) }, clock: SiteClock { [clock] in clock.now }, zone: .jakarta,
                random: { numbers.next() }), logger: logger)
    }

    private func beacon(
        _ desk: CountingDesk, story: Int64 = 41, by address: ClientAddress = Sample.address(1), agent: String = Sample.browser,
        referrer: String = "", body: String? = nil
    ) -> RawBeacon {
        let text = body ?? "s=\(story)&t=\(desk.token.make(for: .init(story), at: clock.now))&r=\(referrer)"
        return RawBeacon(at: clock.now, body: Array(text.utf8), address: address, userAgent: agent)
    }

    private func refusals() async throws -> [RefusalReason: Int] {
        try await store.refusals(from: Instant(seconds: 0), to: Instant(seconds: 1 << 40))
    }

    private func totals() async throws -> [Story.ID: Int] {
        try await store.totals(from: Instant(seconds: 0), to: Instant(seconds: 1 << 40))
    }

    @Test func `a beacon counts, is told to the ranking and is written down`() async throws {
        let desk = try await desk()
        desk.offer(beacon(desk, referrer: "www.google.co.id"))
        desk.offer(beacon(desk, by: Sample.address(2), referrer: "example.id"))
        desk.judgeWaiting()
        #expect(told.all == [Sample.address(1), Sample.address(2)].map { _ in .init(story: .init(41), views: 1, at: clock.now) })
        await desk.flush()
        #expect(try await totals() == [.init(41): 2])
        #expect(
            try await store.referrers(of: nil, from: Instant(seconds: 0), to: Instant(seconds: 1 << 40))
                == [.search: 1, .inside: 1])
        #expect(try await refusals() == [:])
        #expect(desk.health.lastWrittenAt == clock.now)
    }

    @Test func `beacons that are no good are counted by reason and do nothing else`() async throws {
        let desk = try await desk()
        let old = desk.token.make(for: .init(41), at: clock.now.advanced(by: .seconds(-2 * 86_400)))
        let tomorrow = desk.token.make(for: .init(41), at: clock.now.advanced(by: .seconds(86_400)))
        for body in ["", "hello", "s=41&t=82649.AAAAAAAAAAAAAAAAAAAAAA", "s=41&t=\(old)", "s=41&t=\(tomorrow)"] {
            desk.offer(beacon(desk, body: body))
        }
        desk.offer(beacon(desk, body: String(repeating: "s=41&", count: 200)))
        for story in [43, 44, 45] as [Int64] { desk.offer(beacon(desk, story: story)) }
        desk.offer(beacon(desk, agent: "curl/8.0"))
        desk.offer(RawBeacon(at: clock.now, withoutScript: .init(41), address: Sample.address(9), userAgent: Sample.browser))
        desk.offer(BeaconParcel(count: 1) { [.failure(.oversized)] })
        desk.judgeWaiting()
        await desk.flush()
        #expect(
            try await refusals() == [
                .malformed: 2, .forged: 2, .expired: 1, .oversized: 2, .advertising: 1, .notLive: 1, .unknownStory: 1, .crawler: 1,
                .withoutScript: 1,
            ])
        #expect(told.all.isEmpty)
        #expect(try await totals() == [:])
    }

    @Test func `more beacons than the desk can take are refused, counted, and take no more room`() async throws {
        let desk = try await desk()
        let one = beacon(desk)
        for _ in 0..<20_000 { desk.offer(one) }
        #expect(desk.judgeWaiting() == 20_000)
        await desk.flush()
        let refused = try await refusals()
        #expect(try await totals() == [.init(41): 3])
        #expect(refused[.overloaded] ?? 0 == 20_000 - 16_384)
        #expect(refused.values.reduce(3, +) == 20_000)
    }

    @Test func `a page that was open before a restart still counts, and its reader is the same visitor`() async throws {
        let first = try await desk()
        let page = beacon(first)
        for _ in 0..<2 { first.offer(page) }
        first.judgeWaiting()
        await first.flush()
        let second = try await desk()
        second.offer(page)
        second.judgeWaiting()
        await second.flush()
        #expect(try await totals() == [.init(41): 3])
        let day = SiteZone.jakarta.wallClock(at: clock.now).date
        #expect(try await store.people(of: .init(41), on: day)?.estimate == 1)
    }

    @Test func `sums that a store does not take wait in memory and are written when it is back`() async throws {
        let desk = try await desk()
        desk.offer(beacon(desk))
        desk.judgeWaiting()
        // Another process in the middle of writing.
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: directory.path + "/readership.sqlite", configuration: configuration)
        try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        await desk.flush()
        #expect(desk.health.storeTrouble?.contains("locked") == true)
        try await other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        await desk.flush()
        #expect(desk.health.storeTrouble == nil)
        #expect(try await totals() == [.init(41): 1])
    }

    @Test func `a desk that is told to stop writes what it has`() async throws {
        let desk = try await desk()
        let task = Task { try await desk.run() }
        desk.offer(beacon(desk))
        try await waitUntil { told.all.count == 1 }
        desk.offer(beacon(desk, by: Sample.address(2)))
        task.cancel()
        try await task.value
        #expect(try await totals() == [.init(41): 2])
    }

    @Test func `a list of crawlers renewed in the data directory is used from then on`() async throws {
        let shelf = try CrawlerShelf(directory: directory.path, setting: nil, logger: logger)
        let (told, numbers, clock) = (told, numbers, clock)
        let desk = try await CountingDesk.open(
            store: store, settings: .init(), siteHost: "example.id", crawlers: shelf,
            in: .init(
                story: { _ in Sample.story() }, counted: { told.add($0) }, clock: SiteClock { clock.now }, zone: .jakarta,
                random: { numbers.next() }), logger: logger)
        desk.offer(beacon(desk))
        desk.judgeWaiting()
        #expect(told.all.count == 1)
        try Data(#"[{"pattern": "Firefox/133"}]"#.utf8).write(to: URL(fileURLWithPath: directory.path + "/crawlers.json"))
        desk.renewCrawlers()
        desk.offer(beacon(desk))
        desk.judgeWaiting()
        #expect(told.all.count == 1)
        try Data("[".utf8).write(to: URL(fileURLWithPath: directory.path + "/crawlers.json"))
        desk.renewCrawlers()
        #expect(desk.health.crawlersTrouble != nil)
        #expect(desk.health.crawlerPatterns == 1)
    }

    @Test func `no address, hash, agent or referrer is in any file the counting writes`() async throws {
        let desk = try await desk(CountingSettings(prefixShare: 1))
        var secrets: [[UInt8]] = []
        for number in 0..<500 {
            let text = "2001:db8:beef:\(String(number + 0x1000, radix: 16))::77"
            let address = try #require(ClientAddress(text))
            let agent = Sample.browser + " Telltale/\(number)"
            let host = "telltale-\(number).example.net"
            desk.offer(beacon(desk, by: address, agent: agent, referrer: host))
            secrets += [Array(text.utf8), Array("Telltale/\(number)".utf8), Array(host.utf8)]
            // The bytes of the address, either way round, and of its household.
            let bytes: [UInt8] = [0x20, 0x01, 0x0D, 0xB8, 0xBE, 0xEF, UInt8((number + 0x1000) >> 8), UInt8(number & 0xFF)]
            secrets += [bytes, bytes.reversed()]
        }
        desk.judgeWaiting()
        await desk.flush()
        #expect(try await totals() == [.init(41): 500])
        let salt = try await salt()
        for number in 0..<500 {
            let address = try #require(ClientAddress("2001:db8:beef:\(String(number + 0x1000, radix: 16))::77"))
            let agent = AgentHash(Sample.browser + " Telltale/\(number)", salt: salt)
            let visitor = Visitor(address: address, agent: agent, salt: salt)
            for half in [visitor.high, visitor.low, agent.high, agent.low, visitor.bits(for: 41)] {
                let bytes = withUnsafeBytes(of: half.bigEndian) { Array($0) }
                secrets += [bytes, bytes.reversed(), Array(String(half).utf8), Array(String(half, radix: 16).utf8)]
            }
        }
        #expect(try Self.held(secrets, in: directory.path).isEmpty)
        #expect(try Self.held([salt.bytes], in: directory.path) == [salt.bytes], "what is there is found: the day's salt")
    }

    private func salt() async throws -> VisitorSalt {
        let bytes = try await store.salt(of: SiteZone.jakarta.wallClock(at: clock.now).date, orMaking: [])
        let halves = [bytes[0..<8], bytes[8..<16]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        return VisitorSalt(first: halves[0], second: halves[1])
    }

    /// Which of some runs of bytes, of eight or more each, stand in any file of a directory.
    private static func held(_ wanted: [[UInt8]], in directory: String) throws -> Set<[UInt8]> {
        let heads = Dictionary(grouping: wanted.filter { $0.count >= 8 }) { Array($0.prefix(8)) }
        var held: Set<[UInt8]> = []
        for name in try FileManager.default.contentsOfDirectory(atPath: directory) {
            let file = Array(try Data(contentsOf: URL(fileURLWithPath: directory + "/" + name)))
            guard file.count >= 8 else { continue }
            for place in 0...(file.count - 8) {
                let texts = heads[Array(file[place..<(place + 8)])] ?? []
                held.formUnion(texts.filter { file[place...].starts(with: $0) })
            }
        }
        return held
    }
}
