/// Prints times for people, always in the site's zone.
///
/// Patterns and names are our own: the platform's Indonesian short time is `19.02`, and portals print `19:02`.
public struct NewsDate: Hashable, Sendable {
    public let zone: SiteZone
    public let language: SiteLanguage

    public init(zone: SiteZone, language: SiteLanguage) {
        self.zone = zone
        self.language = language
    }

    /// As an article says it: `Selasa, 18 Juni 2024 | 19:02 WIB`.
    public func article(_ instant: Instant) -> String {
        list(instant, dayDigits: 1) + " " + zone.label(at: instant)
    }

    /// As lists say it, the day in two digits and no zone: `Minggu, 01 Desember 2024 | 10:08`.
    public func list(_ instant: Instant) -> String {
        list(instant, dayDigits: 2)
    }

    /// `Selasa, 18 Juni 2024`.
    public func day(_ date: CivilDate) -> String {
        day(date, digits: 1)
    }

    /// `Sel, 18 Jun 2024`, for narrow places.
    public func shortDay(_ date: CivilDate) -> String {
        "\(dayNames[date.weekday]), \(date.day) \(shortMonths[date.month - 1]) \(date.year)"
    }

    /// `Juni 2024`.
    public func month(of date: CivilDate) -> String {
        "\(months[date.month - 1]) \(date.year)"
    }

    /// `19:02`.
    public func time(_ instant: Instant) -> String {
        time(zone.wallClock(at: instant))
    }

    /// `19:02 WIB`.
    public func timeWithZone(_ instant: Instant) -> String {
        time(instant) + " " + zone.label(at: instant)
    }

    /// RFC 3339 with the zone's offset, for machines.
    public func machine(_ instant: Instant) -> String {
        Instant(seconds: instant.seconds).rfc3339(offset: zone.offset(at: instant))
    }

    private func list(_ instant: Instant, dayDigits: Int) -> String {
        let clock = zone.wallClock(at: instant)
        return day(clock.date, digits: dayDigits) + " | " + time(clock)
    }

    private func day(_ date: CivilDate, digits: Int) -> String {
        "\(dayNames[date.weekday]), \(padded(date.day, to: digits)) \(months[date.month - 1]) \(date.year)"
    }

    private func time(_ clock: WallClock) -> String {
        padded(clock.hour) + ":" + padded(clock.minute)
    }

    /// From Sunday.
    public var dayNames: [String] {
        switch language {
        case .indonesian: NewsDate.indonesianDays
        case .english: NewsDate.englishDays
        }
    }

    /// From January.
    public var months: [String] {
        switch language {
        case .indonesian: NewsDate.indonesianMonths
        case .english: NewsDate.englishMonths
        }
    }

    private var shortMonths: [String] {
        switch language {
        case .indonesian: NewsDate.indonesianShortMonths
        case .english: NewsDate.englishShortMonths
        }
    }

    // Names as in CLDR 45 `id` and `en`.
    private static let indonesianDays = ["Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"]
    private static let englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    private static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]
    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]
    private static let indonesianShortMonths = [
        "Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des",
    ]
    private static let englishShortMonths = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
