import Editorial
import Storage
import Testing

@testable import Readership

/// The list against the plain sum over the raw views, and the rules that make it fair.
@Suite struct RankingTests {
    static let noon = Instant(seconds: 1_732_881_600)

    private static func settings(
        window: Int64 = 86_400, halfLife: Int64 = 0, ageLimit: Int64 = 0, floor: Int = 1, length: Int = 5, interval: Int64 = 60,
        perSection: Int = 0, widenBelow: Int = 0
    ) -> RankingSettings {
        RankingSettings(
            window: .seconds(window), halfLife: .seconds(halfLife), ageLimit: .seconds(ageLimit), floor: floor, length: length,
            interval: .seconds(interval), perSection: perSection, widenBelow: widenBelow)
    }

    private static func story(
        _ id: Int64, publishedAt: Instant = noon, section: Int64 = 1, kind: StoryKind = .news, isLive: Bool = true
    ) -> CountedStory {
        CountedStory(id: .init(id), firstPublished: publishedAt, section: .init(section), kind: kind, isLive: isLive)
    }

    /// A ledger with so many views of each story a minute before noon.
    private static func ledger(_ views: [(CountedStory, Int)], _ settings: RankingSettings) -> ViewLedger {
        var ledger = ViewLedger(settings: settings)
        for (story, count) in views {
            ledger.introduce(story)
            ledger.add(count, of: story.id, at: noon.advanced(by: .seconds(-60)))
        }
        ledger.advance(to: noon)
        return ledger
    }

    private static func ids(_ list: RankedList) -> [Int64] { list.rows.map(\.story.rawValue) }

    // MARK: Against the raw views

    struct View { var at: Instant, story: CountedStory }

    private static func views(_ random: inout SeededChance, count: Int, over seconds: Int64, stories: Int64) -> [View] {
        (0..<count).map { _ in
            let id = 1 + min(Int64(random.below(Int(stories))), Int64(random.below(Int(stories))))
            let at = Instant(milliseconds: noon.milliseconds + Int64(random.below(Int(seconds * 1000))))
            // Now and then exactly on the minute.
            let onMinute = Instant(seconds: at.seconds / 60 * 60)
            return View(
                at: random.below(5) == 0 ? onMinute : at,
                story: story(id, publishedAt: noon.advanced(by: .seconds(-id / 3)), section: id % 3))
        }
    }

    /// Said once more and slowly, straight from the raw views.
    private static func plain(_ views: [View], at now: Instant, _ settings: RankingSettings) -> [RankedList.Row] {
        let from = now.advanced(by: .zero - settings.window)
        let inside = Dictionary(grouping: views.filter { $0.at >= from && $0.at < now }, by: \.story)
        let halfLife = Double(settings.halfLife.components.seconds)
        let rows = inside.filter { $0.value.count >= settings.floor }.map { story, views in
            (
                story, views.count,
                halfLife == 0
                    ? Double(views.count)
                    : views.reduce(0.0) { sum, view in
                        let minute = view.at.seconds / 60 * 60
                        return sum + reciprocalPower(Double(now.seconds - minute) / halfLife)
                    }
            )
        }
        return rows.sorted {
            if abs($0.2 - $1.2) > 1e-12 * $0.2 { return $0.2 > $1.2 }
            if $0.0.firstPublished != $1.0.firstPublished { return $0.0.firstPublished > $1.0.firstPublished }
            return $0.0.id < $1.0.id
        }.prefix(settings.length).map { RankedList.Row(story: $0.0.id, views: $0.1, score: $0.2) }
    }

    private static func expectSame(_ list: RankedList, _ rows: [RankedList.Row], _ note: Testing.Comment) {
        #expect(list.rows.map(\.story) == rows.map(\.story), note)
        #expect(list.rows.map(\.views) == rows.map(\.views), note)
        #expect(zip(list.rows, rows).allSatisfy { abs($0.score - $1.score) < 1e-9 }, note)
    }

