import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Newsroom

@Suite struct ComparisonTests {
    @Test(arguments: UInt64(1)...300)
    func `the runs without the added are the old text, without the removed the new`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let old = texts.words(30)
        let new = texts.words(30)
        let runs = WordComparison.runs(from: old, to: new)
        #expect(read(runs, leaving: .old) == old)
        #expect(read(runs, leaving: .new) == new)
    }

    @Test(arguments: UInt64(1)...300)
    func `the blocks without the added are the old body, without the removed the new`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let old = texts.manuscript()
        let new = texts.changed(old)
        let changes = StoryComparison(from: old, to: new).body
        var oldBlocks: [Body.Block] = []
        var newBlocks: [Body.Block] = []
        for change in changes {
            switch change {
            case .same(let block):
                oldBlocks.append(block)
                newBlocks.append(block)
            case .removed(let block): oldBlocks.append(block)
            case .added(let block): newBlocks.append(block)
            case .changed(let from, let to, let runs):
                oldBlocks.append(from)
                newBlocks.append(to)
                #expect(read(runs, leaving: .old) == from.plainText && read(runs, leaving: .new) == to.plainText)
            }
        }
        #expect(oldBlocks == old.body.blocks)
        #expect(newBlocks == new.body.blocks)
    }

    @Test func `a word put in is the only thing marked`() {
        #expect(
            WordComparison.runs(from: "Warga kota pulang.", to: "Warga dua kota pulang.") == [
                .same("Warga "), .added("dua "), .same("kota pulang."),
            ])
    }

    @Test func `a paragraph with a few other words is changed, not taken away and added`() {
        let old = Manuscript(body: Body([.paragraph("Gempa mengguncang kota pada Senin pagi"), .paragraph("Tetap")]))
        let new = Manuscript(
            body: Body([
                .paragraph("Sama sekali lain isinya ini"), .paragraph("Gempa kuat mengguncang kota pada Senin pagi"),
                .paragraph("Tetap"),
            ]))
        let body = StoryComparison(from: old, to: new).body
        #expect(body.count == 3)
        guard case .added = body[0], case .changed(_, _, let runs) = body[1], case .same = body[2] else {
            Issue.record("\(body)")
            return
        }
        #expect(runs.contains(.added("kuat ")))
    }

    @Test func `a changed credit shows the field and both pictures`() {
        let name = String(repeating: "b", count: 64) + ".jpg"
        let old = Manuscript(leadPhoto: Photo(asset: Asset(name: name, width: 4, height: 3), caption: "Laut"))
        let new = Manuscript(leadPhoto: Photo(asset: Asset(name: name, width: 4, height: 3), caption: "Laut", credit: "Ani"))
        let comparison = StoryComparison(from: old, to: new)
        #expect(comparison.fields.map(\.field) == ["leadPhoto"])
        #expect(comparison.photos == .init(from: old.leadPhoto, to: new.leadPhoto))
        #expect(StoryComparison(from: old, to: old).photos == nil)
    }

    @Test func `ten thousand rewritten paragraphs are compared`() {
        let old = (0..<10_000).map { Body.Block.paragraph("Alinea nomor \($0) tentang cuaca di kota") }
        let new = (0..<10_000).map { Body.Block.paragraph("Alinea nomor \($0) tentang hujan di kota") }
        let body = StoryComparison(from: Manuscript(body: Body(old)), to: Manuscript(body: Body(new))).body
        let changed = body.filter { if case .changed = $0 { true } else { false } }
        #expect(changed.count == 10_000)
    }

    private enum Side { case old, new }

    private func read(_ runs: [StoryComparison.Run], leaving side: Side) -> String {
        runs.map { run in
            switch run {
            case .same(let text): text
            case .removed(let text): side == .old ? text : ""
            case .added(let text): side == .new ? text : ""
            }
        }.joined()
    }
}
