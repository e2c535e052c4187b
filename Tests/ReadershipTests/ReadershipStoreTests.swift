import Editorial
import Foundation
import SQLiteStorage
import Storage
import TerbitTesting
import Testing

/// What any database must do with counts.
struct ReadershipStoreTests {
    private let directory: TemporaryDirectory
    private let store: SQLiteReadership
    /// 2026-08-03 00:00 in Jakarta.
    private let midnight = Instant(seconds: 1_785_690_000)

    init() throws {
        directory = try TemporaryDirectory()
        store = try SQLiteReadership(directory: directory.path)
    }

    private func moment(_ seconds: Int) -> Instant { midnight.advanced(by: .seconds(seconds)) }

    private func add(
        _ count: Int, to subject: ViewFlush.Subject, _ span: TimeBucket.Span = .minute, at seconds: Int, boot: Int64 = 1,
        node: String = "one", flushedAt: Int? = nil
    ) async throws {
        let bucket = TimeBucket(span, at: moment(seconds), zone: .jakarta)
        try await store.add(
            ViewFlush(
                node: node, counts: [ViewFlush.Key(boot: boot, bucket: bucket, subject: subject): count], people: [],
                madeAt: moment(flushedAt ?? seconds)))
    }

    private func total() async throws -> Int {
        try await store.totals(from: Instant(seconds: 0), to: Instant(seconds: 1 << 40)).values.reduce(0, +)
    }

    @Test func `of two sums of one boot the larger stands, of two boots both`() async throws {
        try await add(5, to: .views(.init(1)), at: 0)
        try await add(3, to: .views(.init(1)), at: 0)
        #expect(try await total() == 5)
        try await add(7, to: .views(.init(1)), at: 0)
        #expect(try await total() == 7)
        try await add(2, to: .views(.init(1)), at: 0, boot: 2)
        try await add(2, to: .views(.init(1)), at: 0, node: "two")
        #expect(try await total() == 11)
    }

    @Test func `minutes fold into hours and hours into days of the site's zone, and no count changes`() async throws {
        for minute in stride(from: 0, to: 3 * 1440, by: 7) {
            try await add(1, to: .views(.init(Int64(minute % 3 + 1))), at: minute * 60, boot: Int64(minute % 2 + 1))
            try await add(1, to: .refusals(.crawler), at: minute * 60)
            try await add(1, to: .referrers(.init(1), .search), .hour, at: minute * 60, boot: Int64(minute))
        }
        let before = try await store.totals(from: midnight, to: moment(4 * 86_400))
        let daysBefore = try await store.series(of: nil, in: .day, from: midnight, to: moment(4 * 86_400), zone: .jakarta)
        for _ in 0..<2 {
            try await store.fold(
                minutesBefore: moment(2 * 86_400 + 1800), hoursBefore: moment(86_400), zone: .jakarta, now: moment(40 * 86_400))
        }
        #expect(try await store.totals(from: midnight, to: moment(4 * 86_400)) == before)
        #expect(try await store.series(of: nil, in: .day, from: midnight, to: moment(4 * 86_400), zone: .jakarta) == daysBefore)
        #expect(try await store.refusals(from: midnight, to: moment(4 * 86_400)) == [.crawler: 618])
        #expect(try await store.referrers(of: nil, from: midnight, to: moment(4 * 86_400)) == [.search: 618])
        let spans = Dictionary(grouping: try await store.views(from: midnight, to: moment(4 * 86_400)), by: \.bucket.span)
        #expect(Set(spans[.day]?.map(\.bucket.start) ?? []) == [midnight])
        #expect(Set(spans[.hour]?.map(\.bucket.start) ?? []).count == 24)
        #expect(spans[.minute]?.map(\.bucket.start).min() == moment((2 * 1440 * 60) / 420 * 420 + 420))
    }

    @Test func `a bucket that a boot may still write to is not folded`() async throws {
        try await add(5, to: .views(.init(1)), at: 0, flushedAt: 5 * 86_400)
        try await store.fold(
            minutesBefore: moment(4 * 86_400), hoursBefore: midnight, zone: .jakarta, now: moment(5 * 86_400 + 10))
        try await add(6, to: .views(.init(1)), at: 0, flushedAt: 5 * 86_400 + 15)
        #expect(try await total() == 6)
        try await store.fold(
            minutesBefore: moment(4 * 86_400), hoursBefore: midnight, zone: .jakarta, now: moment(7 * 86_400))
        #expect(try await total() == 6)
        #expect(try await store.views(from: midnight, to: moment(86_400)).map(\.bucket.span) == [.hour])
    }