    @Test(
        arguments: [
            (window: 3_600, halfLife: 0, interval: 60), (window: 90, halfLife: 0, interval: 60),
            (window: 600, halfLife: 0, interval: 1),
            (window: 25_200, halfLife: 0, interval: 300), (window: 3_600, halfLife: 1_800, interval: 60),
            (window: 7_200, halfLife: 600, interval: 7), (window: 5_400, halfLife: 60, interval: 3_600),
            (window: 86_400, halfLife: 21_600, interval: 60),
        ] as [(window: Int64, halfLife: Int64, interval: Int64)])
    func `the list is that of the raw views, at every moment`(window: Int64, halfLife: Int64, interval: Int64) {
        var random = SeededChance(seed: UInt64(window + halfLife * 7 + interval))
        let settings = RankingTests.settings(window: window, halfLife: halfLife, floor: 2, interval: interval)
        let views = RankingTests.views(&random, count: 800, over: 10_000, stories: 40).sorted { $0.at < $1.at }
        var ledger = ViewLedger(settings: settings)
        var now = Instant(seconds: RankingTests.noon.seconds / interval * interval + interval)
        var next = 0
        while next < views.count {
            while next < views.count, views[next].at < now {
                ledger.introduce(views[next].story)
                ledger.add(1, of: views[next].story.id, at: views[next].at)
                next += 1
            }
            ledger.advance(to: now)
            if now.seconds / interval % max(1, 60 / interval) == 0 || interval > 60 {
                RankingTests.expectSame(Ranking(ledger).list(), RankingTests.plain(views, at: now, settings), "\(now.rfc3339())")
            }
            now = now.advanced(by: .seconds(interval))
        }
    }

    @Test func `views may come in any order, also after the moment they belong to`() {
        var random = SeededChance(seed: 5)
        let settings = RankingTests.settings(window: 5_400, halfLife: 900, interval: 1)
        let views = RankingTests.views(&random, count: 500, over: 9_000, stories: 25)
        let moment = RankingTests.noon.advanced(by: .seconds(9_000))
        var first: [RankedList]?
        for _ in 0..<6 {
            var ledger = ViewLedger(settings: settings)
            for (index, view) in random.shuffled(views).enumerated() {
                ledger.introduce(view.story)
                ledger.add(1, of: view.story.id, at: view.at)
                if index % 40 == 0 { ledger.advance(to: RankingTests.noon.advanced(by: .seconds(Int64(random.below(9_000))))) }
            }
            ledger.advance(to: moment)
            let lists = Ranking(ledger).all()
            #expect(lists == first ?? lists)
            RankingTests.expectSame(lists[0], RankingTests.plain(views, at: moment, settings), "shuffled")
            first = lists
        }
    }

    @Test(arguments: [-3_600, 3_600, -7_200, 7_200] as [Int64])
    func `a clock that jumps by an hour or two and back loses and doubles nothing`(jump: Int64) {
        var random = SeededChance(seed: 9)
        let settings = RankingTests.settings(window: 7_200, halfLife: 1_800)
        let views = RankingTests.views(&random, count: 600, over: 20_000, stories: 30)
        var ledger = ViewLedger(settings: settings)
        for view in views {
            ledger.introduce(view.story)
            ledger.add(1, of: view.story.id, at: view.at)
        }
        for minute in stride(from: 0, to: 20_000, by: 600) as StrideTo<Int64> {
            for moment in [minute, minute + jump, minute + 60] {
                let now = Instant(seconds: (RankingTests.noon.seconds + moment) / 60 * 60)
                ledger.advance(to: now)
                RankingTests.expectSame(Ranking(ledger).list(), RankingTests.plain(views, at: now, settings), "\(now.rfc3339())")
            }
        }
    }

    @Test func `a month is folded into hours, and every window still holds what it should`() {
        var random = SeededChance(seed: 21)
        let settings = RankingTests.settings(window: 86_400, halfLife: 21_600, widenBelow: 5)
        let month: Int64 = 35 * 86_400
        let views = RankingTests.views(&random, count: 6_000, over: month, stories: 60).sorted { $0.at < $1.at }
        var ledger = ViewLedger(settings: settings)
        var next = 0
        for hour in 1...(35 * 24) as ClosedRange<Int64> {
            let now = RankingTests.noon.advanced(by: .seconds(hour * 3_600))
            while next < views.count, views[next].at < now {
                ledger.introduce(views[next].story)
                ledger.add(1, of: views[next].story.id, at: views[next].at)
                next += 1
            }
            ledger.advance(to: now)
            guard hour % 24 == 5 else { continue }
            RankingTests.expectSame(Ranking(ledger).list(), RankingTests.plain(views, at: now, settings), "\(hour)")
            for (kind, days) in [(RankedList.Kind.week, 7), (.month, 30)] as [(RankedList.Kind, Int64)] {
                let plain = RankingTests.plain(views, at: now, RankingTests.settings(window: days * 86_400))
                RankingTests.expectSame(Ranking(ledger).list(kind), plain, "\(kind) \(hour)")
            }
        }
    }

