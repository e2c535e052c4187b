/// Which of several names someone may have meant.
enum Nearest {
    static func names(to name: String, among all: [String], count: Int) -> [String] {
        let ranked = Set(all).map { (distance: distance(Array(name.lowercased().utf8), Array($0.lowercased().utf8)), name: $0) }
        return ranked.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.prefix(count).map(\.name)
    }

    /// Letters to change, add or drop to make one of the other (Levenshtein).
    private static func distance(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var previous = Array(0...right.count)
        for (row, letter) in left.enumerated() {
            var current = [row + 1]
            for (column, other) in right.enumerated() {
                current.append(min(previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
            }
            previous = current
        }
        return previous[right.count]
    }
}
