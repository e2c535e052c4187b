import Editorial
import Storage

/// How far back figures look.
public enum FigurePeriod: String, CaseIterable, Sendable {
    /// The last hour, by minute.
    case hour
    /// The last 24 hours, by hour.
    case day
    /// The last 7 days, by hour.
    case week
    /// The last 30 days, by day.
    case month

    /// How many slots of what span; the last is the one that is still filling.
    var shape: (span: TimeBucket.Span, count: Int) {
        switch self {
        case .hour: (.minute, 60)
        case .day: (.hour, 24)
        case .week: (.hour, 7 * 24)
        case .month: (.day, 30)
        }
    }
}

/// The stretches of time that a chart has, oldest first and without gaps.
public struct FigureSlots: Hashable, Sendable {
    public let span: TimeBucket.Span
    /// The first moment of each.
    public let starts: [Instant]
    /// The first moment after the last.
    public let end: Instant

    /// The slots of a period that ends now, whole minutes, hours or days of the zone.
    public init(_ period: FigurePeriod, at now: Instant, zone: SiteZone) {
        let (span, count) = period.shape
        let last = TimeBucket(span, at: now, zone: zone).start
        self.span = span
        switch span {
        case .minute, .hour:
            let length = span.seconds
            starts = (0..<count).map { last.advanced(by: .seconds(length * Int64($0 - count + 1))) }
            end = last.advanced(by: .seconds(length))
        case .day:
            let today = zone.wallClock(at: now).date
            starts = (0..<count).map { zone.start(of: today.advanced(byDays: $0 - count + 1)) }
            end = zone.start(of: today.advanced(byDays: 1))
        }
    }

    public var start: Instant { starts[0] }

    /// Counts by slot. What lies in none is left out.
    public func counts(_ times: [CountedTime]) -> [Int] {
        var counts = [Int](repeating: 0, count: starts.count)
        for time in times where time.bucket.start >= start && time.bucket.start < end {
            guard let place = starts.lastIndex(where: { $0 <= time.bucket.start }) else { continue }
            counts[place] += time.count
        }
        return counts
    }
}
