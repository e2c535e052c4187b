import Editorial
import Storage
import TerbitTesting

/// Texts and changes of them by a seed. Blocks repeat now and then, as subheads and separators do.
struct RandomTexts {
    private var random: SeededRandom
    private var count = 0

    init(seed: UInt64) {
        random = SeededRandom(seed: seed)
    }

    mutating func manuscript() -> Manuscript {
        Manuscript(
            headline: words(4), lead: words(9), body: Body((0..<number(0...12)).map { _ in block() }),
            tags: (0..<number(0...4)).map { "tag \($0)" })
    }

    mutating func changed(_ base: Manuscript) -> Manuscript {
        var changed = base
        if number(0...3) == 0 { changed.headline = words(4) }
        if number(0...3) == 0 { changed.lead = words(9) }
        if number(0...2) == 0 { changed.tags.append("baru \(number(0...3))") }
        if number(0...2) == 0, !changed.tags.isEmpty { changed.tags.remove(at: number(0...(changed.tags.count - 1))) }
        for _ in 0..<number(0...5) {
            let place = number(0...changed.body.blocks.count)
            switch number(0...2) {
            case 0: changed.body.blocks.insert(block(), at: place)
            case 1 where place < changed.body.blocks.count: changed.body.blocks.remove(at: place)
            case 2 where place < changed.body.blocks.count: changed.body.blocks[place] = block()
            default: break
            }
        }
        return changed
    }

    mutating func words(_ most: Int) -> String {
        (0..<number(1...most)).map { _ in
            ["gempa", "bumi", "warga", "kota", "hujan", "di", "dan", "كلمة", "é", "👩‍👩‍👧"][number(0...9)]
        }.joined(separator: number(0...5) == 0 ? ", " : " ")
    }

    private mutating func block() -> Body.Block {
        count += 1
        switch number(0...5) {
        case 0: return .paragraph("***")
        case 1: return .heading(level: 2, [Body.Span(words(3))])
        default: return .paragraph(words(8) + " \(number(0...9999))")
        }
    }

    private mutating func number(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }
}
