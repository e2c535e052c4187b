import Editorial

extension NewsDate {
    /// For dense lists: `19:02` today, else `Sel, 18 Jun 2024 19:02`.
    func brief(_ instant: Instant, now: Instant) -> String {
        let day = zone.wallClock(at: instant).date
        return day == zone.wallClock(at: now).date ? time(instant) : shortDay(day) + " " + time(instant)
    }

    /// For what one relies on, with the zone: `19:02 WIB` today, else `Sel, 18 Jun 2024 19:02 WIB`.
    func moment(_ instant: Instant, now: Instant) -> String {
        brief(instant, now: now) + " " + zone.label(at: instant)
    }

    /// A moment in this zone and, where their clocks differ then, in another: `19:02 WIB (20:02 WITA)`.
    func moment(_ instant: Instant, now: Instant, also other: SiteZone) -> String {
        let here = moment(instant, now: now)
        guard other.offset(at: instant) != zone.offset(at: instant) else { return here }
        return here + " (" + NewsDate(zone: other, language: language).moment(instant, now: now) + ")"
    }
}

extension StaffWords {
    /// A span of time in its largest unit: `3 menit`.
    func span(_ duration: Duration) -> String {
        let seconds = max(duration.components.seconds, 0)
        switch seconds {
        case ..<60: return self["span.seconds", with: String(seconds)]
        case ..<3600: return self["span.minutes", with: String(seconds / 60)]
        case ..<86_400: return self["span.hours", with: String(seconds / 3600)]
        default: return self["span.days", with: String(seconds / 86_400)]
        }
    }
}
