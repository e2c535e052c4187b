import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Press

@Suite struct PressedPagesTests {
    private let maker = FragmentMaker()

    private func page(_ path: String, _ groups: [PageGroup] = [], text: String = "isi") -> PressedPage {
        PressedPage(
            path: path, status: 200, own: .text(maker.fragment(text)), keeping: .front, groups: groups,
            pressedAt: TestPortal.morning, freshUntil: nil)
    }

    @Test func `the least recently read leave when the budget is used up`() {
        let shard = Shard(budgetBytes: page("/x").cost * 3)
        for path in ["/a", "/b", "/c"] { shard.insert(page(path)) }
        _ = shard.read("/a")
        shard.insert(page("/d"))
        #expect(shard.read("/b") == nil)
        #expect(["/a", "/c", "/d"].allSatisfy { shard.read($0) != nil })
        #expect(shard.costBytes <= page("/x").cost * 3)
    }

    @Test func `whatever is read, kept and dropped, the table agrees with a plain list`() {
        var random = SeededRandom(seed: 7)
        let cost = page("/p0").cost
        let shard = Shard(budgetBytes: cost * 5)
        var model: [String] = []
        for _ in 0..<5000 {
            let path = "/p\(Int.random(in: 0..<9, using: &random))"
            switch Int.random(in: 0..<3, using: &random) {
            case 0:
                let isThere = shard.read(path) != nil
                #expect(isThere == model.contains(path))
                if isThere { model.removeAll { $0 == path } }
                if isThere { model.append(path) }
            case 1:
                shard.insert(page(path))
                model.removeAll { $0 == path }
                model.append(path)
                if model.count > 5 { model.removeFirst() }
            default:
                if let kept = shard.pages(in: [.everything]).first(where: { $0.path == path }) { shard.remove(kept) }
                model.removeAll { $0 == path }
            }
            #expect(shard.count == model.count)
            #expect(shard.costBytes == model.count * cost)
        }
    }

    @Test func `a page pressed from what storage said before a change is not kept after it`() {
        let pages = PressedPages()
        let story = PageGroup.story(.init(1))
        let generation = pages.generation
        _ = pages.touch([story])
        #expect(!pages.keep(page("/a", [story]), generation: generation))
        #expect(pages.keep(page("/b", [.story(.init(2))]), generation: generation))
        #expect(pages.keep(page("/a", [story]), generation: pages.generation))
        let later = pages.generation
        _ = pages.touch([.everything])
        #expect(!pages.keep(page("/c"), generation: later))
    }

    @Test func `touching a group names the pages in it and no others`() {
        let pages = PressedPages()
        for number in 0..<20 { _ = pages.keep(page("/\(number)", [.section(.init(Int64(number % 4)))]), generation: 0) }
        #expect(Set(pages.touch([.section(.init(1))]).map(\.path)) == ["/1", "/5", "/9", "/13", "/17"])
        #expect(pages.touch([.everything]).count == 20)
    }

    @Test func `a page that was replaced or dropped is retired`() {
        let pages = PressedPages()
        let old = page("/a")
        _ = pages.keep(old, generation: 0)
        let new = page("/a")
        _ = pages.keep(new, generation: 0)
        #expect(old.isRetired && !new.isRetired)
        pages.drop(old)
        #expect(pages.page(at: "/a") === new, "dropping what is no longer kept drops nothing")
        pages.drop(new)
        #expect(new.isRetired && pages.count == 0)
    }
}
