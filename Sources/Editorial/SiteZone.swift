#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// The zone a portal keeps its hours in, with the name its readers know: WIB, WITA, WIT.
public struct SiteZone: Hashable, Sendable {
    /// The IANA name, such as `Asia/Jakarta`.
    public let identifier: String
    private let zone: TimeZone
    /// Set for zones whose offset has been the same since 1988, which spares the look-up on every date printed.
    private let fixed: (offset: Int, label: String)?

    /// Returns nil when the system knows no such zone.
    public init?(_ identifier: String) {
        guard let zone = TimeZone(identifier: identifier) else { return nil }
        self.identifier = identifier
        self.zone = zone
        fixed = SiteZone.indonesian[identifier]
    }

    private init(identifier: String, hours: Int, label: String) {
        self.identifier = identifier
        zone = TimeZone(secondsFromGMT: hours * 3600) ?? .gmt
        fixed = (hours * 3600, label)
    }

    /// Western Indonesia, UTC+7: Sumatra, Java, west and central Kalimantan.
    public static let jakarta = SiteZone(identifier: "Asia/Jakarta", hours: 7, label: "WIB")

    /// Seconds east of UTC at that moment.
    public func offset(at instant: Instant) -> Int {
        if let fixed, instant.seconds >= SiteZone.indonesianZonesSettled { return fixed.offset }
        return zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant.seconds)))
    }

    /// The name readers know the zone by: `WIB`, or the offset (`UTC+2`) where there is no such name.
    public func label(at instant: Instant) -> String {
        if let fixed { return fixed.label }
        let minutes = offset(at: instant) / 60
        guard minutes != 0 else { return "UTC" }
        let rest = abs(minutes) % 60
        return "UTC" + (minutes < 0 ? "-" : "+") + String(abs(minutes) / 60) + (rest == 0 ? "" : ":" + padded(rest))
    }

    public func wallClock(at instant: Instant) -> WallClock {
        WallClock(instant, offset: offset(at: instant))
    }

    /// The first moment of a day here.
    public func start(of date: CivilDate) -> Instant {
        instant(date: date, hour: 0, minute: 0)
    }

    /// The moment this zone's clocks showed that time; of a time shown twice, the first.
    public func instant(date: CivilDate, hour: Int, minute: Int, second: Int = 0) -> Instant {
        let local = date.daysSince1970 * 86_400 + Int64(hour * 3600 + minute * 60 + second)
        let before = offset(at: Instant(seconds: local - 86_400))
        let candidate = Instant(seconds: local - Int64(before))
        let now = offset(at: candidate)
        return now == before ? candidate : Instant(seconds: local - Int64(now))
    }

    public static func == (left: SiteZone, right: SiteZone) -> Bool {
        left.identifier == right.identifier
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(identifier)
    }

    /// Hours east of UTC of the zone labels that Indonesian datelines print.
    public static let indonesianLabels = ["WIB": 7, "WITA": 8, "WIT": 9]

    /// 1988-01-01: Pontianak and Bali changed zone then, and nothing has since.
    private static let indonesianZonesSettled: Int64 = 567_993_600

    private static let indonesian: [String: (offset: Int, label: String)] = [
        "Asia/Jakarta": (7 * 3600, "WIB"), "Asia/Pontianak": (7 * 3600, "WIB"),
        "Asia/Makassar": (8 * 3600, "WITA"), "Asia/Ujung_Pandang": (8 * 3600, "WITA"),
        "Asia/Jayapura": (9 * 3600, "WIT"),
    ]
}