    @Test func `rows of a database may come twice, in any order, folded into hours later, and beside what was counted here`() {
        var random = SeededChance(seed: 33)
        let settings = RankingTests.settings(window: 7_200)
        let views = RankingTests.views(&random, count: 400, over: 7_000, stories: 12)
        let now = RankingTests.noon.advanced(by: .seconds(7_200))
        func rows(_ span: TimeBucket.Span) -> [CountedViews] {
            let bucket = { TimeBucket(span, at: $0, zone: .jakarta) }
            return Dictionary(grouping: views) { [$0.story.id.rawValue, bucket($0.at).start.seconds] }.values.map {
                CountedViews(story: $0[0].story.id, bucket: bucket($0[0].at), views: $0.count)
            }
        }
        let whole = RankingTests.plain(views, at: now, settings)
        for _ in 0..<5 {
            var ledger = ViewLedger(settings: settings)
            for view in views { ledger.introduce(view.story) }
            // Some of them were counted here.
            for view in views where random.below(3) == 0 { ledger.add(1, of: view.story.id, at: view.at) }
            ledger.advance(to: now)
            let partly = rows(.minute).map { CountedViews(story: $0.story, bucket: $0.bucket, views: random.below($0.views + 1)) }
            ledger.merge(random.shuffled(partly + rows(.minute) + partly))
            ledger.merge(random.shuffled(partly + rows(.hour) + rows(.hour)))
            RankingTests.expectSame(Ranking(ledger).list(), whole, "merged")
        }
    }

    // MARK: The rules

    @Test func `of equals the one first published later comes first, then the lower number`() {
        let older = RankingTests.noon.advanced(by: .seconds(-7_200))
        let newer = RankingTests.noon.advanced(by: .seconds(-3_600))
        for halfLife in [0, 3_600] as [Int64] {
            let ledger = RankingTests.ledger(
                [
                    (RankingTests.story(4, publishedAt: older), 30), (RankingTests.story(3, publishedAt: newer), 30),
                    (RankingTests.story(2, publishedAt: older), 30), (RankingTests.story(1, publishedAt: older), 31),
                ], RankingTests.settings(halfLife: halfLife))
            #expect(RankingTests.ids(Ranking(ledger).list()) == [1, 3, 2, 4])
        }
    }

    @Test func `a story is listed from the floor on and while it is young enough, live, unpaid and not excluded`() {
        let limit = RankingTests.noon.advanced(by: .seconds(-3 * 86_400))
        let ledger = RankingTests.ledger(
            [
                (RankingTests.story(1, publishedAt: limit), 20), (RankingTests.story(2), 19),
                (RankingTests.story(3, publishedAt: Instant(milliseconds: limit.milliseconds - 1)), 90),
                (RankingTests.story(4, isLive: false), 90), (RankingTests.story(5, kind: .advertorial), 90),
                (RankingTests.story(6), 90), (RankingTests.story(7), 20),
            ], RankingTests.settings(ageLimit: 3 * 86_400, floor: 20))
        let ranking = Ranking(ledger, excluding: [.init(6)])
        let list = ranking.list()
        #expect(RankingTests.ids(list) == [7, 1])
        func obstacles(_ id: Int64) -> [StoryRanking.Obstacle] { ranking.standing(of: .init(id), in: list).obstacles }
        #expect(obstacles(7).isEmpty && ranking.standing(of: .init(1), in: list).rank == 2)
        #expect(obstacles(2) == [.floor(20)])
        #expect(obstacles(3) == [.age(limit: .seconds(3 * 86_400))])
        #expect(obstacles(4) == [.notLive])
        #expect(obstacles(5) == [.advertising])
        #expect(obstacles(6) == [.excluded])
        #expect(obstacles(99) == [.unread])
    }

    @Test func `one section has at most its rows, and is told so`() {
        let ledger = RankingTests.ledger(
            (1...6).map { (RankingTests.story($0, section: $0 <= 4 ? 1 : 2), 100 - Int($0)) },
            RankingTests.settings(length: 4, perSection: 2))
        let ranking = Ranking(ledger)
        let list = ranking.list()
        #expect(RankingTests.ids(list) == [1, 2, 5, 6])
        #expect(ranking.standing(of: .init(3), in: list).obstacles == [.perSection(2)])
        #expect(RankingTests.ids(ranking.list(.present, of: .init(1))) == [1, 2, 3, 4])
    }

