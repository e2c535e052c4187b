import Editorial
import Foundation
import Storage

/// Accepted views by story and minute, with running sums over each window, so that working out a list never walks through them.
///
/// A bucket belongs to a window if its start does: a window of 24 hours at 10:00 holds 10:00 of the day before and not the 10:00
/// of today. Everything hangs on the times of the views, not on when they come in, so they may come in any order, and a
/// clock that jumps loses and doubles none. As they grow old, buckets fold into hours; what is older than any window goes.
public struct ViewLedger: Sendable {
    public let settings: RankingSettings
    /// The moment the windows end at; nil before the first `advance`.
    public private(set) var at: Instant?

    /// Seconds of every window that a list may have, ascending.
    let windows: [Int64]
    private(set) var seats: [Story.ID: Int32] = [:]
    private(set) var tallies: [StoryTally] = []
    /// Views by window, then seat.
    private(set) var sums: [[Int]]
    private(set) var weights: DecayWeights
    private let grain: Int64
    private var free: [Int32] = []
    private var fine = BucketLine()
    private var hours = BucketLine()
    /// Buckets before this are hours.
    private var foldedBefore = Int64.min
    /// Buckets before this are gone.
    private var droppedBefore = Int64.min
    /// The windows' ends, in seconds.
    private var end: Int64?
    /// How many stories ranking was told of, by section.
    private(set) var sections: [Section.ID: Int] = [:]
    /// Counts up whenever a sum may have changed.
    private(set) var changes = 0

    /// A clock may go back so far without a window's edge falling into buckets that are folded already.
    private static let slack = 2 * RankingSettings.hour

    public init(settings: RankingSettings) {
        self.settings = settings
        windows = Set(settings.steps + [7 * RankingSettings.day, 30 * RankingSettings.day]).sorted()
        sums = windows.map { _ in [] }
        weights = DecayWeights(halfLife: settings.halfLifeSeconds, reach: settings.steps.max() ?? 0)
        grain = settings.grain
    }

    /// Stories with views that are still kept, or that ranking was told of.
    public var storyCount: Int { seats.count }

    public func knows(_ story: Story.ID) -> Bool {
        seats[story].map { tallies[Int($0)].story != nil } ?? false
    }

    public func story(_ id: Story.ID) -> CountedStory? {
        seats[id].flatMap { tallies[Int($0)].story }
    }

    /// Tells what a story is, or that it has changed. Until then its views are kept and it is in no list.
    public mutating func introduce(_ story: CountedStory) {
        let seat = Int(seat(of: story.id))
        guard tallies[seat].story != story else { return }
        note(tallies[seat].story, by: -1)
        note(story, by: 1)
        tallies[seat].story = story
        changes += 1
    }

    /// Adds views; those older than the longest window are left out.
    public mutating func add(_ views: Int, of story: Story.ID, at moment: Instant) {
        let bucket = bucket(of: moment.seconds)
        guard views > 0, let bucket else { return }
        let seat = seat(of: story)
        if tallies[Int(seat)].add(views, in: bucket) {
            if bucket < foldedBefore { hours.note(seat, in: bucket) } else { fine.note(seat, in: bucket) }
        }
        weigh(views, seat, bucket)
        change(views, of: seat, in: bucket)
    }

    /// Takes in what a database has counted, of all nodes together, by buckets of any length. Each row is the sum of its bucket
    /// so far: what is here already of it is not added again, so that rows may come twice and in any order, minutes before the
    /// hours they were folded into.
    public mutating func merge(_ rows: [CountedViews]) {
        for row in rows {
            let start = row.bucket.start.seconds
            let here = seats[row.story].map { tallies[Int($0)].views(from: start, to: start + row.bucket.span.seconds) } ?? 0
            if row.views > here { add(row.views - here, of: row.story, at: row.bucket.start) }
        }
    }

    /// Ends the windows at a moment, taken down to the grain the settings need.
    public mutating func advance(to moment: Instant) {
        let new = floored(moment.seconds, to: grain)
        at = Instant(seconds: new)
        guard new != end else { return }
        fold(before: floored(new - settings.fineReach - ViewLedger.slack, to: RankingSettings.hour))
        drop(before: new - (windows.last ?? 0) - ViewLedger.slack)
        let old = end
        for window in windows.indices {
            let length = windows[window]
            guard let old else {
                move(window, by: 1, new - length, new)
                continue
            }
            // The near end, then the far one. What a long jump adds on one side it takes away on the other.
            move(window, by: new > old ? 1 : -1, min(old, new), max(old, new))
            move(window, by: new > old ? -1 : 1, min(old, new) - length, max(old, new) - length)
        }
        end = new
    }

