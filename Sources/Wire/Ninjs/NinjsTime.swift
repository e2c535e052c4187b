import Editorial

/// Times as wires send them.
enum NinjsTime {
    enum Reading: Hashable {
        case instant(Instant)
        /// Without a zone, or a date alone: read in the site's zone.
        case local(Instant)
    }

    /// The moment that `text` names; nil when it names none, such as 31 June.
    static func read(_ text: String, zone: SiteZone) -> Reading? {
        if let instant = Instant(rfc3339: text) { return .instant(instant) }
        // Without a zone: read as UTC, its wall clock is the site's.
        guard let local = Instant(rfc3339: text + (text.utf8.count <= 10 ? "T00:00Z" : "Z")) else { return nil }
        let clock = WallClock(local, offset: 0)
        return .local(zone.instant(date: clock.date, hour: clock.hour, minute: clock.minute, second: clock.second))
    }

    static func isMalformed(_ text: String) -> Bool {
        read(text, zone: .jakarta) == nil
    }

    /// Whether a text is a date cut off after year, month or day, or a whole time (ninjs 3, `truncatedDateTimeType`).
    static func isTruncated(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard text.utf8.count < 10, let year = parts.first, year.count == 4, let number = Int(year) else {
            return !isMalformed(text)
        }
        guard parts.count > 1 else { return true }
        guard parts.count == 2, parts[1].count == 2, let month = Int(parts[1]) else { return false }
        return CivilDate(year: max(number, 1), month: month, day: 1) != nil
    }
}
