/// Which elements of two sequences are the same and stand in the same order: a longest common subsequence wherever finding
/// one is affordable, a good one elsewhere.
///
/// Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), in linear space. What only one side has is set aside
/// first, since it can match nothing; beyond a bound on the work a search takes the furthest it has come, so that ten
/// thousand shuffled paragraphs take no longer than ten thousand edited ones.
struct Alignment {
    /// A run of equal elements.
    struct Match: Hashable {
        var old: Int
        var new: Int
        var count: Int
    }

    /// A place where the two differ; either range may be empty, not both.
    struct Gap: Hashable {
        let old: Range<Int>
        let new: Range<Int>
    }

    /// In order, none touching the next in both sequences.
    private(set) var matches: [Match] = []
    let oldCount: Int
    let newCount: Int

    init<Element: Hashable>(_ old: some RandomAccessCollection<Element>, _ new: some RandomAccessCollection<Element>) {
        var numbers: [Element: Int] = [:]
        func numbered(_ elements: some RandomAccessCollection<Element>) -> [Int] {
            elements.map { element in
                let next = numbers.count
                return numbers[element, default: next, insert: next]
            }
        }
        self.init(numbersOf: numbered(old), and: numbered(new), kinds: numbers.count)
    }

    private init(numbersOf old: [Int], and new: [Int], kinds: Int) {
        oldCount = old.count
        newCount = new.count
        var prefix = 0
        while prefix < min(old.count, new.count), old[prefix] == new[prefix] { prefix += 1 }
        var suffix = 0
        while suffix < min(old.count, new.count) - prefix, old[old.count - 1 - suffix] == new[new.count - 1 - suffix] {
            suffix += 1
        }
        if prefix > 0 { add(Match(old: 0, new: 0, count: prefix)) }
        var inOld = [Bool](repeating: false, count: kinds)
        var inNew = inOld
        for number in old[prefix..<(old.count - suffix)] { inOld[number] = true }
        for number in new[prefix..<(new.count - suffix)] { inNew[number] = true }
        let keptOld = (prefix..<(old.count - suffix)).filter { inNew[old[$0]] }
        let keptNew = (prefix..<(new.count - suffix)).filter { inOld[new[$0]] }
        var search = SnakeSearch(keptOld.map { old[$0] }, keptNew.map { new[$0] })
        for (first, second) in search.pairs() { add(Match(old: keptOld[first], new: keptNew[second], count: 1)) }
        if suffix > 0 { add(Match(old: old.count - suffix, new: new.count - suffix, count: suffix)) }
    }

    var gaps: [Gap] {
        var gaps: [Gap] = []
        var old = 0
        var new = 0
        for match in matches + [Match(old: oldCount, new: newCount, count: 0)] {
            if match.old > old || match.new > new { gaps.append(Gap(old: old..<match.old, new: new..<match.new)) }
            old = match.old + match.count
            new = match.new + match.count
        }
        return gaps
    }

    private mutating func add(_ match: Match) {
        if let last = matches.last, last.old + last.count == match.old, last.new + last.count == match.new {
            matches[matches.count - 1].count += match.count
        } else {
            matches.append(match)
        }
    }
}

extension Dictionary {
    /// The value for a key; the one given where there is none yet, which then stays.
    fileprivate subscript(key: Key, default value: Value, insert insert: Value) -> Value {
        mutating get {
            if let found = self[key] { return found }
            self[key] = insert
            return value
        }
    }
}
