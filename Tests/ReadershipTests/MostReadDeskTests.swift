import Editorial
import GRDB
import Logging
import SQLiteStorage
import Storage
import TerbitTesting
import Testing

@testable import Readership

/// From counts to what stands on every page, with both databases.
struct MostReadDeskTests {
    private let directory: TemporaryDirectory
    private let views: SQLiteReadership
    private let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    init() throws {
        directory = try TemporaryDirectory()
        views = try SQLiteReadership(directory: directory.path, patience: .zero)
    }

    private func desk(_ newsroom: TestNewsroom, _ shelf: StoryShelf) -> MostReadDesk {
        MostReadDesk(
            settings: RankingSettings(halfLife: .zero, ageLimit: .zero, floor: 1, widenBelow: 0), views: views,
            shown: newsroom.store,
            shelf: shelf, clock: newsroom.clock.clock, logger: logger)
    }

    private func watch(_ newsroom: TestNewsroom, _ shelf: StoryShelf, _ desk: MostReadDesk) -> StoryWatch {
        StoryWatch(stories: newsroom.store, orders: newsroom.store, shelf: shelf, logger: logger) { desk.take($0) }
    }

    private func batch(_ story: Story.ID, _ count: Int, at moment: Instant) -> CountedBatch {
        var batch = CountedBatch()
        batch.views = [.init(story: story, views: count, at: moment)]
        return batch
    }

