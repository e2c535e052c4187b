import Editorial
import Storage

/// What a ledger holds of some stretches of time, for the newsroom's figures.
struct LedgerReading: Sendable {
    struct Line: Sendable {
        let story: Story.ID
        /// Nil for what ranking was not told of.
        let section: Section.ID?
        let views: Int
    }

    /// Stories with views, the most read first.
    var lines: [Line] = []
    /// Views by slot.
    var views: [Int]
    /// Views of the same length of time before; nil where they are not kept any more.
    var before: Int?

    var total: Int { views.reduce(0, +) }
}

extension ViewLedger {
    /// Adds up what came in the slots, to the very last view. One walk through the stories that are kept; nothing is copied.
    /// - Parameters:
    ///   - now: where the last slot has got to, so that it is compared with as much of the time before.
    ///   - wanted: of which stories; nil: of all.
    func read(_ slots: FigureSlots, now: Instant, of wanted: (StoryTally) -> Bool = { _ in true }) -> LedgerReading {
        let starts = slots.starts.map(\.seconds)
        let (from, to) = (slots.start.seconds, slots.end.seconds)
        // The moment that lies as far before `from` as `now` lies behind it.
        let length = to - from
        let oldest = from - length
        var reading = LedgerReading(views: [Int](repeating: 0, count: starts.count))
        var before = 0
        for tally in tallies where !tally.entries.isEmpty && wanted(tally) {
            var views = 0
            var slot = 0
            for entry in tally.entries[tally.index(from: oldest)...] {
                let start = Int64(entry.start)
                guard start < to else { break }
                guard start >= from else {
                    if start < now.seconds - length { before += Int(entry.views) }
                    continue
                }
                while slot + 1 < starts.count, starts[slot + 1] <= start { slot += 1 }
                reading.views[slot] += Int(entry.views)
                views += Int(entry.views)
            }
            if views > 0 { reading.lines.append(.init(story: tally.id, section: tally.story?.section, views: views)) }
        }
        reading.lines.sort { ($1.views, $0.story) < ($0.views, $1.story) }
        reading.before = length <= 15 * RankingSettings.day ? before : nil
        return reading
    }

    /// Views of some stories by slot; a story without any is left out.
    func views(of stories: [Story.ID], in slots: FigureSlots) -> [Story.ID: [Int]] {
        var found: [Story.ID: [Int]] = [:]
        for story in stories {
            guard let seat = seat(story), let last = tallies[seat].entries.last, Int64(last.start) >= slots.start.seconds else {
                continue
            }
            var counts = [Int](repeating: 0, count: slots.starts.count)
            var slot = 0
            for entry in tallies[seat].entries[tallies[seat].index(from: slots.start.seconds)...] {
                guard Int64(entry.start) < slots.end.seconds else { break }
                while slot + 1 < counts.count, slots.starts[slot + 1].seconds <= Int64(entry.start) { slot += 1 }
                counts[slot] += Int(entry.views)
            }
            found[story] = counts
        }
        return found
    }
}
