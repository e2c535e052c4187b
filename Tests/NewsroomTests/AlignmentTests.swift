import TerbitTesting
import Testing

@testable import Newsroom

@Suite struct AlignmentTests {
    @Test(arguments: UInt64(1)...400)
    func `an alignment pairs equal elements in order, and as many as there can be`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let kinds = Int.random(in: 1...6, using: &random)
        let old = (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0..<kinds, using: &random) }
        let new = (0..<Int.random(in: 0...24, using: &random)).map { _ in Int.random(in: 0..<kinds, using: &random) }
        let alignment = Alignment(old, new)
        var oldEnd = 0
        var newEnd = 0
        for match in alignment.matches {
            #expect(match.old >= oldEnd && match.new >= newEnd && match.count > 0)
            #expect(old[match.old..<match.old + match.count] == new[match.new..<match.new + match.count])
            oldEnd = match.old + match.count
            newEnd = match.new + match.count
        }
        #expect(alignment.matches.reduce(0) { $0 + $1.count } == longestCommon(old, new))
    }

    @Test(arguments: UInt64(1)...100)
    func `gaps and matches together are both sequences`(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let old = (0..<40).map { _ in Int.random(in: 0..<8, using: &random) }
        let new = (0..<30).map { _ in Int.random(in: 0..<8, using: &random) }
        let alignment = Alignment(old, new)
        let inOld = alignment.matches.flatMap { Array($0.old..<$0.old + $0.count) } + alignment.gaps.flatMap { Array($0.old) }
        let inNew = alignment.matches.flatMap { Array($0.new..<$0.new + $0.count) } + alignment.gaps.flatMap { Array($0.new) }
        #expect(inOld.sorted() == Array(old.indices))
        #expect(inNew.sorted() == Array(new.indices))
    }

    @Test func `ten thousand shuffled elements are aligned without trying every path`() {
        var random = SeededRandom(seed: 7)
        let old = Array(0..<10_000)
        let alignment = Alignment(old, old.shuffled(using: &random))
        #expect(alignment.matches.allSatisfy { $0.count > 0 })
        #expect(alignment.matches.count > 10)
    }

    @Test func `of two texts that share nothing, all is one gap`() {
        let alignment = Alignment(Array(0..<20_000), Array(20_000..<40_000))
        #expect(alignment.matches.isEmpty)
        #expect(alignment.gaps == [Alignment.Gap(old: 0..<20_000, new: 0..<20_000)])
    }

    private func longestCommon(_ old: [Int], _ new: [Int]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for first in old {
            var diagonal = 0
            for (place, second) in new.enumerated() {
                let above = row[place + 1]
                row[place + 1] = first == second ? diagonal + 1 : max(above, row[place])
                diagonal = above
            }
        }
        return row[new.count]
    }
}
