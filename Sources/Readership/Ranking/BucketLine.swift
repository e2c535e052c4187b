/// Which stories were looked at in which stretch of time: buckets by their start, in seconds since 1970, oldest first.
struct BucketLine: Sendable {
    /// Ascending, without repetition.
    private(set) var starts: [Int64] = []
    /// The seats of the stories with views in the bucket of the same index, each once.
    private(set) var seats: [[Int32]] = []

    /// The index of the first bucket that starts at or after a moment.
    func index(from moment: Int64) -> Int {
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Notes that a story got its first view in a bucket.
    mutating func note(_ seat: Int32, in start: Int64) {
        if let last = starts.last, last < start {
            starts.append(start)
            seats.append([seat])
            return
        }
        let index = index(from: start)
        if index < starts.count, starts[index] == start {
            seats[index].append(seat)
        } else {
            starts.insert(start, at: index)
            seats.insert([seat], at: index)
        }
    }

    /// Takes the buckets away that start before a moment.
    mutating func removeAll(before moment: Int64) -> [(start: Int64, seats: [Int32])] {
        let end = index(from: moment)
        guard end > 0 else { return [] }
        let removed = Array(zip(starts[..<end], seats[..<end]).map { (start: $0, seats: $1) })
        starts.removeFirst(end)
        seats.removeFirst(end)
        return removed
    }
}
