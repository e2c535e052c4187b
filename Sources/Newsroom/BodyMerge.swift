import Editorial

/// Two changes of one body brought together, block by block (diff3, Khanna, Kunal and Pierce, 2007).
///
/// Changes of different blocks both stand, of neighbouring ones too. Where both changed the same block differently, or put
/// different blocks in the same place, theirs stands and a conflict names the place.
struct BodyMerge: Hashable, Sendable {
    struct Conflict: Hashable, Sendable {
        /// Where the place begins in `merged`.
        let at: Int
        let base: [Body.Block]
        let mine: [Body.Block]
        let theirs: [Body.Block]
    }

    private(set) var merged: [Body.Block] = []
    private(set) var conflicts: [Conflict] = []

    init(base: [Body.Block], mine: [Body.Block], theirs: [Body.Block]) {
        let baseKeys = base.map(\.comparable)
        let mineSide = Side(mine, gaps: Alignment(baseKeys, mine.map(\.comparable)).gaps)
        let theirSide = Side(theirs, gaps: Alignment(baseKeys, theirs.map(\.comparable)).gaps)
        merged.reserveCapacity(max(mine.count, theirs.count))
        var position = 0
        for place in BodyMerge.places(mineSide.gaps, theirSide.gaps) {
            // What neither touched, as it is stored.
            merged += theirs[theirSide.range(of: position..<place.base.lowerBound, touching: 0..<0)]
            settle(place, base: base, mine: mineSide, theirs: theirSide)
            position = place.base.upperBound
        }
        merged += theirs[theirSide.range(of: position..<base.count, touching: 0..<0)]
    }

    private mutating func settle(_ place: Place, base: [Body.Block], mine: Side, theirs: Side) {
        let mineBlocks = Array(mine.blocks[mine.range(of: place.base, touching: place.mine)])
        let theirBlocks = Array(theirs.blocks[theirs.range(of: place.base, touching: place.theirs)])
        if place.theirs.isEmpty {
            merged += mineBlocks
            return
        }
        if !place.mine.isEmpty, mineBlocks.map(\.comparable) != theirBlocks.map(\.comparable) {
            conflicts.append(
                Conflict(at: merged.count, base: Array(base[place.base]), mine: mineBlocks, theirs: theirBlocks))
        }
        merged += theirBlocks
    }

    /// One version beside the base.
    private struct Side {
        let blocks: [Body.Block]
        let gaps: [Alignment.Gap]

        init(_ blocks: [Body.Block], gaps: [Alignment.Gap]) {
            self.blocks = blocks
            self.gaps = gaps
        }

        /// Where a range of the base stands in this version, given the numbers of its gaps within that range; without any,
        /// the range is the same in both.
        func range(of base: Range<Int>, touching numbers: Range<Int>) -> Range<Int> {
            if let first = numbers.first, let last = numbers.last {
                let start = gaps[first].new.lowerBound - (gaps[first].old.lowerBound - base.lowerBound)
                return start..<(gaps[last].new.upperBound + (base.upperBound - gaps[last].old.upperBound))
            }
            let shift = shift(at: base)
            return (base.lowerBound + shift)..<(base.upperBound + shift)
        }

        /// How far this version is ahead of the base where a range begins that it has unchanged.
        private func shift(at base: Range<Int>) -> Int {
            var low = 0
            var high = gaps.count
            while low < high {
                let middle = (low + high) / 2
                let old = gaps[middle].old
                // An insertion right before the range comes first; one right after an empty range does not.
                if old.upperBound <= base.lowerBound { low = middle + 1 } else { high = middle }
            }
            guard low > 0 else { return 0 }
            return gaps[low - 1].new.upperBound - gaps[low - 1].old.upperBound
        }
    }

    /// A range of the base that one or both changed, with the numbers of their gaps in it.
    private struct Place {
        var base: Range<Int>
        var mine: Range<Int>
        var theirs: Range<Int>
    }

    /// In order; changes that overlap are one place.
    private static func places(_ mine: [Alignment.Gap], _ theirs: [Alignment.Gap]) -> [Place] {
        var places: [Place] = []
        var nextMine = 0
        var nextTheirs = 0
        while nextMine < mine.count || nextTheirs < theirs.count {
            let isMine =
                nextTheirs == theirs.count || (nextMine < mine.count && isBefore(mine[nextMine].old, theirs[nextTheirs].old))
            var place = Place(
                base: isMine ? mine[nextMine].old : theirs[nextTheirs].old, mine: nextMine..<nextMine,
                theirs: nextTheirs..<nextTheirs)
            var grows = true
            while grows {
                grows = false
                while nextMine < mine.count, overlap(mine[nextMine].old, place.base) {
                    place.base = union(place.base, mine[nextMine].old)
                    nextMine += 1
                    grows = true
                }
                while nextTheirs < theirs.count, overlap(theirs[nextTheirs].old, place.base) {
                    place.base = union(place.base, theirs[nextTheirs].old)
                    nextTheirs += 1
                    grows = true
                }
            }
            place.mine = place.mine.lowerBound..<nextMine
            place.theirs = place.theirs.lowerBound..<nextTheirs
            places.append(place)
        }
        return places
    }

    private static func isBefore(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        (first.lowerBound, first.upperBound) < (second.lowerBound, second.upperBound)
    }

    /// Two insertions overlap in one place, an insertion and a change only where it stands within.
    private static func overlap(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
        if first == second { return true }
        return first.lowerBound < second.upperBound && second.lowerBound < first.upperBound
    }

    private static func union(_ first: Range<Int>, _ second: Range<Int>) -> Range<Int> {
        min(first.lowerBound, second.lowerBound)..<max(first.upperBound, second.upperBound)
    }
}
