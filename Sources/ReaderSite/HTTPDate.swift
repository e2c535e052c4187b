import Editorial

/// A time as HTTP writes it (RFC 9110, 5.6.7): `Tue, 18 Jun 2024 12:02:00 GMT`.
enum HTTPDate {
    static func text(_ instant: Instant) -> String {
        let clock = WallClock(instant, offset: 0)
        let date = clock.date
        return days[date.weekday] + ", " + two(date.day) + " " + months[date.month - 1] + " " + String(date.year) + " "
            + two(clock.hour) + ":" + two(clock.minute) + ":" + two(clock.second) + " GMT"
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0" + String(number) : String(number)
    }

    private static let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
}
