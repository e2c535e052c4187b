import Editorial

/// How long before now something happened, counted only while the newsroom is awake, so that no story of the demo was
/// published at three in the morning.
struct NewsroomAge: Hashable, Sendable {
    let minutes: Int

    static let opens = 6 * 60
    static let closes = 22 * 60 + 30
    static let minutesPerDay = closes - opens

    init(minutes: Int) {
        self.minutes = minutes
    }

    /// Reads `1h 300`: one newsroom day (`hari`) and 300 minutes.
    init?(_ text: String) {
        var sum = 0
        for word in text.split(separator: " ") {
            if word.hasSuffix("h"), let days = Int(word.dropLast()) {
                sum += days * NewsroomAge.minutesPerDay
            } else if let minutes = Int(word) {
                sum += minutes
            } else {
                return nil
            }
        }
        minutes = sum
    }

    /// The whole minute that lies this long before `now`.
    func instant(before now: Instant, zone: SiteZone) -> Instant {
        let clock = zone.wallClock(at: now)
        var day = clock.date.daysSince1970
        var minute = min(clock.hour * 60 + clock.minute, NewsroomAge.closes)
        if minute < NewsroomAge.opens {
            day -= 1
            minute = NewsroomAge.closes
        }
        let left = minute - NewsroomAge.opens - minutes
        if left < 0 {
            let days = (-left + NewsroomAge.minutesPerDay - 1) / NewsroomAge.minutesPerDay
            day -= Int64(days)
            minute = NewsroomAge.opens + left + days * NewsroomAge.minutesPerDay
        } else {
            minute = NewsroomAge.opens + left
        }
        return zone.instant(date: CivilDate(daysSince1970: day), hour: minute / 60, minute: minute % 60)
    }
}
