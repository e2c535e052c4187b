import Editorial

/// Stories that may rank, the best first. A story's score is only worked out once nothing else could be better: most are
/// never asked for.
struct CandidateHeap: Sendable {
    struct Candidate: Sendable {
        /// The score, or what it cannot be more than.
        var score: Double
        var isExact: Bool
        var seat: Int32
        var views: Int
        var firstPublished: Instant
        var id: Story.ID

        /// Higher scores first; of equals the one first published later, then the lower id. What may be as high comes before
        /// what is, so that it is worked out in time.
        func comes(before other: Candidate) -> Bool {
            if score != other.score { return score > other.score }
            if isExact != other.isExact { return !isExact }
            if firstPublished != other.firstPublished { return firstPublished > other.firstPublished }
            return id < other.id
        }
    }

    private var heap: [Candidate]

    init(_ candidates: [Candidate]) {
        heap = candidates
        for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
    }

    /// The next by rank; nil when there are no more.
    /// - Parameter score: works out the score of a seat.
    mutating func next(score: (Int32) -> Double) -> Candidate? {
        while let best = heap.first {
            if best.isExact {
                removeFirst()
                return best
            }
            heap[0].score = score(best.seat)
            heap[0].isExact = true
            sink(0)
        }
        return nil
    }

    private mutating func removeFirst() {
        let last = heap.removeLast()
        guard !heap.isEmpty else { return }
        heap[0] = last
        sink(0)
    }

    private mutating func sink(_ start: Int) {
        var index = start
        while true {
            var best = index
            // Written out: a loop over the two would make a list of them at every step.
            let child = 2 * index + 1
            if child < heap.count, heap[child].comes(before: heap[best]) { best = child }
            if child + 1 < heap.count, heap[child + 1].comes(before: heap[best]) { best = child + 1 }
            guard best != index else { return }
            heap.swapAt(index, best)
            index = best
        }
    }
}
