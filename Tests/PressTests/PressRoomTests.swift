import Editorial
import Foundation
import Pages
import Storage
import Synchronization
import TerbitTesting
import Testing

@testable import Press

@Suite struct PressRoomTests {
    private func page(_ path: String, _ portal: TestPortal) async throws -> PressedPage {
        guard case .page(let page) = await portal.room.page(at: path) else {
            throw TestFailure(what: "\(path) moved")
        }
        return page
    }

    /// The page as a reader gets it.
    private func text(_ path: String, _ portal: TestPortal) async throws -> String {
        let page = try await page(path, portal)
        return String(decoding: portal.room.edition.fragments(of: page).flatMap(\.identity), as: UTF8.self)
    }

    @Test func `a new story is on every page at once, pressed or not`() async throws {
        let portal = try await TestPortal()
        let old = try await portal.publish(
            .sample("a", headline: "Berita lama", at: TestPortal.morning.advanced(by: .seconds(-3600))))
        let path = try #require(old[0].path)
        for page in ["/", path, "/dunia", "/tentang-kami", "/indeks", "/tidak-ada"] { _ = try await text(page, portal) }
        try await portal.publish(.sample("b", headline: "Berita baru", at: TestPortal.morning))
        for page in ["/", path, path + ".txt", "/dunia", "/tentang-kami", "/indeks", "/tidak-ada", "/rubrik"] {
            #expect(try await text(page, portal).contains("Berita baru"), "\(page)")
        }
    }

    @Test func `publishing presses the story's own pages again and leaves the rest of the archive alone`() async throws {
        let portal = try await TestPortal()
        let morning = TestPortal.morning
        let taken = try await portal.publish(
            .sample("a", section: "Dunia", tags: ["Bakau"], at: morning.advanced(by: .seconds(-90_000))),
            .sample("b", section: "Sains", at: morning.advanced(by: .seconds(-90_001))))
        let paths = [taken[0].path ?? "", taken[1].path ?? "", "/dunia", "/sains", "/topik/bakau", "/"]
        var pressed: [String: PressedPage] = [:]
        for path in paths { pressed[path] = try await page(path, portal) }
        try await portal.publish(.sample("c", section: "Dunia", at: morning))
        for path in paths {
            let isNew = try await page(path, portal) !== pressed[path]
            #expect(isNew == ["/dunia", "/"].contains(path), "\(path)")
        }
    }

