/// How Populer is ranked; each is a setting `mostRead.…`, which docs/populer.md explains.
public struct RankingSettings: Sendable, Hashable {
    /// How far back the list looks. `mostRead.window`, 24 hours.
    public var window: Duration
    /// The age at which a view counts half; zero: every view counts whole. `mostRead.halfLife`, 6 hours.
    public var halfLife: Duration
    /// How long after its first publication a story may stand in the list; zero: for ever. A list that looks further back
    /// takes stories as old as it looks back. `mostRead.ageLimit`, 72 hours.
    public var ageLimit: Duration
    /// Views below which a story is not listed; 0: none, and the list never looks further back. `mostRead.floor`, 20.
    public var floor: Int
    /// Rows of a list. `mostRead.length`.
    public var length: Int
    /// How often the lists are worked out: at every multiple of it since 1970. `mostRead.interval`, 60 seconds.
    public var interval: Duration
    /// Rows one section may have in a list of the whole site; 0: any number. `mostRead.perSection`.
    public var perSection: Int
    /// With fewer stories than this the list looks back 72 hours, then 7 days; 0: never. `mostRead.widenBelow`, 5.
    public var widenBelow: Int
    /// The most read of the stories of the last so many days, as some portals have it, in place of window, half-life and age
    /// limit; 0: not so. `mostRead.ofDays`.
    public var ofDays: Int

    public init(
        window: Duration = .seconds(86_400), halfLife: Duration = .seconds(21_600), ageLimit: Duration = .seconds(259_200),
        floor: Int = 20, length: Int = 10, interval: Duration = .seconds(60), perSection: Int = 0, widenBelow: Int = 5,
        ofDays: Int = 0
    ) {
        self.window = window
        self.halfLife = halfLife
        self.ageLimit = ageLimit
        self.floor = floor
        self.length = length
        self.interval = interval
        self.perSection = perSection
        self.widenBelow = widenBelow
        self.ofDays = ofDays
    }
}

extension RankingSettings {
    /// How far back the present list looks before it is widened, in hours; nil where that is no whole number.
    public var windowHours: Int? {
        windowSeconds.isMultiple(of: RankingSettings.hour) ? Int(windowSeconds / RankingSettings.hour) : nil
    }

    /// Whether a view counts less the older it is.
    public var decays: Bool { halfLifeSeconds > 0 }

    static let hour: Int64 = 3_600
    static let day: Int64 = 86_400

    /// How far back the present list looks before it is widened, in seconds.
    var windowSeconds: Int64 { ofDays > 0 ? Int64(ofDays) * RankingSettings.day : max(window.components.seconds, 1) }

    /// In seconds; 0: none.
    var halfLifeSeconds: Int64 { ofDays > 0 ? 0 : halfLife.components.seconds }

    /// In seconds; 0: none.
    var ageLimitSeconds: Int64 { ofDays > 0 ? windowSeconds : ageLimit.components.seconds }

    var intervalSeconds: Int64 { max(interval.components.seconds, 1) }

    /// The windows of the present list, the first and those it is widened to.
    var steps: [Int64] {
        guard floor > 0, widenBelow > 0 else { return [windowSeconds] }
        return [windowSeconds] + [3 * RankingSettings.day, 7 * RankingSettings.day].filter { $0 > windowSeconds }
    }

    /// The finest stretch of time that views are kept apart in: every edge of the present list's window falls between two.
    var grain: Int64 {
        [intervalSeconds, windowSeconds].reduce(60) { greatestCommonDivisor($0, $1) }
    }

    /// How far back views are kept apart so finely, whatever the window: a clock may have been a day ahead. The hours before
    /// are kept whole.
    var fineReach: Int64 { max(windowSeconds, 3 * RankingSettings.day) }

    private func greatestCommonDivisor(_ left: Int64, _ right: Int64) -> Int64 {
        right == 0 ? left : greatestCommonDivisor(right, left % right)
    }
}
