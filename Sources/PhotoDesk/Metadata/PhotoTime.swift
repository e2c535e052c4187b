/// When a photo was taken, in one form whatever the file's: `2024-06-18T19:02:00+07:00`, or as much as is said. Empty for
/// what is no time.
enum PhotoTime {
    /// `20240618` and `190200+0700`.
    static func iim(date: String, time: String) -> String {
        let digits = Array(date)
        guard digits.count == 8 else { return "" }
        let day = "\(String(digits[0..<4]))-\(String(digits[4..<6]))-\(String(digits[6..<8]))"
        let hours = Array(time)
        guard hours.count >= 6 else { return checked(day) }
        var text = "\(day)T\(String(hours[0..<2])):\(String(hours[2..<4])):\(String(hours[4..<6]))"
        if hours.count == 11 { text += "\(String(hours[6..<9])):\(String(hours[9..<11]))" }
        return checked(text)
    }

    /// `2024:06:18 19:02:00` and, if known, `+07:00`.
    static func exif(_ time: String, offset: String) -> String {
        let parts = PhotoText.line(time, limit: 40).split(separator: " ")
        guard let date = parts.first else { return "" }
        let day = date.split(separator: ":", omittingEmptySubsequences: false).joined(separator: "-")
        guard parts.count > 1 else { return checked(day) }
        return checked(day + "T" + parts[1] + PhotoText.line(offset, limit: 6))
    }

    /// XMP's are of this form already (ISO 8601).
    static func xmp(_ time: String) -> String { checked(PhotoText.line(time, limit: 40)) }

    private static func checked(_ text: String) -> String {
        let isTime = text.wholeMatch(of: /\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?/) != nil
        return isTime && !text.hasPrefix("0000") ? text : ""
    }
}
