import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Newsroom

@Suite struct MergeTests {
    @Test(arguments: UInt64(1)...300)
    func `what only one changed stands as they changed it`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let base = texts.manuscript()
        let changed = texts.changed(base)
        let mine = StoryMerge(base: base, mine: changed, theirs: base)
        let theirs = StoryMerge(base: base, mine: base, theirs: changed)
        #expect(mine.merged == changed && mine.conflicts.isEmpty)
        #expect(theirs.merged == changed && theirs.conflicts.isEmpty)
    }

    @Test(arguments: UInt64(1)...300)
    func `what both changed alike is no conflict`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let base = texts.manuscript()
        let changed = texts.changed(base)
        let merge = StoryMerge(base: base, mine: changed, theirs: changed)
        #expect(merge.merged == changed)
        #expect(merge.conflicts.isEmpty)
    }

    @Test(arguments: UInt64(1)...300)
    func `every block that either added is in the merged text or in a conflict`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let base = texts.manuscript()
        let mine = texts.changed(base)
        let theirs = texts.changed(base)
        let merge = StoryMerge(base: base, mine: mine, theirs: theirs)
        var seen = Set(merge.merged.body.blocks)
        for case .blocks(_, _, let mine, let theirs) in merge.conflicts.map(\.versions) {
            seen.formUnion(mine)
            seen.formUnion(theirs)
        }
        let added = Set(mine.body.blocks).union(theirs.body.blocks).subtracting(base.body.blocks)
        #expect(added.isSubset(of: seen))
    }

    @Test(arguments: UInt64(1)...300)
    func `a conflict names where it stands in the merged text, and both see the same ones`(seed: UInt64) {
        var texts = RandomTexts(seed: seed)
        let base = texts.manuscript()
        let mine = texts.changed(base)
        let theirs = texts.changed(base)
        let merge = StoryMerge(base: base, mine: mine, theirs: theirs)
        let mirrored = StoryMerge(base: base, mine: theirs, theirs: mine)
        #expect(merge.conflicts.map(\.field) == mirrored.conflicts.map(\.field))
        if merge.conflicts.isEmpty {
            #expect(merge.merged.body == mirrored.merged.body)
            #expect(Set(merge.merged.tags) == Set(mirrored.merged.tags))
        }
        for (one, other) in zip(merge.conflicts, mirrored.conflicts) {
            switch (one.versions, other.versions) {
            case (.blocks(let at, let base, let mine, let theirs), .blocks(_, let otherBase, let otherMine, let otherTheirs)):
                #expect(Array(merge.merged.body.blocks[at..<at + theirs.count]) == theirs)
                #expect(base == otherBase && mine == otherTheirs && theirs == otherMine)
                #expect(mine != theirs && mine != base && theirs != base)
            case (.field(let base, let mine, let theirs), .field(let otherBase, let otherMine, let otherTheirs)):
                #expect(base == otherBase && mine == otherTheirs && theirs == otherMine)
            default: Issue.record("different kinds of conflict")
            }
        }
    }

    @Test func `changes of neighbouring paragraphs both stand`() {
        let merge = merged("a b c d", mine: "a B c d", theirs: "a b C d")
        #expect(merge.merged == blocks("a B C d"))
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `a paragraph put before one that a colleague changed stands`() {
        let merge = merged("a b c", mine: "a x b c", theirs: "a B c")
        #expect(merge.merged == blocks("a x B c"))
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `a paragraph put after one that a colleague took away stands`() {
        let merge = merged("a b c", mine: "a b x c", theirs: "a c")
        #expect(merge.merged == blocks("a x c"))
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `the same paragraph changed by both is the only conflict`() {
        let merge = merged("a b c d e", mine: "A b mine d e", theirs: "a b theirs d E")
        #expect(merge.merged == blocks("A b theirs d E"))
        #expect(
            merge.conflicts == [
                BodyMerge.Conflict(at: 2, base: blocks("c"), mine: blocks("mine"), theirs: blocks("theirs"))
            ])
    }

    @Test func `different paragraphs put in the same place ask`() {
        let merge = merged("a b", mine: "a x b", theirs: "a y b")
        #expect(merge.conflicts == [BodyMerge.Conflict(at: 1, base: [], mine: blocks("x"), theirs: blocks("y"))])
    }

    @Test func `a paragraph changed by one and taken away by the other asks`() {
        let merge = merged("a b c", mine: "a B c", theirs: "a c")
        #expect(merge.conflicts == [BodyMerge.Conflict(at: 1, base: blocks("b"), mine: blocks("B"), theirs: [])])
    }

    @Test func `different fields merge, the same field shows both`() {
        let base = Manuscript(headline: "Satu", lead: "Lama")
        var mine = base
        mine.headline = "Satu, dua"
        mine.kicker = "Kilas"
        var theirs = base
        theirs.headline = "Satu saja"
        theirs.lead = "Baru"
        let merge = StoryMerge(base: base, mine: mine, theirs: theirs)
        #expect(merge.merged.kicker == "Kilas")
        #expect(merge.merged.lead == "Baru")
        #expect(merge.merged.headline == "Satu saja")
        #expect(
            merge.conflicts == [
                MergeConflict(field: "headline", versions: .field(base: "Satu", mine: "Satu, dua", theirs: "Satu saja"))
            ])
    }

    @Test func `tags that one added and tags that the other took away both count`() {
        let base = Manuscript(tags: ["a", "b", "c"])
        let merge = StoryMerge(base: base, mine: Manuscript(tags: ["a", "c", "x"]), theirs: Manuscript(tags: ["a", "b", "y"]))
        #expect(merge.merged.tags == ["a", "y", "x"])
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `measures of a picture that the store filled in are no change`() {
        let name = String(repeating: "a", count: 64) + ".jpg"
        let stored = Manuscript(leadPhoto: Photo(asset: Asset(name: name, width: 800, height: 600), caption: "Satu"))
        let sent = Manuscript(leadPhoto: Photo(asset: Asset(name: name, width: 1, height: 1), caption: "Dua"))
        let theirs = Manuscript(headline: "Judul", leadPhoto: stored.leadPhoto)
        let merge = StoryMerge(base: stored, mine: sent, theirs: theirs)
        #expect(merge.merged.leadPhoto?.caption == "Dua")
        #expect(merge.conflicts.isEmpty)
    }

    @Test func `without the text both began with, whatever differs asks`() {
        let merge = StoryMerge(base: nil, mine: Manuscript(headline: "a", lead: "l"), theirs: Manuscript(headline: "b", lead: "l"))
        #expect(merge.conflicts.map(\.field) == ["headline"])
        #expect(merge.merged.headline == "b")
    }

    @Test func `ten thousand paragraphs changed at both ends merge`() {
        let base = (0..<10_000).map { Body.Block.paragraph("Alinea \($0)") }
        var mine = base
        var theirs = base
        for place in stride(from: 0, to: 10_000, by: 20) {
            mine[place] = .paragraph("Milik saya \(place)")
            theirs[place + 10] = .paragraph("Milik mereka \(place)")
        }
        let merge = BodyMerge(base: base, mine: mine, theirs: theirs)
        #expect(merge.conflicts.isEmpty)
        #expect(merge.merged.count == 10_000)
        #expect(merge.merged[40] == .paragraph("Milik saya 40") && merge.merged[50] == .paragraph("Milik mereka 40"))
    }

    private func blocks(_ words: String) -> [Body.Block] {
        words.split(separator: " ").map { .paragraph(String($0)) }
    }

    private func merged(_ base: String, mine: String, theirs: String) -> BodyMerge {
        BodyMerge(base: blocks(base), mine: blocks(mine), theirs: blocks(theirs))
    }
}
