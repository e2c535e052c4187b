import Editorial
import Logging
import Pages
import Storage
import Synchronization

/// Presses pages and keeps them.
public final class PressRoom: Sendable {
    public let pages: PressedPages
    let store: any ReadingStore
    let clock: SiteClock
    let logger: Logger
    let addressing: AddressPattern
    private let assembly: PageAssembly
    private let lengths: LiveLengths
    private let marks: ViewMarks?
    private let maker = FragmentMaker()
    private let rendererBox: Mutex<PageRenderer>
    private let editionBox: Mutex<Edition>
    private let editionCount = Atomic<Int>(0)
    /// Pages being pressed: whoever else wants one waits for the same.
    private let underway = Mutex<[String: Task<Pressing, Never>]>([:])

    /// Rows of the live column's lists.
    public struct LiveLengths: Sendable {
        public var mostRead: Int
        public var latest: Int

        public init(mostRead: Int = 7, latest: Int = 10) {
            self.mostRead = mostRead
            self.latest = latest
        }
    }

    /// What came of asking for a page.
    public enum Pressing: Sendable {
        case page(PressedPage)
        /// To a canonical path.
        case moved(to: String)
    }

    /// Makes the room and its first edition.
    ///
    /// - Parameters:
    ///   - lists: the lists of the most read beside the one on every page; nil where nobody counts.
    ///   - marks: what stories' pages carry for the counting of readers; nil where nobody counts.
    /// - Throws: `StorageError` when the database does not answer.
    public init(
        store: any ReadingStore, lists: (any RecordedListStore)? = nil, renderer: PageRenderer,
        addressing: AddressPattern = .standard,
        pages: PressedPages = PressedPages(), lengths: LiveLengths = LiveLengths(), marks: ViewMarks? = nil,
        clock: SiteClock, logger: Logger
    ) async throws(StorageError) {
        self.store = store
        self.pages = pages
        self.lengths = lengths
        self.marks = marks
        self.clock = clock
        self.logger = logger
        self.addressing = addressing
        assembly = PageAssembly(
            store: store, lists: lists, addressing: addressing, zone: renderer.site.zone, mostReadLength: lengths.mostRead)
        var renderer = renderer
        renderer = PageRenderer(theme: renderer.theme, site: renderer.site.with(navigationFrom: try await store.sections()))
        let lines = try await store.liveColumn(at: .now, mostRead: lengths.mostRead, latest: lengths.latest)
        rendererBox = Mutex(renderer)
        editionBox = Mutex(PressRoom.edition(0, lines, renderer, maker, now: clock.now))
    }

    // MARK: What readers ask

    /// Grows with every edition; cheap to look at.
    public var editionNumber: Int { editionCount.load(ordering: .acquiring) }

    public var edition: Edition { editionBox.withLock { $0 } }

    public var renderer: PageRenderer { rendererBox.withLock { $0 } }

    /// A page of an edition as it goes out, in order.
    public func fragments(of page: PressedPage, in edition: Edition, at now: Instant) -> [Fragment] {
        edition.fragments(of: page, mark: marks?.fragment(for: page, at: now, maker))
    }

    /// The page at a canonical path, pressed now if it is not in memory. However many wait, it is pressed once.
    ///
    /// Never throws: what cannot be found or read is a page that says so.
    public func page(at path: String, query: String? = nil) async -> Pressing {
        if let page = pages.page(at: path), page.isFresh(at: clock.now) { return .page(page) }
        return await press(path, query: query)
    }

    func press(_ path: String, query: String? = nil) async -> Pressing {
        let key = query.map { path + "?" + $0 } ?? path
        let task = underway.withLock { tasks in
            if let task = tasks[key] { return task }
            let task = Task {
                defer { underway.withLock { _ = $0.removeValue(forKey: key) } }
                return await pressOnce(path, query)
            }
            tasks[key] = task
            return task
        }
        return await task.value
    }

    /// The page that says something failed, in the present theme.
    public func failedPage(status: Int) -> PressedPage {
        pressed(AssembledPage(.failed, status: status, keeping: .error, groups: []), at: "\(status)")
    }

    // MARK: Pressing

    private func pressOnce(_ path: String, _ query: String?) async -> Pressing {
        if PageAddress(path: path) == .liveColumn { return .page(liveColumnPage(path)) }
        do {
            // A page touched while it was being pressed says what is no longer true: press it again, a few times.
            for attempt in 0..<5 {
                let generation = pages.generation
                switch try await assembly.find(path, query: query, at: .now, now: clock.now) {
                case .moved(let canonical): return .moved(to: canonical)
                case .nothing: return .page(notFoundPage())
                case .page(let assembled):
                    let page = pressed(assembled, at: path)
                    if pages.keep(page, generation: generation) || attempt == 4 { return .page(page) }
                }
            }
            return .page(failedPage(status: 503))
        } catch {
            logger.error("A page was not pressed.", metadata: ["page": "\(path)", "why": "\(error)"])
            if let old = pages.page(at: path) { return .page(old) }
            return .page(failedPage(status: 503))
        }
    }

