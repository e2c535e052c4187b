/// Finds which of many literals stand in a text, in one pass over it (Aho, Corasick 1975).
struct LiteralSearch: Sendable {
    /// The column of a byte; 0 for those that stand in no literal.
    private let columns: [UInt8]
    private let width: Int
    /// For each state and column the state that follows.
    private let next: [Int32]
    /// For each state where its hits begin in `hits`; one more at the end.
    private let firstHit: [Int32]
    private let hits: [Int32]

    /// - Parameter literals: each with the number it is told by. Empty ones are left out.
    init(_ literals: [(text: [UInt8], number: Int32)]) {
        var columns = [UInt8](repeating: 0, count: 256)
        var used = 1
        for byte in Set(literals.flatMap(\.text)).sorted() where used < 256 {
            columns[Int(byte)] = UInt8(used)
            used += 1
        }
        self.columns = columns
        width = used
        var trie = Trie(width: used)
        for (text, number) in literals where !text.isEmpty { trie.add(text.map { Int(columns[Int($0)]) }, number) }
        trie.join()
        next = trie.next
        var starts: [Int32] = []
        var all: [Int32] = []
        for found in trie.hits {
            starts.append(Int32(all.count))
            all += found
        }
        firstHit = starts + [Int32(all.count)]
        hits = all
    }

    /// Calls for every literal that ends somewhere in the text; more than once for one that stands there more than once.
    func search(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int32) -> Void) {
        var state = 0
        for byte in text {
            state = Int(next[state * width + Int(columns[Int(byte)])])
            for place in Int(firstHit[state])..<Int(firstHit[state + 1]) { found(hits[place]) }
        }
    }
}

/// The tree of the literals, and then the machine made of it.
private struct Trie {
    let width: Int
    var next: [Int32]
    var hits: [[Int32]] = [[]]

    init(width: Int) {
        self.width = width
        next = [Int32](repeating: -1, count: width)
    }

    mutating func add(_ columns: [Int], _ number: Int32) {
        var state = 0
        for column in columns {
            let place = state * width + column
            if next[place] < 0 {
                next[place] = Int32(hits.count)
                hits.append([])
                next.append(contentsOf: repeatElement(-1, count: width))
            }
            state = Int(next[place])
        }
        hits[state].append(number)
    }

    /// Fills in where each state goes on when its own literal does not, by breadth.
    mutating func join() {
        var fallback = [Int](repeating: 0, count: hits.count)
        var waiting: [Int] = []
        for column in 0..<width {
            if next[column] < 0 { next[column] = 0 } else { waiting.append(Int(next[column])) }
        }
        var done = 0
        while done < waiting.count {
            let state = waiting[done]
            done += 1
            hits[state] += hits[fallback[state]]
            for column in 0..<width {
                let place = state * width + column
                let otherwise = next[fallback[state] * width + column]
                if next[place] < 0 {
                    next[place] = otherwise
                } else {
                    fallback[Int(next[place])] = Int(otherwise)
                    waiting.append(Int(next[place]))
                }
            }
        }
    }
}
