/// What a clock on the wall shows at a moment: a day and a time of day.
public struct WallClock: Hashable, Sendable {
    public let date: CivilDate
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// The wall clock at `instant`, `offset` seconds east of UTC.
    public init(_ instant: Instant, offset: Int) {
        let local = instant.seconds + Int64(offset)
        let days = local >= 0 ? local / 86_400 : -((86_399 - local) / 86_400)
        let clock = Int(local - days * 86_400)
        date = CivilDate(daysSince1970: days)
        hour = clock / 3600
        minute = clock / 60 % 60
        second = clock % 60
    }
}