    /// Another program that is writing to the readership's file, until it rolls back.
    private func busyWriter() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let queue = try DatabaseQueue(path: directory.path + "/readership.sqlite", configuration: configuration)
        try queue.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        return queue
    }

    private func headlines(_ newsroom: TestNewsroom) async throws -> [String] {
        try await newsroom.store.liveColumn(at: .now, mostRead: 5, latest: 1).mostRead.map(\.headline)
    }

    @Test func `what is read comes onto every page at the next minute, and leaves with its story`() async throws {
        let newsroom = try await TestNewsroom()
        let shelf = StoryShelf()
        let desk = desk(newsroom, shelf)
        let watch = watch(newsroom, shelf, desk)
        await watch.look()
        let one = try await newsroom.live("Satu").story.id
        let two = try await newsroom.live("Dua").story.id
        #expect(shelf[one] == nil, "not before the order was read")
        await watch.look()
        #expect(shelf[one]?.isLive == true && shelf[two]?.section == newsroom.dunia.id)

        desk.take(batch(one, 2, at: newsroom.clock.now))
        desk.take(batch(two, 5, at: newsroom.clock.now))
        desk.take(batch(Story.ID(9_999), 50, at: newsroom.clock.now))
        newsroom.clock.advance(by: .seconds(60))
        await desk.recompute()
        #expect(try await headlines(newsroom) == ["Dua", "Satu"])
        #expect(desk.list(.week)?.rows.map(\.views) == [5, 2])

        for member in [newsroom.editor, newsroom.chiefEditor] {
            _ = try await newsroom.newsroom.withdrawStory(two, ground: .victimTrauma, reason: "Permintaan keluarga", by: member)
        }
        await watch.look()
        #expect(shelf[two]?.isLive == false)
        newsroom.clock.advance(by: .seconds(60))
        await desk.recompute()
        #expect(desk.list(.present)?.rows.map(\.story) == [one])
        #expect(try await headlines(newsroom) == ["Satu"])
    }

    @Test func `pages of lists are ordered pressed when they change, and only those`() async throws {
        let newsroom = try await TestNewsroom()
        let shelf = StoryShelf()
        let one = try await newsroom.live("Satu").story.id
        let two = try await newsroom.live("Dua").story.id
        var desk = desk(newsroom, shelf)
        await watch(newsroom, shelf, desk).look()
        var last = try await newsroom.store.newestOrder()
        func touched() async throws -> [Set<PageGroup>] {
            let orders = try await newsroom.store.orders(after: last, limit: 99)
            last = orders.last?.number ?? last
            return orders.map(\.touched)
        }
        func minute() async {
            newsroom.clock.advance(by: .seconds(60))
            await desk.recompute()
        }
        let others: Set<PageGroup> = [.mostRead(.week, nil), .mostRead(.month, nil), .mostRead(.present, newsroom.dunia.id)]
        desk.take(batch(one, 2, at: newsroom.clock.now))
        await minute()
        #expect(try await touched() == [[.liveColumn, .mostRead(.present, nil)], others])
        desk.take(batch(one, 2, at: newsroom.clock.now))
        await minute()
        #expect(try await touched() == [], "more views of the only one")
        desk.take(batch(two, 1, at: newsroom.clock.now))
        await minute()
        #expect(try await touched() == [[.liveColumn, .mostRead(.present, nil)], others])
        // A day later nothing of it is read any more, and the lists of now stay; another start finds them.
        newsroom.clock.advance(by: .seconds(2 * 86_400))
        desk = self.desk(newsroom, shelf)
        await desk.load()
        await desk.recompute()
        #expect(try await touched() == [])
        #expect(desk.list(.present, of: newsroom.dunia.id)?.rows.map(\.story) == [one, two])
        try await newsroom.newsroom.excludeFromMostRead(one, reason: "Menyesatkan", by: newsroom.editor)
        await minute()
        #expect(desk.list(.present)?.rows.map(\.story) == [two])
        #expect(try await headlines(newsroom) == ["Dua"])
        #expect(try await touched().first == [.liveColumn, .mostRead(.present, nil)])
    }

    @Test func `a list that could not be recorded is recorded when the store is back`() async throws {
        let newsroom = try await TestNewsroom()
        let shelf = StoryShelf()
        let one = try await newsroom.live("Satu").story.id
        let desk = desk(newsroom, shelf)
        await watch(newsroom, shelf, desk).look()
        await desk.load()
        desk.take(batch(one, 2, at: newsroom.clock.now))
        let busy = try busyWriter()
        newsroom.clock.advance(by: .seconds(60))
        await desk.recompute()
        #expect(try await views.list(named: "week", section: nil, at: .now) == nil)
        try await busy.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        newsroom.clock.advance(by: .seconds(60))
        await desk.recompute()
        #expect(try await views.list(named: "week", section: nil, at: .now)?.rows.map(\.story) == [one])
    }

    @Test func `a start goes on with what was counted before it`() async throws {
        let newsroom = try await TestNewsroom()
        let one = try await newsroom.live("Satu").story.id
        var tally = Tally(node: "a", zone: .jakarta) { 1 }
        tally.add(3, of: one, from: .search, visitor: nil, at: newsroom.clock.now)
        try await views.add(tally.flush(at: newsroom.clock.now))

        let shelf = StoryShelf()
        let desk = desk(newsroom, shelf)
        await watch(newsroom, shelf, desk).look()
        await desk.load()
        // In the very minute that the start before was counting in.
        desk.take(batch(one, 2, at: newsroom.clock.now))
        newsroom.clock.advance(by: .seconds(60))
        await desk.recompute()
        #expect(desk.list(.present)?.rows.map(\.views) == [5])
        #expect(try await headlines(newsroom) == ["Satu"])
    }

    @Test func `stories far apart, and ids that no database gives, have their place on the shelf`() {
        let shelf = StoryShelf()
        let far = [1, 7, 900, 5_000_000, 1 << 60].map {
            CountedStory(id: Story.ID($0), firstPublished: Sample.evening, section: .init(3))
        }
        shelf.put(far)
        for story in far { #expect(shelf[story.id] == story) }
        for id: Int64 in [0, -1, 2, 899, 901, 4_999_999, .max] { #expect(shelf[Story.ID(id)] == nil) }
        shelf.put([
            CountedStory(id: Story.ID(7), firstPublished: Sample.evening, section: .init(4), kind: .advertorial, isLive: false)
        ])
        #expect(shelf[Story.ID(7)]?.kind == .advertorial && shelf[Story.ID(7)]?.isLive == false)
    }
}