    @Test func `counts over time are those of the stories asked for, in the span asked for`() async throws {
        try await add(2, to: .views(.init(1)), at: 60)
        try await add(3, to: .views(.init(2)), at: 3600)
        try await add(4, to: .views(.init(3)), at: 3660)
        let hours = try await store.series(of: [.init(1), .init(2)], in: .hour, from: midnight, to: moment(86_400), zone: .jakarta)
        #expect(hours.map(\.count) == [2, 3])
        #expect(hours.map(\.bucket.start) == [midnight, moment(3600)])
        #expect(try await store.series(of: [], in: .hour, from: midnight, to: moment(86_400), zone: .jakarta) == [])
        #expect(
            try await store.series(of: nil, in: .minute, from: midnight, to: moment(3660), zone: .jakarta).map(\.count) == [2, 3])
    }

    @Test func `a list that was shown is found by its moment`() async throws {
        let rows = [RecordedList.Row(story: .init(7), views: 30, score: 12.5), .init(story: .init(3), views: 29, score: 12.25)]
        let list = RecordedList(name: "24h", windowHours: 24, computedAt: moment(60), rows: rows)
        try await store.record(list)
        let other = RecordedList(name: "24h", section: .init(2), windowHours: 72, computedAt: moment(90), rows: [rows[1]])
        try await store.record(other)
        let later = RecordedList(name: "24h", windowHours: 24, computedAt: moment(120), rows: rows.reversed())
        try await store.record(later)
        #expect(try await store.list(named: "24h", section: nil, at: .past(moment(59))) == nil)
        #expect(try await store.list(named: "24h", section: nil, at: .past(moment(119))) == list)
        #expect(try await store.list(named: "24h", section: nil, at: .past(moment(120))) == later)
        #expect(try await store.list(named: "24h", section: .init(2), at: .past(moment(999))) == other)
        #expect(try await store.list(named: "7d", section: nil, at: .past(moment(999))) == nil)
    }

    @Test func `a list is recorded when it shows something else, even where a clock went back`() async throws {
        func list(_ stories: [Int64], hours: Int = 24, at seconds: Int, section: Int64? = nil) -> RecordedList {
            RecordedList(
                name: "present", section: section.map { .init($0) }, windowHours: hours, computedAt: moment(seconds),
                rows: stories.map { .init(story: .init($0), views: seconds, score: 1) })
        }
        #expect(try await store.record(list([1, 2], at: 100)))
        #expect(try await !store.record(list([1, 2], at: 200)), "more views, but the same order")
        #expect(try await store.record(list([1, 2], hours: 72, at: 300)))
        #expect(try await store.record(list([2, 1], hours: 72, at: 40)), "after the clock was set back")
        #expect(try await store.record(list([5], at: 50, section: 3)))
        let newest = try await store.newestLists()
        #expect(newest.map(\.section) == [nil, .init(3)])
        #expect(newest.map { $0.rows.map(\.story.rawValue) } == [[2, 1], [5]])
        #expect(try await store.list(named: "present", section: nil, at: .now) == newest[0])
        #expect(newest[0].computedAt == moment(300))
    }

    @Test func `who only looks changes nothing, and finds nothing where nobody counted`() async throws {
        #expect(try SQLiteReadership.ifThere(in: directory.path + "/lain") == nil)
        try await store.record(RecordedList(name: "week", windowHours: 168, computedAt: moment(1), rows: []))
        let other = try #require(try SQLiteReadership.ifThere(in: directory.path))
        #expect(try await other.list(named: "week", section: nil, at: .now)?.windowHours == 168)
        await #expect(throws: StorageError.self) {
            try await other.record(RecordedList(name: "week", windowHours: 24, computedAt: moment(2), rows: []))
        }
    }

    @Test func `the first secret and the first salt of a day stay, over a restart too`() async throws {
        let day = SiteZone.jakarta.wallClock(at: midnight).date
        let secret = try await store.secret(named: "beacon", orMaking: [1, 2, 3], at: midnight)
        let salt = try await store.salt(of: day, orMaking: [4, 5, 6])
        #expect((secret, salt) == ([1, 2, 3], [4, 5, 6]))
        try store.close()
        let again = try SQLiteReadership(directory: directory.path)
        #expect(try await again.secret(named: "beacon", orMaking: [9], at: midnight) == [1, 2, 3])
        #expect(try await again.salt(of: day, orMaking: [9]) == [4, 5, 6])
        try await again.dropSalts(before: day.advanced(byDays: 1))
        #expect(try await again.salt(of: day, orMaking: [9]) == [9])
    }

    @Test func `a salt that was deleted is nowhere in the files`() async throws {
        let salt = Array("sixteen bytes ok".utf8)
        let day = SiteZone.jakarta.wallClock(at: midnight).date
        _ = try await store.salt(of: day, orMaking: salt)
        #expect(try holds(salt))
        try await store.dropSalts(before: day.advanced(byDays: 1))
        #expect(try !holds(salt))
    }

    private func holds(_ bytes: [UInt8]) throws -> Bool {
        try FileManager.default.contentsOfDirectory(atPath: directory.path).contains { name in
            try Data(contentsOf: URL(fileURLWithPath: directory.path + "/" + name)).range(of: Data(bytes)) != nil
        }
    }

    @Test func `a file of another program is left alone`() throws {
        let other = try TemporaryDirectory()
        try Data("not a database at all".utf8).write(to: URL(fileURLWithPath: other.path + "/readership.sqlite"))
        #expect(throws: StorageError.self) { try SQLiteReadership(directory: other.path) }
    }
}
