import Editorial
import Storage
import Testing

@testable import Readership

@Suite struct MostReadTests {
    private static let noon = Instant(seconds: 1_732_881_600)

    private static func mostRead(length: Int = 10) -> MostRead {
        MostRead(
            settings: RankingSettings(
                window: .seconds(3_600), halfLife: .zero, ageLimit: .zero, floor: 1, length: length, widenBelow: 0))
    }

    private static func read(_ id: Int64, _ views: Int, _ minutes: Int64, _ mostRead: inout MostRead) {
        mostRead.ledger.introduce(CountedStory(id: .init(id), firstPublished: noon, section: .init(1)))
        mostRead.ledger.add(views, of: .init(id), at: noon.advanced(by: .seconds(60 * minutes)))
    }

    private static func stories(_ mostRead: MostRead) -> [Int64]? {
        mostRead.list(.present)?.rows.map(\.story.rawValue)
    }

    private static func at(_ minutes: Int64) -> Instant { noon.advanced(by: .seconds(60 * minutes)) }

    @Test func `the last good list stays when nothing was read for long`() {
        var mostRead = MostReadTests.mostRead()
        MostReadTests.read(1, 3, 0, &mostRead)
        MostReadTests.read(2, 5, 1, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(5))
        #expect(MostReadTests.stories(mostRead) == [2, 1])
        #expect(mostRead.recompute(at: MostReadTests.at(600)).isEmpty)
        #expect(MostReadTests.stories(mostRead) == [2, 1])
        MostReadTests.read(3, 1, 605, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(606))
        #expect(MostReadTests.stories(mostRead) == [3])
    }

    @Test func `what an editor excludes goes from the last good list too, and nothing takes its place unread`() {
        var mostRead = MostReadTests.mostRead()
        MostReadTests.read(1, 3, 0, &mostRead)
        MostReadTests.read(2, 5, 1, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(5))
        mostRead.excluded = [.init(2)]
        #expect(mostRead.recompute(at: MostReadTests.at(600)).isEmpty == false || MostReadTests.stories(mostRead) == [1])
        #expect(MostReadTests.stories(mostRead) == [1])
        mostRead.excluded = []
        MostReadTests.read(2, 1, 601, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(602))
        #expect(MostReadTests.stories(mostRead) == [2])
    }

    @Test func `what is told as changed is the list as it stands, never an empty one in its place`() {
        var mostRead = MostReadTests.mostRead()
        MostReadTests.read(1, 3, 0, &mostRead)
        MostReadTests.read(2, 5, 1, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(5))
        mostRead.ledger.introduce(
            CountedStory(id: .init(2), firstPublished: MostReadTests.noon, section: .init(1), kind: .advertorial))
        let changed = mostRead.recompute(at: MostReadTests.at(600))
        #expect(changed.filter { $0.kind == .present }.map { $0.rows.map(\.story.rawValue) } == [[1], [1]])
        #expect(changed.contains { $0.section == Section.ID(1) }, "the section's too")
        #expect(mostRead.recompute(at: MostReadTests.at(601)).isEmpty)
    }

    @Test func `a start goes on with the lists it finds, and lets go of what may no longer stand in them`() {
        var mostRead = MostReadTests.mostRead()
        func list(_ stories: [Int64], _ section: Int64? = nil) -> RankedList {
            RankedList(
                kind: .present, section: section.map { .init($0) }, computedAt: MostReadTests.noon, window: .seconds(3_600),
                rows: stories.map { .init(story: .init($0), views: 9, score: 9) })
        }
        for (id, section, isLive) in [(1, 1, true), (2, 1, false), (3, 2, true)] as [(Int64, Int64, Bool)] {
            mostRead.ledger.introduce(
                CountedStory(id: .init(id), firstPublished: MostReadTests.noon, section: .init(section), isLive: isLive))
        }
        mostRead.restore([list([3, 2, 1]), list([3, 1], 1), list([3], 2), list([], 4)])
        let changed = mostRead.recompute(at: MostReadTests.at(1))
        #expect(MostReadTests.stories(mostRead) == [3, 1], "2 was withdrawn")
        #expect(mostRead.list(.present, of: .init(1))?.rows.map(\.story.rawValue) == [1], "3 moved to another section")
        #expect(mostRead.list(.present, of: .init(2))?.rows.map(\.story.rawValue) == [3])
        #expect(Set(changed.map(\.section)) == [nil, .init(1)])
        mostRead.restore([list([1])])
        #expect(MostReadTests.stories(mostRead) == [3, 1], "what is there is newer")
    }

    @Test func `only a list that reads otherwise is told as changed`() {
        var mostRead = MostReadTests.mostRead()
        MostReadTests.read(1, 3, 0, &mostRead)
        MostReadTests.read(2, 2, 0, &mostRead)
        #expect(mostRead.recompute(at: MostReadTests.at(1)).contains { $0.kind == .present })
        MostReadTests.read(1, 1, 1, &mostRead)
        #expect(mostRead.recompute(at: MostReadTests.at(2)).isEmpty)
        #expect(mostRead.list(.present)?.rows.first?.views == 4)
        MostReadTests.read(2, 9, 2, &mostRead)
        #expect(mostRead.recompute(at: MostReadTests.at(3)).map(\.kind).contains(.present))
    }

    @Test func `a clock set back an hour takes no view of the last hour away`() {
        var mostRead = MostReadTests.mostRead()
        MostReadTests.read(1, 3, 100, &mostRead)
        MostReadTests.read(2, 1, 110, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(120))
        #expect(mostRead.recompute(at: MostReadTests.at(60)).isEmpty)
        MostReadTests.read(2, 7, 61, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(62))
        #expect(mostRead.list(.present)?.rows.map(\.views) == [8, 3])
        // By a day: it was wrong before.
        _ = mostRead.recompute(at: MostReadTests.at(62 - 1_440))
        MostReadTests.read(5, 1, 62 - 1_445, &mostRead)
        _ = mostRead.recompute(at: MostReadTests.at(63 - 1_440))
        #expect(MostReadTests.stories(mostRead) == [5])
    }

    @Test func `lists are worked out at every multiple of the interval`() {
        var mostRead = MostReadTests.mostRead()
        #expect(mostRead.next(after: MostReadTests.noon) == MostReadTests.at(1))
        #expect(mostRead.next(after: Instant(milliseconds: MostReadTests.noon.milliseconds - 1)) == MostReadTests.noon)
        MostReadTests.read(1, 1, 0, &mostRead)
        _ = mostRead.recompute(at: Instant(milliseconds: MostReadTests.at(2).milliseconds + 59_999))
        #expect(mostRead.list(.present)?.computedAt == MostReadTests.at(2))
    }
}
