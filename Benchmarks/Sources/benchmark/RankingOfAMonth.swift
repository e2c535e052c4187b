import Editorial
import Foundation
import Readership
import Storage

/// Working out every list of the most read, with a month of traffic over a hundred thousand stories.
struct RankingOfAMonth: Benchmark {
    static let name = "ranking"

    private static let stories = 100_000
    private static let days = 30
    private static let viewsAMinute = 300
    private static let limitMilliseconds = 10.0
    private static let times = 180

    func run(in workshop: Workshop) async throws -> [Figure] {
        let end = Instant(seconds: 1_732_838_400)
        var traffic = Traffic(stories: RankingOfAMonth.stories)
        var mostRead = MostRead(settings: RankingSettings())
        let start = end.advanced(by: .seconds(-86_400 * RankingOfAMonth.days))
        for story in traffic.introduced(from: start, to: end) { mostRead.ledger.introduce(story) }
        for minute in 0..<RankingOfAMonth.days * 1_440 {
            let moment = start.advanced(by: .seconds(60 * minute))
            for story in traffic.minute(RankingOfAMonth.viewsAMinute) { mostRead.ledger.add(1, of: story, at: moment) }
            if minute % 60 == 0 { mostRead.ledger.advance(to: moment) }
        }
        _ = mostRead.recompute(at: end)
        var times: [Double] = []
        for minute in 1...RankingOfAMonth.times {
            let moment = end.advanced(by: .seconds(60 * (minute - 1)))
            for story in traffic.minute(RankingOfAMonth.viewsAMinute) { mostRead.ledger.add(1, of: story, at: moment) }
            let began = ContinuousClock.now
            _ = mostRead.recompute(at: end.advanced(by: .seconds(60 * minute)))
            times.append((ContinuousClock.now - began).milliseconds)
        }
        guard mostRead.list(.present)?.rows.count == RankingSettings().length else {
            throw BenchmarkError.unexpected("The list is not full.")
        }
        return [
            .atMost(RankingOfAMonth.limitMilliseconds, times.median, digits: 1) {
                "\($0) ms for \(mostRead.lists.count) lists, slowest of \(times.count) \((times.max() ?? 0).digits(1)) ms"
            }
        ]
    }
}

/// Which stories are read: a few much, most hardly.
private struct Traffic {
    let stories: Int
    private var state: UInt64 = 88_172_645_463_325_252

    init(stories: Int) {
        self.stories = stories
    }

    mutating func introduced(from start: Instant, to end: Instant) -> [CountedStory] {
        let span = Double(end.milliseconds - start.milliseconds)
        return (1...stories).map { number in
            let published = Instant(milliseconds: start.milliseconds + Int64(share() * span))
            return CountedStory(id: .init(Int64(number)), firstPublished: published, section: .init(Int64(number % 12)))
        }
    }

    mutating func minute(_ views: Int) -> [Story.ID] {
        (0..<views).map { _ in .init(Int64(Double(stories) * share() * share()) + 1) }
    }

    /// From 0 to below 1 (xorshift).
    private mutating func share() -> Double {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Double(state >> 11) / 9_007_199_254_740_992
    }
}
