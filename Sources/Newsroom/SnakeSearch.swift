/// The middle of Myers' algorithm: divides two sequences where their shortest edits must pass, again and again.
struct SnakeSearch {
    private let old: [Int]
    private let new: [Int]
    /// Furthest reaching ends by diagonal, from the front and from the back.
    private var forward: [Int]
    private var backward: [Int]
    private let offset: Int
    /// How many edits one search may go before it takes what it has.
    private let patience: Int

    init(_ old: [Int], _ new: [Int]) {
        self.old = old
        self.new = new
        offset = old.count + new.count + 1
        forward = [Int](repeating: 0, count: 2 * offset + 1)
        backward = forward
        patience = max(256, Int(Double(old.count + new.count).squareRoot()))
    }

    /// Places of equal elements, in order.
    mutating func pairs() -> [(Int, Int)] {
        var found: [(Int, Int)] = []
        var waiting = [(old: 0..<old.count, new: 0..<new.count)]
        while let (old, new) = waiting.popLast() {
            var low = (old.lowerBound, new.lowerBound)
            var high = (old.upperBound, new.upperBound)
            while low.0 < high.0, low.1 < high.1, self.old[low.0] == self.new[low.1] {
                found.append(low)
                low = (low.0 + 1, low.1 + 1)
            }
            while low.0 < high.0, low.1 < high.1, self.old[high.0 - 1] == self.new[high.1 - 1] {
                high = (high.0 - 1, high.1 - 1)
                found.append(high)
            }
            guard low.0 < high.0, low.1 < high.1 else { continue }
            let middle = split(low.0..<high.0, low.1..<high.1)
            waiting.append((low.0..<middle.0, low.1..<middle.1))
            waiting.append((middle.0..<high.0, middle.1..<high.1))
        }
        return found.sorted { $0 < $1 }
    }

    /// A point that a shortest path of edits passes, or one that a good path does. Neither corner.
    private mutating func split(_ oldRange: Range<Int>, _ newRange: Range<Int>) -> (Int, Int) {
        let width = oldRange.count
        let height = newRange.count
        let delta = width - height
        for edits in 0...((width + height + 1) / 2) {
            if let point = stepForward(edits, oldRange, newRange, delta: delta) { return point }
            if let point = stepBackward(edits, oldRange, newRange, delta: delta) { return point }
            if edits >= patience { return furthest(edits, oldRange, newRange) }
        }
        return (oldRange.upperBound, newRange.lowerBound)
    }

    private mutating func stepForward(
        _ edits: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>, delta: Int
    ) -> (Int, Int)? {
        for diagonal in stride(from: -edits, through: edits, by: 2) {
            var x = start(on: diagonal, edits, in: forward, oldRange.count, newRange.count)
            defer { forward[offset + diagonal] = x }
            guard x >= 0 else { continue }
            var y = x - diagonal
            while x < oldRange.count, y < newRange.count,
                old[oldRange.lowerBound + x] == new[newRange.lowerBound + y]
            {
                x += 1
                y += 1
            }
            let other = delta - diagonal
            if delta % 2 != 0, abs(other) <= edits - 1, isReached(backward[offset + other], from: x, oldRange.count) {
                return (oldRange.lowerBound + x, newRange.lowerBound + y)
            }
        }
        return nil
    }

    private mutating func stepBackward(
        _ edits: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>, delta: Int
    ) -> (Int, Int)? {
        for diagonal in stride(from: -edits, through: edits, by: 2) {
            var x = start(on: diagonal, edits, in: backward, oldRange.count, newRange.count)
            defer { backward[offset + diagonal] = x }
            guard x >= 0 else { continue }
            var y = x - diagonal
            while x < oldRange.count, y < newRange.count,
                old[oldRange.upperBound - 1 - x] == new[newRange.upperBound - 1 - y]
            {
                x += 1
                y += 1
            }
            let other = delta - diagonal
            if delta % 2 == 0, abs(other) <= edits, isReached(forward[offset + other], from: x, oldRange.count) {
                return (oldRange.upperBound - x, newRange.upperBound - y)
            }
        }
        return nil
    }

    /// How far one more edit comes on a diagonal; -1 where it would leave the sequences.
    private func start(on diagonal: Int, _ edits: Int, in reached: [Int], _ width: Int, _ height: Int) -> Int {
        if edits == 0 { return 0 }
        var furthest = -1
        if diagonal > -edits {
            let left = reached[offset + diagonal - 1]
            if left >= 0, left < width { furthest = left + 1 }
        }
        if diagonal < edits {
            let above = reached[offset + diagonal + 1]
            if above >= 0, above - diagonal <= height { furthest = max(furthest, above) }
        }
        return furthest
    }

    /// Whether the search from the other end has come as far on this diagonal.
    private func isReached(_ other: Int, from x: Int, _ width: Int) -> Bool {
        other >= 0 && x + other >= width
    }

    /// The end that has come furthest from its corner.
    private func furthest(_ edits: Int, _ oldRange: Range<Int>, _ newRange: Range<Int>) -> (Int, Int) {
        var best = (score: -1, point: (oldRange.upperBound, newRange.lowerBound))
        for diagonal in stride(from: -edits, through: edits, by: 2) {
            for isForward in [true, false] {
                let x = (isForward ? forward : backward)[offset + diagonal]
                let y = x - diagonal
                guard x >= 0, x + y > best.score, x + y < oldRange.count + newRange.count else { continue }
                let point =
                    isForward
                    ? (oldRange.lowerBound + x, newRange.lowerBound + y) : (oldRange.upperBound - x, newRange.upperBound - y)
                best = (x + y, point)
            }
        }
        return best.point
    }
}
