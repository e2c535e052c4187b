import Editorial
import Storage

/// The views of one story, by bucket.
struct StoryTally: Sendable {
    struct Entry: Sendable {
        /// Seconds since 1970: good until 2106.
        var start: UInt32
        var views: UInt32
    }

    let id: Story.ID
    /// Nil until ranking was told of the story: it is then in no list.
    var story: CountedStory?
    /// Oldest first, one for each bucket.
    var entries: [Entry] = []
    /// All views, each weighted by its age as seen from the ledger's landmark: never less than the score of any window.
    var weight = 0.0

    init(id: Story.ID) {
        self.id = id
    }

    /// The index of the first entry that starts at or after a moment.
    func index(from moment: Int64) -> Int {
        // Nearly always what is looked for is the newest, or about to be.
        if let last = entries.last, Int64(last.start) < moment { return entries.count }
        var low = 0
        var high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if Int64(entries[middle].start) < moment { low = middle + 1 } else { high = middle }
        }
        return low
    }

    func views(from: Int64, to: Int64) -> Int {
        var sum = 0
        for index in index(from: from)..<entries.count {
            guard Int64(entries[index].start) < to else { break }
            sum += Int(entries[index].views)
        }
        return sum
    }

    /// Views of exactly this bucket.
    func views(in start: Int64) -> Int {
        let index = index(from: start)
        return index < entries.count && Int64(entries[index].start) == start ? Int(entries[index].views) : 0
    }

    /// Makes one entry of several.
    mutating func replace(_ range: Range<Int>, by views: Int, in start: Int64) {
        entries.replaceSubrange(
            range, with: CollectionOfOne(Entry(start: UInt32(clamping: start), views: UInt32(clamping: views))))
    }

    /// Adds to a bucket; returns whether it is new.
    mutating func add(_ views: Int, in start: Int64) -> Bool {
        let index = index(from: start)
        if index < entries.count, Int64(entries[index].start) == start {
            entries[index].views = UInt32(clamping: Int(entries[index].views) + views)
            return false
        }
        entries.insert(Entry(start: UInt32(clamping: start), views: UInt32(clamping: views)), at: index)
        return true
    }
}
