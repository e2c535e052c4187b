import Editorial

/// A field for a moment: day and time as a browser gives them (HTML, `datetime-local`), and the zone they are meant in.
enum MomentField {
    /// Why a moment could not be read.
    enum Trouble: Error {
        case missing
        case unreadable
    }

    /// The zones offered: one's own first, then the site's, then the country's.
    static func zones(_ own: SiteZone, _ site: SiteZone, at now: Instant, _ words: StaffWords) -> [FormField.Choice] {
        var seen: Set<String> = []
        return ([own.identifier, site.identifier] + country).compactMap { identifier in
            guard let zone = SiteZone(identifier), seen.insert(identifier).inserted else { return nil }
            let city = identifier.split(separator: "/").last.map { String($0.replacing("_", with: " ")) } ?? identifier
            return FormField.Choice(value: identifier, label: "\(zone.label(at: now)) (\(city))")
        }
    }

    static let country = ["Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura"]

    static func text(_ instant: Instant, _ dates: NewsDate) -> String {
        let clock = dates.zone.wallClock(at: instant)
        return "\(clock.date)T" + two(clock.hour) + ":" + two(clock.minute)
    }

    /// The next full quarter of an hour that is at least a quarter away.
    static func suggestion(after now: Instant, _ dates: NewsDate) -> String {
        text(Instant(seconds: (now.seconds / 900 + 2) * 900), dates)
    }

    /// Six in the evening of the same day, or of the next when that is past.
    static func evening(of now: Instant, _ dates: NewsDate) -> Instant {
        let day = dates.zone.wallClock(at: now).date
        let today = dates.zone.instant(date: day, hour: 18, minute: 0)
        return today > now ? today : dates.zone.instant(date: day.advanced(byDays: 1), hour: 18, minute: 0)
    }

    /// Reads `name` with its zone; nil where it was left empty.
    static func read(_ name: String, of sent: SentForm, own: SiteZone) throws(Trouble) -> Instant? {
        let text = sent.text(name)
        guard !text.isEmpty else { return nil }
        let zone = SiteZone(sent.text("zona")) ?? own
        let parts = text.split(separator: "T")
        guard parts.count == 2, let date = CivilDate(iso: parts[0]) else { throw .unreadable }
        let time = parts[1].split(separator: ":").compactMap { Int($0) }
        guard (2...3).contains(time.count), (0..<24).contains(time[0]), (0..<60).contains(time[1]),
            time.count == 2 || (0..<60).contains(time[2])
        else { throw .unreadable }
        return zone.instant(date: date, hour: time[0], minute: time[1], second: time.count == 3 ? time[2] : 0)
    }

    private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
