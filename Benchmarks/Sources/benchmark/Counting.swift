import Editorial
import Foundation
import Readership
import SQLiteStorage
import Storage

/// What it takes to judge a beacon, and the memory that ten million visitors of a day take.
struct Counting: Benchmark {
    static let name = "counting"

    private static let beacons = 200_000
    private static let visitors = 10_000_000
    private static let stories: Int64 = 3_000
    private static let start = Instant(seconds: 1_785_715_200)

    func run(in workshop: Workshop) async throws -> [Figure] {
        let crawlers = try CrawlerList.builtIn()
        let token = BeaconToken(key: [UInt8](repeating: 7, count: BeaconToken.keyBytes))
        return [
            .atMost(5, try await judging(crawlers, in: workshop), digits: 2) { "\($0) µs of a processor to judge a beacon" },
            Figure("\(signing(token).digits(2)) µs to make a token"),
            .atMost(100, neverSeen(crawlers), digits: 1) { "\($0) µs for an agent never seen" },
            .atMost(64, day(crawlers), digits: 1) { "\($0) MB for 10,000,000 visitors in a day" },
        ]
    }

    /// Microseconds of a processor that a beacon of a page costs the desk, token and all.
    private func judging(_ crawlers: CrawlerList, in workshop: Workshop) async throws -> Double {
        let store = try SQLiteReadership(directory: workshop.directory.appendingPathComponent("counting").path)
        let desk = try await CountingDesk.open(
            store: store, settings: CountingSettings(), siteHost: "example.id", crawlers: CrawlerShelf(crawlers),
            in: .init(story: Counting.story, counted: { _ in }, clock: SiteClock { Counting.start }, zone: .jakarta))
        let bodies = (1...Counting.stories).map { story in
            Array("s=\(story)&t=\(desk.token.make(for: .init(story), at: Counting.start))&r=www.google.co.id".utf8)
        }
        var spent: UInt64 = 0
        for piece in 0..<(Counting.beacons / 10_000) {
            // As many a second as are judged one by one: above that, most are left to the sample.
            let at = Counting.start.advanced(by: .seconds(piece))
            for number in (piece * 10_000)..<(piece * 10_000 + 10_000) {
                desk.offer(
                    RawBeacon(
                        at: at, body: bodies[number % bodies.count], address: Counting.address(number),
                        userAgent: Counting.agent(number % 300)))
            }
            let began = Counting.processorTime
            desk.judgeWaiting()
            spent += Counting.processorTime - began
        }
        return Double(spent) / 1000 / Double(Counting.beacons)
    }

    private func signing(_ token: BeaconToken) -> Double {
        let began = ContinuousClock.now
        var bytes = 0
        for story in 0..<100_000 { bytes += token.make(for: .init(Int64(story)), at: Counting.start).utf8.count }
        precondition(bytes > 0)
        return (ContinuousClock.now - began).milliseconds / 100
    }

    private func neverSeen(_ crawlers: CrawlerList) -> Double {
        let began = ContinuousClock.now
        var named = 0
        for number in 0..<10_000 where crawlers.names(Counting.agent(1_000_000 + number)) { named += 1 }
        precondition(named == 0)
        return (ContinuousClock.now - began).milliseconds / 10
    }

    /// Megabytes that the process grows by in a day of ten million visitors with two looks each.
    private func day(_ crawlers: CrawlerList) -> Double {
        var screen = ViewScreen(settings: CountingSettings(), crawlers: crawlers, salts: VisitorSalts(zone: .jakarta))
        var tally = Tally(node: "one", zone: .jakarta) { Int64.random(in: 1 ... .max) }
        let before = Counting.resident
        var highest = before
        let looks = Counting.visitors * 2
        for look in 0..<looks {
            let at = Counting.start.advanced(by: .seconds(look / (looks / 86_400 + 1)))
            let id = Story.ID(Int64(look &* 2_654_435_761 % Int(Counting.stories)) + 1)
            let view = PageView(
                at: at, story: id, address: Counting.address(look / 2), userAgent: Counting.agent(look / 2 % 300))
            if case .counted(let views, let visitor) = screen.judge(view, of: Counting.story(id)) {
                tally.add(views, of: id, from: .direct, visitor: visitor, at: at)
            }
            if look % 2_000 == 0 {
                let flush = tally.flush(at: at)
                tally.wasWritten(flush)
                highest = max(highest, Counting.resident)
            }
        }
        return Double(highest - before) / 1_048_576
    }

    /// Nanoseconds of a processor that this thread has had: what others do meanwhile is not in it.
    private static var processorTime: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// Bytes of this process.
    private static var resident: Int { ProcessMemory(of: getpid())?.resident ?? 0 }

    private static func story(_ id: Story.ID) -> CountedStory? {
        CountedStory(id: id, firstPublished: start, section: .init(1))
    }

    private static func address(_ number: Int) -> ClientAddress {
        ClientAddress(ipv4: UInt32(truncatingIfNeeded: 0x0A00_0000 + number * 65_537))
    }

    private static func agent(_ number: Int) -> String {
        "Mozilla/5.0 (Linux; Android 10; K\(number)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36"
    }
}