    /// The seat of a story that has one.
    func seat(_ story: Story.ID) -> Int? {
        seats[story].map { Int($0) }
    }
}

// MARK: Buckets

extension ViewLedger {
    private func bucket(of second: Int64) -> Int64? {
        guard second >= max(droppedBefore, 0), second <= Int64(UInt32.max) else { return nil }
        return second < foldedBefore ? floored(second, to: RankingSettings.hour) : floored(second, to: grain)
    }

    private mutating func seat(of story: Story.ID) -> Int32 {
        if let seat = seats[story] { return seat }
        if let seat = free.popLast() {
            seats[story] = seat
            tallies[Int(seat)] = StoryTally(id: story)
            return seat
        }
        let seat = Int32(tallies.count)
        seats[story] = seat
        tallies.append(StoryTally(id: story))
        for window in sums.indices { sums[window].append(0) }
        return seat
    }

    private mutating func note(_ story: CountedStory?, by change: Int) {
        guard let section = story?.section else { return }
        let count = sections[section, default: 0] + change
        sections[section] = count > 0 ? count : nil
    }

    private mutating func weigh(_ views: Int, _ seat: Int32, _ bucket: Int64) {
        if let factor = weights.makeRoom(for: bucket) {
            for seat in tallies.indices { tallies[seat].weight *= factor }
        }
        tallies[Int(seat)].weight += Double(views) * weights.weight(of: bucket)
    }

    private mutating func change(_ views: Int, of seat: Int32, in bucket: Int64) {
        guard let end, bucket < end else { return }
        for window in windows.indices where bucket >= end - windows[window] {
            sums[window][Int(seat)] += views
            changes += 1
        }
    }

    /// Makes hours of the buckets before a moment, which is the beginning of one.
    private mutating func fold(before moment: Int64) {
        guard moment > foldedBefore else { return }
        foldedBefore = moment
        var hour = Int64.min
        var seats: Set<Int32> = []
        for (start, touched) in fine.removeAll(before: moment) {
            if start >= hour + RankingSettings.hour {
                for seat in seats { fold(seat, hour) }
                seats = []
                hour = floored(start, to: RankingSettings.hour)
            }
            seats.formUnion(touched)
        }
        for seat in seats { fold(seat, hour) }
    }

    /// Makes one entry of a story's in an hour.
    private mutating func fold(_ seat: Int32, _ hour: Int64) {
        let tally = tallies[Int(seat)]
        let range = tally.index(from: hour)..<tally.index(from: hour + RankingSettings.hour)
        var views = 0
        for entry in tally.entries[range] {
            views += Int(entry.views)
            change(-Int(entry.views), of: seat, in: Int64(entry.start))
        }
        change(views, of: seat, in: hour)
        tallies[Int(seat)].replace(range, by: views, in: hour)
        hours.note(seat, in: hour)
    }

    /// Lets go of the buckets before a moment, and of stories that have none left.
    private mutating func drop(before moment: Int64) {
        guard moment > droppedBefore else { return }
        droppedBefore = moment
        for (start, seats) in hours.removeAll(before: moment) + fine.removeAll(before: moment) {
            for seat in seats { drop(Int(seat), start) }
        }
    }

    private mutating func drop(_ seat: Int, _ start: Int64) {
        let index = tallies[seat].index(from: start)
        change(-Int(tallies[seat].entries[index].views), of: Int32(seat), in: start)
        tallies[seat].entries.remove(at: index)
        guard tallies[seat].entries.isEmpty else { return }
        seats[tallies[seat].id] = nil
        note(tallies[seat].story, by: -1)
        tallies[seat] = StoryTally(id: tallies[seat].id)
        free.append(Int32(seat))
    }

    private mutating func move(_ window: Int, by sign: Int, _ from: Int64, _ to: Int64) {
        guard from < to else { return }
        for line in [hours, fine] {
            var index = line.index(from: from)
            while index < line.starts.count, line.starts[index] < to {
                for seat in line.seats[index] {
                    sums[window][Int(seat)] += sign * tallies[Int(seat)].views(in: line.starts[index])
                }
                changes += 1
                index += 1
            }
        }
    }
}

extension TimeBucket.Span {
    /// How long a bucket is.
    var seconds: Int64 {
        switch self {
        case .minute: 60
        case .hour: RankingSettings.hour
        case .day: RankingSettings.day
        }
    }
}

/// The last multiple of `step` that is not after a number.
func floored(_ value: Int64, to step: Int64) -> Int64 {
    let rest = value % step
    return value - (rest < 0 ? rest + step : rest)
}