    /// The live column by itself: every edition has it pressed already.
    private func liveColumnPage(_ path: String) -> PressedPage {
        let page = PressedPage(
            path: path, status: 200, own: .liveColumn, keeping: .liveColumn, groups: [], pressedAt: clock.now, freshUntil: nil)
        _ = pages.keep(page, generation: pages.generation)
        return page
    }

    private func notFoundPage() -> PressedPage {
        if let page = pages.page(at: "404") { return page }
        let generation = pages.generation
        let page = pressed(AssembledPage(.notFound, status: 404, keeping: .error, groups: []), at: "404")
        _ = pages.keep(page, generation: generation)
        return page
    }

    private func pressed(_ assembled: AssembledPage, at path: String) -> PressedPage {
        let now = clock.now
        let renderer = self.renderer
        if let own = plain(assembled, at: now) {
            return PressedPage(
                path: path, status: assembled.status, own: own, keeping: assembled.keeping, groups: assembled.groups,
                pressedAt: now, freshUntil: nil)
        }
        let rendered = renderer.page(assembled.content, at: now)
        return PressedPage(
            path: path, status: assembled.status,
            own: .html(head: maker.fragment(rendered.head), main: maker.fragment(rendered.main)),
            keeping: assembled.keeping, groups: assembled.groups, pressedAt: now, freshUntil: rendered.freshUntil,
            story: assembled.countedStory)
    }

    /// The page in a form that is not HTML.
    private func plain(_ page: AssembledPage, at now: Instant) -> PressedPage.Own? {
        switch page.form {
        case .html: nil
        case .text: .text(maker.fragment(renderer.text(page.content, at: now)))
        case .json: .json(maker.fragment(renderer.json(page.content, at: now)))
        }
    }

    // MARK: Editions

    /// Presses what all pages share, from what storage says now; from the next answer on every page shows it.
    func renewEdition() async throws(StorageError) {
        let lines = try await store.liveColumn(at: .now, mostRead: lengths.mostRead, latest: lengths.latest)
        let renderer = self.renderer
        let now = clock.now
        publish { PressRoom.edition($0, lines, renderer, maker, now: now) }
    }

    /// Takes the navigation, and a new theme if one is given, into use; every page is pressed anew when next asked for.
    func renewEverything(theme: Theme? = nil, url: String? = nil) async throws(StorageError) {
        let sections = try await store.sections()
        rendererBox.withLock { renderer in
            var site = renderer.site.with(navigationFrom: sections)
            site.url = url ?? site.url
            renderer = PageRenderer(theme: theme ?? renderer.theme, site: site)
        }
        for page in pages.touch([.everything]) { pages.drop(page) }
        try await renewEdition()
    }

    /// Notes on every answer from now on that storage is away, or back.
    func note(storageThere isThere: Bool) {
        let edition = self.edition
        guard edition.isStorageThere != isThere else { return }
        publish { number in
            Edition(
                number: number, opening: edition.opening, script: edition.script, masthead: edition.masthead,
                column: edition.column, textColumn: edition.textColumn, jsonColumn: edition.jsonColumn,
                foot: edition.foot, freshUntil: edition.freshUntil, isStorageThere: isThere)
        }
    }

    private func publish(_ make: (Int) -> Edition) {
        editionBox.withLock { edition in
            edition = make(edition.number + 1)
            editionCount.store(edition.number, ordering: .releasing)
        }
    }

    private static func edition(
        _ number: Int, _ lines: LiveLines, _ renderer: PageRenderer, _ maker: FragmentMaker, now: Instant
    ) -> Edition {
        let live = renderer.live(lines, at: now)
        return Edition(
            number: number, opening: maker.fragment(renderer.opening), script: maker.fragment(renderer.script),
            masthead: maker.fragment(live.masthead),
            column: maker.fragment(live.column), textColumn: maker.fragment(live.textColumn),
            jsonColumn: maker.fragment(live.jsonColumn), foot: maker.fragment(renderer.foot),
            freshUntil: live.freshUntil, isStorageThere: true)
    }
}

extension Site {
    /// The site with those of the sections in its navigation that have a place there.
    public func with(navigationFrom sections: [Section]) -> Site {
        var site = self
        site.navigation = sections.filter { $0.position != nil }.sorted { ($0.position ?? 0) < ($1.position ?? 0) }
        return site
    }
}