    @Test func `a corrected headline is right everywhere`() async throws {
        let portal = try await TestPortal()
        let morning = TestPortal.morning
        let taken = try await portal.publish(
            .sample(
                "a", headline: "Salah", section: "Dunia", tags: ["Bakau"], people: ["Ratna"],
                at: morning.advanced(by: .seconds(-60))))
        let pages = ["/", "/dunia", "/topik/bakau", "/penulis/ratna", "/indeks/2026/11/23", "/indeks", taken[0].path ?? ""]
        for path in pages { #expect(try await text(path, portal).contains("Salah")) }
        try await portal.publish(
            .sample(
                "a", headline: "Benar", section: "Dunia", tags: ["Bakau"], people: ["Ratna"], version: "2",
                at: morning.advanced(by: .seconds(-60))))
        for path in pages {
            let now = try await text(path, portal)
            #expect(now.contains("Benar") && !now.contains("Salah"), "\(path)")
        }
    }

    @Test func `a withdrawn story leaves every list and its address says so`() async throws {
        let portal = try await TestPortal()
        let morning = TestPortal.morning
        let taken = try await portal.publish(.sample("a", headline: "Ditarik", at: morning.advanced(by: .seconds(-60))))
        let path = try #require(taken[0].path)
        #expect(try await page(path, portal).status == 200)
        try await portal.publish(
            .sample("a", headline: "Ditarik", version: "2", status: .withdrawn(reason: "Melindungi masa depan anak"), at: morning))
        let gone = try await page(path, portal)
        #expect(gone.status == 410)
        #expect(try await text(path, portal).contains("Melindungi masa depan anak"))
        for path in ["/", "/dunia", "/indeks"] { #expect(!(try await text(path, portal).contains("Ditarik"))) }
    }

    @Test func `a page is pressed once however many wait for it`() async throws {
        let portal = try await TestPortal()
        let taken = try await portal.publish(.sample("a", at: TestPortal.morning))
        let path = try #require(taken[0].path)
        let all = portal.room.pages.touch([.everything])
        for page in all { portal.room.pages.drop(page) }
        let counting = CountingStore(portal.database)
        let room = try await PressRoom(
            store: counting, renderer: portal.room.renderer, clock: portal.clock.clock, logger: portal.room.logger)
        let pages = await withTaskGroup(of: PressedPage?.self) { group in
            for _ in 0..<1000 {
                group.addTask {
                    guard case .page(let page) = await room.page(at: path) else { return nil }
                    return page
                }
            }
            return await group.reduce(into: [PressedPage?]()) { $0.append($1) }
        }
        #expect(counting.finds == 1)
        #expect(pages.allSatisfy { $0 != nil && $0 === pages[0] })
    }

    @Test func `when storage fails, what is pressed stays and what is not says so`() async throws {
        let portal = try await TestPortal()
        let taken = try await portal.publish(.sample("a", at: TestPortal.morning), .sample("b", at: TestPortal.morning))
        let counting = CountingStore(portal.database)
        let room = try await PressRoom(
            store: counting, renderer: portal.room.renderer, clock: portal.clock.clock, logger: portal.room.logger)
        guard case .page(let pressed) = await room.page(at: taken[0].path ?? "") else { throw TestFailure(what: "no page") }
        counting.fails = true
        guard case .page(let after) = await room.page(at: taken[0].path ?? ""),
            case .page(let other) = await room.page(at: taken[1].path ?? "")
        else { throw TestFailure(what: "no page") }
        #expect(after === pressed)
        #expect(other.status == 503)
        guard case .page(let kept) = await room.press(taken[0].path ?? "") else { throw TestFailure(what: "no page") }
        #expect(kept === pressed, "old bytes stay when a press fails")
        counting.fails = false
        guard case .page(let back) = await room.page(at: taken[1].path ?? "") else { throw TestFailure(what: "no page") }
        #expect(back.status == 200, "a failure is not kept")
    }

    @Test func `the runner says that storage is away, and when it is back`() async throws {
        let portal = try await TestPortal()
        let file = portal.directory.path + "/terbit.sqlite"
        await portal.runner.catchUp()
        #expect(portal.room.edition.isStorageThere)
        try FileManager.default.moveItem(atPath: file, toPath: file + ".away")
        await portal.runner.catchUp()
        #expect(!portal.room.edition.isStorageThere)
        try FileManager.default.moveItem(atPath: file + ".away", toPath: file)
        await portal.runner.catchUp()
        #expect(portal.room.edition.isStorageThere)
    }

    @Test func `orders another process wrote are carried out`() async throws {
        let portal = try await TestPortal()
        _ = try await text("/", portal)
        await portal.runner.catchUp()
        let other = try portal.secondDatabase()
        _ = try await other.takeIn(
            [.sample("a", headline: "Dari luar", at: TestPortal.morning)], by: "uji", at: TestPortal.morning, mark: nil)
        await portal.runner.catchUp()
        #expect(try await text("/", portal).contains("Dari luar"))
        try await other.setNavigation(["Dunia"], at: TestPortal.morning)
        await portal.runner.catchUp()
        #expect(portal.room.renderer.site.navigation.map(\.name) == ["Dunia"])
    }

    @Test func `orders written while no press ran are read back when one starts`() async throws {
        let portal = try await TestPortal()
        try await portal.publish(.sample("a", at: TestPortal.morning))
        try await portal.database.note(pressedThrough: 1, by: "press-1", at: TestPortal.morning)
        let taken = try await portal.database.takeIn(
            [.sample("b", headline: "Sebelum mati", at: TestPortal.morning)], by: "uji", at: TestPortal.morning, mark: nil)
        // The next process: memory is empty, the orders are there.
        let room = try await PressRoom(
            store: portal.database, renderer: portal.room.renderer, clock: portal.clock.clock, logger: portal.room.logger)
        let home = try TemporaryDirectory()
        let runner = PressRunner(
            room: room, orders: portal.database, seat: try PressSeat(directory: home.path), logger: portal.room.logger)
        await runner.catchUp()
        let newest = try await portal.database.newestOrder()
        #expect(PressSeat.pressedThrough(by: "press-1", in: home.path) == newest, "commands that wait are told")
        #expect(room.pages.page(at: taken[0].path ?? "") != nil, "pressed before anyone asks")
        try await waitUntil { try await portal.database.pressedThrough(by: "press-1") == portal.database.newestOrder() }
    }

    @Test func `at midnight the day in the masthead turns, and a story grows old without being touched`() async throws {
        let portal = try await TestPortal()
        let taken = try await portal.publish(.sample("a", at: TestPortal.morning))
        let path = try #require(taken[0].path)
        let young = try await page(path, portal)
        #expect(try await text(path, portal).contains("23 Nov 2026"))
        portal.clock.set(.at("2026-11-24T00:00:01+07:00"))
        await portal.runner.catchUp()
        #expect(try await text(path, portal).contains("24 Nov 2026"))
        #expect(try await page(path, portal) === young)
        portal.clock.set(TestPortal.morning.advanced(by: .seconds(61 * 86_400)))
        #expect(try await page(path, portal) !== young)
    }

    @Test func `a mistyped slug leads to the story its id names`() async throws {
        let portal = try await TestPortal()
        let taken = try await portal.publish(.sample("a", at: TestPortal.morning, formerPaths: ["/read/12.html"]))
        let path = try #require(taken[0].path)
        for wrong in [path + "-x", "/read/12.html"] {
            guard case .moved(let to) = await portal.room.page(at: wrong) else { throw TestFailure(what: wrong) }
            #expect(to == path)
        }
        guard case .moved(let to) = await portal.room.page(at: path + "-x.txt") else { throw TestFailure(what: "text") }
        #expect(to == path + ".txt")
    }

    @Test func `a press has its seat for as long as it lives`() throws {
        let home = try TemporaryDirectory()
        #expect(PressSeat.taken(in: home.path) == [])
        var first: PressSeat? = try PressSeat(directory: home.path)
        let second = try PressSeat(directory: home.path)
        #expect([first?.name, second.name] == ["press-1", "press-2"])
        #expect(PressSeat.taken(in: home.path) == ["press-1", "press-2"])
        first = nil
        #expect(PressSeat.taken(in: home.path) == ["press-2"])
        #expect(try PressSeat(directory: home.path).name == "press-1")
    }
}

/// Storage that counts what it is asked, and fails when told to.
private final class CountingStore: ReadingStore {
    private let store: any ReadingStore
    private let state = Mutex((finds: 0, fails: false))

    init(_ store: any ReadingStore) {
        self.store = store
    }

    var finds: Int { state.withLock { $0.finds } }

    var fails: Bool {
        get { state.withLock { $0.fails } }
        set { state.withLock { $0.fails = newValue } }
    }

    private func check() throws(StorageError) {
        if fails { throw .locked(where: "the test") }
    }

    func find(path: String, at moment: Moment) async throws(StorageError) -> PathFinding? {
        try check()
        state.withLock { $0.finds += 1 }
        return try await store.find(path: path, at: moment)
    }

    func canonicalPath(of story: Story.ID) async throws(StorageError) -> String? {
        try check()
        return try await store.canonicalPath(of: story)
    }

    func lines(of list: StoryList, at moment: Moment, after: Story.ID?, limit: Int) async throws(StorageError) -> [StoryLine]? {
        try check()
        return try await store.lines(of: list, at: moment, after: after, limit: limit)
    }

    func front(at moment: Moment, newest: Int, perSection: Int) async throws(StorageError) -> FrontLines {
        try check()
        return try await store.front(at: moment, newest: newest, perSection: perSection)
    }

    func liveColumn(at moment: Moment, mostRead: Int, latest: Int) async throws(StorageError) -> LiveLines {
        try check()
        return try await store.liveColumn(at: moment, mostRead: mostRead, latest: latest)
    }

    func shownList(_ kind: ShownList.Kind, at moment: Moment) async throws(StorageError) -> ShownList? {
        try await store.shownList(kind, at: moment)
    }

    func lines(of stories: [Story.ID], at moment: Moment) async throws(StorageError) -> [StoryLine] {
        try await store.lines(of: stories, at: moment)
    }

    func corrections(
        at moment: Moment, before: PublishedNote.ID?, limit: Int
    ) async throws(StorageError) -> [CorrectionLine] {
        try await store.corrections(at: moment, before: before, limit: limit)
    }

    func sections() async throws(StorageError) -> [Section] {
        try check()
        return try await store.sections()
    }

    func section(slug: Slug) async throws(StorageError) -> Section? { try await store.section(slug: slug) }
    func tag(slug: Slug) async throws(StorageError) -> Editorial.Tag? { try await store.tag(slug: slug) }
    func person(slug: Slug) async throws(StorageError) -> Person? { try await store.person(slug: slug) }

    func neighbours(of stretch: (from: Instant, to: Instant), at moment: Moment) async throws(StorageError) -> (
        before: Instant?, after: Instant?
    ) {
        try await store.neighbours(of: stretch, at: moment)
    }
}