    @Test func `with fewer than five the list looks back three days, then seven, and says so`() {
        func list(_ agesInHours: [Int64], ageLimit: Int64 = 0, floor: Int = 2) -> RankedList {
            let settings = RankingTests.settings(ageLimit: ageLimit, floor: floor, length: 10, widenBelow: 5)
            var ledger = ViewLedger(settings: settings)
            for (index, age) in agesInHours.enumerated() {
                let at = RankingTests.noon.advanced(by: .seconds(-age * 3_600))
                ledger.introduce(RankingTests.story(Int64(index + 1), publishedAt: at))
                ledger.add(2, of: .init(Int64(index + 1)), at: at)
            }
            ledger.advance(to: RankingTests.noon)
            return Ranking(ledger).list()
        }
        let day = list([1, 2, 3, 4, 5, 30, 100])
        #expect(day.window == .seconds(86_400) && !day.isWidened && day.rows.count == 5)
        let three = list([1, 2, 3, 4, 30, 72, 100])
        #expect(three.window == .seconds(3 * 86_400) && three.isWidened && three.rows.count == 6)
        let seven = list([1, 2, 3, 100, 168, 169])
        #expect(seven.window == .seconds(7 * 86_400) && seven.isWidened && seven.rows.count == 5)
        // As old as the list looks back, where the limit is shorter.
        #expect(list([1, 2, 3, 100, 168], ageLimit: 86_400).rows.count == 5)
        let thin = list([1])
        #expect(thin.window == .seconds(7 * 86_400) && thin.rows.count == 1)
        #expect(list([1, 30], floor: 0).rows.count == 1, "without a floor nothing is too few")
    }

    @Test func `a longer list begins as the shorter one`() {
        var random = SeededChance(seed: 4)
        let views = (1...50).map { (RankingTests.story($0, section: $0 % 4), 1 + random.below(12)) }
        let whole = Ranking(RankingTests.ledger(views, RankingTests.settings(halfLife: 3_600, length: 50))).list()
        #expect(whole.rows.count == 50)
        for length in 1...50 {
            let list = Ranking(RankingTests.ledger(views, RankingTests.settings(halfLife: 3_600, length: length))).list()
            #expect(list.rows == Array(whole.rows.prefix(length)))
        }
    }

    @Test func `the score taken apart adds up, hour by hour`() throws {
        let settings = RankingTests.settings(halfLife: 7_200)
        var ledger = ViewLedger(settings: settings)
        ledger.introduce(RankingTests.story(1))
        for minutes in [5, 30, 90, 125, 1_500] as [Int64] {
            ledger.add(Int(minutes), of: .init(1), at: RankingTests.noon.advanced(by: .seconds(-60 * minutes)))
        }
        ledger.advance(to: RankingTests.noon)
        let ranking = Ranking(ledger)
        let standing = ranking.standing(of: .init(1), in: ranking.list())
        #expect(standing.parts.map(\.views) == [125, 90, 35])
        #expect(standing.views == 250 && standing.rank == 1)
        #expect(abs(standing.score - standing.parts.reduce(0) { $0 + $1.worth }) < 1e-9)
        let half = try #require(standing.parts.first)
        #expect(half.worth < 125 / 2 && half.worth > 125 / 2.2)
    }

    @Test func `the most read of the stories of the last days, as the model page has it`() {
        var settings = RankingTests.settings(window: 3_600, halfLife: 600, ageLimit: 60)
        settings.ofDays = 2
        var ledger = ViewLedger(settings: settings)
        for (id, hours, views) in [(1, 47, 5), (2, 49, 50), (3, 1, 4)] as [(Int64, Int64, Int)] {
            let at = RankingTests.noon.advanced(by: .seconds(-hours * 3_600))
            ledger.introduce(RankingTests.story(id, publishedAt: at))
            ledger.add(views, of: .init(id), at: at.advanced(by: .seconds(600)))
            ledger.add(id == 2 ? 3 : 0, of: .init(id), at: RankingTests.noon.advanced(by: .seconds(-60)))
        }
        ledger.advance(to: RankingTests.noon)
        let list = Ranking(ledger).list()
        #expect(RankingTests.ids(list) == [1, 3])
        #expect(list.rows.map(\.score) == [5, 4])
    }
}
