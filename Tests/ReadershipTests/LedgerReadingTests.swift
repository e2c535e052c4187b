import Editorial
import Storage
import TerbitTesting
import Testing

@testable import Readership

/// What figures read out of the ranking's memory is what a count by hand gives.
struct LedgerReadingTests {
    private let now = Instant(seconds: 1_785_758_431)

    @Test(arguments: FigurePeriod.allCases, [1, 2, 3] as [UInt64])
    func `views by slot, by story and of the time before are what was counted`(period: FigurePeriod, seed: UInt64) {
        var random = SeededChance(seed: seed)
        var ledger = ViewLedger(settings: RankingSettings())
        ledger.advance(to: now)
        for id in 1...20 {
            ledger.introduce(
                CountedStory(
                    id: .init(Int64(id)), firstPublished: now.advanced(by: .seconds(-86_400)), section: .init(Int64(id % 3))))
        }
        let slots = FigureSlots(period, at: now, zone: .jakarta)
        let length = slots.end.seconds - slots.start.seconds
        var bySlot = [Int](repeating: 0, count: slots.starts.count)
        var byStory: [Int64: Int] = [:]
        var before = 0
        for _ in 0..<4000 {
            let ago = Int64.random(in: 0..<(2 * length), using: &random)
            // Ledgers keep whole minutes, and whole hours of what is older than three days.
            let second = (now.seconds - ago) / 3600 * 3600
            let story = Int64.random(in: 1...25, using: &random)
            let views = Int.random(in: 1...9, using: &random)
            guard second >= now.seconds - 29 * 86_400 else { continue }
            ledger.add(views, of: .init(story), at: Instant(seconds: second))
            if let slot = slots.starts.lastIndex(where: { $0.seconds <= second }) {
                bySlot[slot] += views
                byStory[story, default: 0] += views
            } else if second >= slots.start.seconds - length, second < now.seconds - length {
                before += views
            }
        }
        let reading = ledger.read(slots, now: now)
        #expect(reading.views == bySlot)
        #expect(Dictionary(uniqueKeysWithValues: reading.lines.map { ($0.story.rawValue, $0.views) }) == byStory)
        #expect(reading.lines.map(\.views) == reading.lines.map(\.views).sorted(by: >), "the most read first")
        #expect(reading.before == (period == .month ? nil : before), "a month before is not kept whole")

        let section = ledger.read(slots, now: now) { $0.story?.section == .init(1) }
        let own = byStory.filter { $0.key <= 20 && $0.key % 3 == 1 }.values.reduce(0, +)
        #expect(section.total == own)
        let some: [Story.ID] = [.init(1), .init(2), .init(999)]
        let views = ledger.views(of: some, in: slots)
        #expect(
            views.mapValues { $0.reduce(0, +) }.filter { $0.value > 0 }
                == Dictionary(
                    uniqueKeysWithValues: some.compactMap { id in byStory[id.rawValue].map { (id, $0) } }))
    }
}
