import Editorial
import Readership
import SQLiteStorage
import Storage
import TerbitTesting
import Testing

struct TallyTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteReadership
    private let start = Sample.evening

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteReadership(directory: directory.path)
    }

    private func moment(_ seconds: Int) -> Instant { start.advanced(by: .seconds(seconds)) }

    private func tally(_ node: String = "one", from first: Int64 = 1) -> Tally {
        let numbers = SequenceOfNumbers()
        return Tally(node: node, zone: .jakarta) { first &* 1_000_003 &+ Int64(numbers.next() >> 1) / 7 }
    }

    private func total(of story: Int64 = 41) async throws -> Int {
        try await store.totals(from: Instant(seconds: 0), to: Instant(seconds: 1 << 40))[.init(story)] ?? 0
    }

    @Test func `what is flushed is what was counted, by minute and by where it came from`() async throws {
        var tally = tally()
        for second in 0..<90 {
            tally.add(1, of: .init(41), from: second < 30 ? .search : .direct, visitor: nil, at: moment(second))
        }
        tally.add(4, of: .init(42), from: .inside, visitor: nil, at: moment(0))
        tally.refuse(.crawler, 3, at: moment(5))
        try await store.add(tally.flush(at: moment(90)))
        let views = try await store.views(from: start, to: moment(3600))
        #expect(
            views == [
                CountedViews(story: .init(41), bucket: TimeBucket(.minute, start: start), views: 60),
                CountedViews(story: .init(42), bucket: TimeBucket(.minute, start: start), views: 4),
                CountedViews(story: .init(41), bucket: TimeBucket(.minute, start: moment(60)), views: 30),
            ])
        #expect(try await store.referrers(of: [.init(41)], from: start, to: moment(3600)) == [.search: 30, .direct: 60])
        #expect(try await store.referrers(of: nil, from: start, to: moment(3600)) == [.search: 30, .direct: 60, .inside: 4])
        #expect(try await store.refusals(from: start, to: moment(3600)) == [.crawler: 3])
    }

    @Test func `a flush written twice, late or out of order changes nothing`() async throws {
        var tally = tally()
        var flushes: [ViewFlush] = []
        for second in stride(from: 0, to: 600, by: 5) {
            for number in 0..<5 { tally.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(second + number)) }
            let flush = tally.flush(at: moment(second + 5))
            tally.wasWritten(flush)
            flushes.append(flush)
        }
        var chance = SeededRandom(seed: 11)
        for flush in (flushes + flushes).shuffled(using: &chance) { try await store.add(flush) }
        #expect(try await total() == 600)
    }

    @Test(arguments: 1...8 as ClosedRange<UInt64>)
    func `the rows of several nodes, in whatever order they come and however often, add up to what all counted`(
        _ seed: UInt64
    ) async throws {
        var chance = SeededRandom(seed: seed)
        var tallies = (0..<4).map { tally("node \($0 % 3)", from: Int64($0 + 1)) }
        var truth: [Story.ID: Int] = [:]
        var flushes: [ViewFlush] = []
        for turn in 0..<60 {
            for index in tallies.indices {
                for _ in 0..<Int.random(in: 0..<6, using: &chance) {
                    let story = Story.ID(Int64.random(in: 1...5, using: &chance))
                    tallies[index].add(1, of: story, from: .other, visitor: nil, at: moment(turn * 20))
                    truth[story, default: 0] += 1
                }
                let flush = tallies[index].flush(at: moment(turn * 20))
                // Now and then the store is away.
                if Int.random(in: 0..<5, using: &chance) == 0, turn < 59 {
                    tallies[index].wasNotWritten(flush)
                } else {
                    tallies[index].wasWritten(flush)
                    flushes.append(flush)
                    if Bool.random(using: &chance) { flushes.append(flush) }
                }
            }
        }
        for flush in flushes.shuffled(using: &chance) { try await store.add(flush) }
        #expect(try await store.totals(from: start, to: moment(86_400)) == truth)
    }

    @Test func `a crash loses what came since the last flush, and the next start doubles nothing`() async throws {
        var first = tally(from: 1)
        for second in 0..<100 {
            first.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(second))
            if second == 94 { try await store.add(first.flush(at: moment(second))) }
        }
        var second = tally(from: 2)
        second.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(100))
        try await store.add(second.flush(at: moment(105)))
        #expect(try await total() == 96)
    }

    @Test(arguments: [-3600, 3600, -86_400, 86_400, -60, 61])
    func `a clock that jumps loses no bucket and doubles none`(_ jump: Int) async throws {
        var tally = tally()
        var counted = 0
        for turn in 0..<900 {
            // Twenty minutes, then the jump, then twenty more, then back, and so on.
            let second = turn * 5 + (turn / 240 % 2 == 1 ? jump : 0)
            tally.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(second))
            counted += 1
            let flush = tally.flush(at: moment(second))
            try await store.add(flush)
            tally.wasWritten(flush)
        }
        #expect(try await total() == counted)
        let minutes = try await store.series(of: nil, in: .minute, from: moment(-90_000), to: moment(100_000), zone: .jakarta)
        #expect(minutes.reduce(0) { $0 + $1.count } == counted)
        #expect(minutes.allSatisfy { $0.count <= 24 }, "no minute holds more than it was lived through")
    }

    @Test func `what the store does not take is kept and written later`() async throws {
        var tally = tally()
        for minute in 0..<120 {
            tally.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(minute * 60))
            let flush = tally.flush(at: moment(minute * 60 + 5))
            tally.wasNotWritten(flush)
        }
        try await store.add(tally.flush(at: moment(7200)))
        #expect(try await total() == 120)
    }

    @Test func `memory holds the last minutes, not the day`() async throws {
        var tally = tally()
        for minute in 0..<1440 {
            tally.add(1, of: .init(41), from: .direct, visitor: nil, at: moment(minute * 60))
            let flush = tally.flush(at: moment(minute * 60 + 59))
            tally.wasWritten(flush)
            #expect(flush.counts.count <= 6)
        }
        let last = tally.flush(at: moment(86_400))
        #expect(last.counts.count <= 6)
    }

    @Test func `people of a day are counted once, whoever saw them`() async throws {
        var screen = try Sample.screen(CountingSettings(prefixShare: 1))
        var nodes = [tally("a"), tally("b", from: 2)]
        for turn in 0..<3 {
            for person in 0..<400 {
                let view = Sample.view(at: turn, by: Sample.unlike(person))
                guard case .counted(let views, let visitor) = screen.judge(view, of: Sample.story()) else { continue }
                nodes[(person + turn) % 2].add(views, of: .init(41), from: .direct, visitor: visitor, at: view.at)
            }
            for index in nodes.indices { try await store.add(nodes[index].flush(at: moment(turn))) }
        }
        let sketch = try #require(try await store.people(of: .init(41), on: SiteZone.jakarta.wallClock(at: start).date))
        #expect((380...420).contains(sketch.estimate))
        #expect(try await store.people(of: .init(42), on: SiteZone.jakarta.wallClock(at: start).date) == nil)
    }
}
