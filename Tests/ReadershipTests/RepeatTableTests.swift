import TerbitTesting
import Testing

@testable import Readership

struct RepeatTableTests {
    private func keys(_ count: Int, seed: UInt64 = 5) -> [UInt64] {
        var chance = SeededRandom(seed: seed)
        return (0..<count).map { _ in chance.next() }
    }

    @Test func `three looks of each of many visitors count, and no fourth`() {
        var table = RepeatTable(cap: 3)
        let keys = keys(40_000)
        let counted = (0..<5).map { turn in
            keys.reduce(0) { sum, key in sum + (table.admit(key, at: Int64(turn * 300)) ? 1 : 0) }
        }
        #expect(counted == [40_000, 40_000, 40_000, 0, 0])
    }

    @Test func `a day of visitors takes no more room than its busiest half hour`() {
        var table = RepeatTable(cap: 3)
        var counted = 0
        let keys = keys(60_000)
        // Each comes three times, an hour and more apart, and a fourth time at once.
        for turn in 0..<3 {
            for (number, key) in keys.enumerated() {
                let second = Int64(turn * 40_000 + number / 4)
                for _ in 0..<4 where table.admit(key, at: second) { counted += 1 }
            }
        }
        #expect(counted == 3 * 3 * 60_000)
        #expect(table.bytes <= 1 << 19, "7,200 visitors in half an hour, of 60,000 in all")
    }

    @Test func `past its bound it forgets the longest unseen, counts too much rather than too little, and grows no more`() {
        let most = 1 << 20
        var table = RepeatTable(cap: 3, mostBytes: most)
        let keys = keys(200_000)
        var first = 0
        for (number, key) in keys.enumerated() where table.admit(key, at: Int64(number / 200)) { first += 1 }
        #expect(first == keys.count)
        #expect(table.bytes <= most)
        #expect(table.bytes > most / 2)
        // The latest are all remembered: half of what there is room for.
        var again = 0
        for key in keys.suffix(40_000) {
            for _ in 0..<3 where table.admit(key, at: 1_000) { again += 1 }
        }
        #expect(again == 80_000)
    }

    @Test func `times that go round after eighteen hours never keep a visitor out`() {
        var table = RepeatTable(cap: 1)
        let keys = keys(1_000)
        for key in keys { _ = table.admit(key, at: 0) }
        // Now and then somebody else, and then the same again just as the times have gone round.
        for minute in 1..<1_092 { _ = table.admit(UInt64(minute) << 40, at: Int64(minute * 60)) }
        let counted = keys.filter { table.admit($0, at: 65_535 + 10) }.count
        #expect(counted == 1_000)
    }

    @Test(arguments: [1, 2, 5, 50, 1_000_000])
    func `any cap is kept`(_ cap: Int) {
        var table = RepeatTable(cap: cap)
        let looks = min(cap, 10_000)
        let counted = (0..<(looks + 10)).filter { _ in table.admit(77, at: 5) }.count
        #expect(counted == looks)
    }
}
