import Editorial
import Logging
import Pages
import ServiceLifecycle
import Storage

/// Carries press orders out: learns of every change, its own process's or another's, and presses what it touches.
public actor PressRunner: Service {
    private let room: PressRoom
    private let orders: any PressOrderStore
    /// The name this press notes its progress under, and where it tells those who wait.
    private let name: String
    private let seat: PressSeat
    private let logger: Logger
    /// How often the database is asked whether anything changed.
    private let interval: Duration
    private var through: Int64?
    private var noted: Int64 = 0
    private var isNoting = false
    private var prunedAt: Instant?
    private var hasWarned = false
    /// The last act asked for: acts go one after the other, or an older edition could take a newer one's place.
    private var lastAct: Task<Void, Never>?

    /// Past this many touched pages in memory they are dropped, to be pressed when next asked for: a large import.
    private static let mostPressedAtOnce = 48
    /// Stories of an order that are pressed before anyone asks.
    private static let mostStoriesAhead = 8

    public init(
        room: PressRoom, orders: any PressOrderStore, seat: PressSeat, interval: Duration = .milliseconds(5), logger: Logger
    ) {
        self.room = room
        self.orders = orders
        self.seat = seat
        name = seat.name
        self.interval = interval
        self.logger = logger
    }

    public func run() async throws {
        while !Task.isShuttingDownGracefully, !Task.isCancelled {
            await catchUp()
            try? await Task.sleep(for: interval)
        }
    }

    /// Carries out every order written so far. When it returns, every page shows them.
    public func catchUp() async {
        await inTurn { await $0.catchUpNow() }
    }

    /// Takes a new theme into use.
    public func use(_ theme: Theme) async {
        await inTurn { await $0.renew(theme: theme) }
    }

    /// Takes the address the site is served at into use, where it was not known before.
    public func use(url: String) async {
        await inTurn { await $0.renew(url: url) }
    }

    private func inTurn(_ act: @escaping @Sendable (isolated PressRunner) async -> Void) async {
        let before = lastAct
        let task = Task {
            await before?.value
            await act(self)
        }
        lastAct = task
        await task.value
    }

    private func catchUpNow() async {
        do {
            let isFirst = through == nil
            if try await orders.hasChanged() || isFirst {
                if isFirst { try await begin() }
                while try await carryOutNext() {}
                if let through { seat.tell(pressedThrough: through) }
                noteProgress()
            }
            if room.clock.now >= room.edition.freshUntil { try await room.renewEdition() }
            storageAnswered()
        } catch {
            storageFailed(error)
        }
    }

    private func renew(theme: Theme? = nil, url: String? = nil) async {
        do {
            try await room.renewEverything(theme: theme, url: url)
        } catch {
            storageFailed(error)
        }
    }

    // MARK: Orders

    /// Goes on where this press stopped. Nothing is in memory yet, so old orders only say what is worth pressing first.
    private func begin() async throws(StorageError) {
        let newest = try await orders.newestOrder()
        let last = try await orders.pressedThrough(by: name)
        through = max(last ?? newest, newest - 100)
        noted = last ?? 0
        try await room.renewEdition()
        _ = await room.press(PageAddress.home.path)
    }

    private func carryOutNext() async throws(StorageError) -> Bool {
        let batch = try await orders.orders(after: through ?? 0, limit: 200)
        guard let last = batch.last else { return false }
        let touched = batch.reduce(into: Set<PageGroup>()) { $0.formUnion($1.touched) }
        if touched.contains(.everything) {
            try await room.renewEverything()
        } else {
            await pressPages(touched)
            if touched.contains(.liveColumn) { try await room.renewEdition() }
        }
        through = last.number
        return true
    }

    private func pressPages(_ touched: Set<PageGroup>) async {
        let inMemory = room.pages.touch(touched)
        guard inMemory.count <= PressRunner.mostPressedAtOnce else {
            for page in inMemory { room.pages.drop(page) }
            return
        }
        for page in inMemory {
            // A page that is gone or moved answers so; its old bytes must not stay.
            if case .page(let pressed) = await room.press(page.path), pressed.path == page.path { continue }
            room.pages.drop(page)
        }
        await pressAhead(touched)
    }

    /// A story that has just come out is about to be read.
    private func pressAhead(_ touched: Set<PageGroup>) async {
        let stories = touched.compactMap { group -> Story.ID? in
            guard case .story(let id) = group else { return nil }
            return id
        }
        guard stories.count <= PressRunner.mostStoriesAhead else { return }
        for story in stories {
            do {
                if let path = try await room.store.canonicalPath(of: story) { _ = await room.page(at: path) }
            } catch {
                logger.warning("A story was not pressed ahead.", metadata: ["story": "\(story)", "why": "\(error)"])
            }
        }
    }

    // MARK: Progress

    /// Written beside the reading line, and once for many orders: a writer that holds the lock must not hold up the next
    /// order, nor every order cost a write.
    private func noteProgress() {
        guard let through, through > noted, !isNoting else { return }
        isNoting = true
        Task {
            try? await Task.sleep(for: .seconds(1))
            let through = self.through ?? through
            do {
                try await orders.note(pressedThrough: through, by: name, at: room.clock.now)
                noted = max(noted, through)
                try await pruneNowAndThen()
            } catch {
                logger.warning("Progress of the press was not noted; it is tried again.", metadata: ["why": "\(error)"])
            }
            isNoting = false
        }
    }

    /// Orders are kept a week, for presses that were down meanwhile.
    private func pruneNowAndThen() async throws(StorageError) {
        let now = room.clock.now
        guard prunedAt.map({ now.since($0) > .seconds(3600) }) ?? true else { return }
        prunedAt = now
        try await orders.prune(before: now.advanced(by: .seconds(-7 * 86_400)))
    }

    private func storageAnswered() {
        if hasWarned { logger.info("Storage is back.") }
        hasWarned = false
        room.note(storageThere: true)
    }

    private func storageFailed(_ error: StorageError) {
        if !hasWarned { logger.error("Storage is away; what is pressed goes on being served.", metadata: ["why": "\(error)"]) }
        hasWarned = true
        room.note(storageThere: false)
    }
}
