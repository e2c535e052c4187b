import Editorial

/// Days as a story names them, counted from the day it was published: `Senin (23/11)`.
struct StoryDates {
    let day: CivilDate

    /// Puts the day in place of `{hari}`, the day before in place of `{hari-1}`, and so on.
    func filled(in text: String) -> String {
        var filled = ""
        var rest = text[...]
        while let open = rest.firstRange(of: "{hari"), let close = rest[open.upperBound...].firstIndex(of: "}") {
            filled += rest[..<open.lowerBound]
            filled += name(daysLater: Int64(rest[open.upperBound..<close]) ?? 0)
            rest = rest[rest.index(after: close)...]
        }
        return filled + rest
    }

    private func name(daysLater days: Int64) -> String {
        let date = CivilDate(daysSince1970: day.daysSince1970 + days)
        let names = NewsDate(zone: .jakarta, language: .indonesian).dayNames
        return "\(names[date.weekday]) (\(date.day)/\(date.month))"
    }
}
