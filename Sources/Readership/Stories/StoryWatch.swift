import Editorial
import Logging
import ServiceLifecycle
import Storage

/// Keeps the shelf of stories true: fills it at the start, and follows what the newsroom publishes and withdraws by the orders
/// it gives the press, from whichever process.
public actor StoryWatch: Service {
    private let stories: any CountedStoryStore
    private let orders: any PressOrderStore
    private let shelf: StoryShelf
    private let interval: Duration
    private let changed: @Sendable ([CountedStory]) -> Void
    private let logger: Logger
    private var through: Int64?
    private var hasWarned = false

    private static let pageLength = 10_000
    /// With more orders than this behind us, as after an import, everything is read again.
    private static let mostOrders = 1_000

    /// - Parameter changed: told of stories that are new or have changed, once they are on the shelf.
    public init(
        stories: any CountedStoryStore, orders: any PressOrderStore, shelf: StoryShelf, interval: Duration = .milliseconds(500),
        logger: Logger, changed: @escaping @Sendable ([CountedStory]) -> Void
    ) {
        self.stories = stories
        self.orders = orders
        self.shelf = shelf
        self.interval = interval
        self.logger = logger
        self.changed = changed
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await look()
            try? await Task.sleep(for: interval)
        }
    }

    /// Looks now for what has changed.
    public func look() async {
        do {
            guard let through else { return try await readAll() }
            let batch = try await orders.orders(after: through, limit: StoryWatch.mostOrders)
            guard let last = batch.last else { return }
            guard batch.count < StoryWatch.mostOrders else { return try await readAll() }
            let ids = batch.reduce(into: Set<Story.ID>()) { ids, order in
                for case .story(let id) in order.touched { ids.insert(id) }
            }
            // An order that touches everything names no story: a section was renamed, or much came in at once.
            guard !batch.contains(where: { $0.touched.contains(.everything) }) else { return try await readAll() }
            take(try await stories.countedStories(ids.sorted()))
            self.through = last.number
            hasWarned = false
        } catch {
            // A portal that is told to stop breaks its questions off.
            guard !Task.isCancelled else { return }
            if !hasWarned {
                logger.warning("What is published is not known to counting; tried again.", metadata: ["why": "\(error)"])
            }
            hasWarned = true
        }
    }

    private func readAll() async throws(StorageError) {
        let newest = try await orders.newestOrder()
        var after: Story.ID?
        repeat {
            let page = try await stories.countedStories(after: after, limit: StoryWatch.pageLength)
            take(page)
            after = page.last?.id
        } while after != nil
        through = newest
    }

    private func take(_ page: [CountedStory]) {
        guard !page.isEmpty else { return }
        shelf.put(page)
        changed(page)
    }
}
