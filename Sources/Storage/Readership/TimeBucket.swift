import Editorial

/// The stretch of time a count is kept for.
public struct TimeBucket: Hashable, Comparable, Sendable {
    /// Minutes fold into hours and hours into days, as they grow old. Hours and days are those of the site's zone.
    public enum Span: Int, CaseIterable, Sendable {
        case minute = 0
        case hour = 1
        case day = 2
    }

    public let span: Span
    /// The first moment of it.
    public let start: Instant

    public init(_ span: Span, start: Instant) {
        self.span = span
        self.start = start
    }

    /// The bucket of a span that a moment falls in.
    public init(_ span: Span, at moment: Instant, zone: SiteZone) {
        self.span = span
        switch span {
        case .minute: start = Instant(seconds: moment.seconds.floored(to: 60))
        case .hour:
            let offset = Int64(zone.offset(at: moment))
            start = Instant(seconds: (moment.seconds + offset).floored(to: 3600) - offset)
        case .day: start = zone.start(of: zone.wallClock(at: moment).date)
        }
    }

    public static func < (left: TimeBucket, right: TimeBucket) -> Bool {
        (left.start, left.span.rawValue) < (right.start, right.span.rawValue)
    }
}

extension Int64 {
    fileprivate func floored(to step: Int64) -> Int64 {
        let rest = self % step
        return self - (rest < 0 ? rest + step : rest)
    }
}
