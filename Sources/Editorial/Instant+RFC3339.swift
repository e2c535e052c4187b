extension Instant {
    /// Reads a time with its zone (RFC 3339, section 5.6): `2024-12-01T10:08:30+07:00`, `…Z`, seconds and fraction optional.
    ///
    /// A space may stand for the `T`, and the colon of the offset may be missing: wires send both. Returns nil when the
    /// text is no such time or names a day that does not exist.
    public init?(rfc3339 text: some StringProtocol) {
        var reader = DigitReader(text.utf8)
        guard let date = reader.date() else { return nil }
        guard reader.take("T") || reader.take("t") || reader.take(" ") else { return nil }
        guard let hour = reader.number(digits: 2), reader.take(":"), let minute = reader.number(digits: 2) else { return nil }
        var second = 0
        var millisecond = 0
        if reader.take(":") {
            guard let value = reader.number(digits: 2) else { return nil }
            second = value
            if reader.take(".") || reader.take(",") {
                guard let value = reader.fraction() else { return nil }
                millisecond = value
            }
        }
        guard hour < 24, minute < 60, second <= 60, let offset = reader.offset(), reader.isAtEnd else { return nil }
        // A leap second is read as the last second of its minute: our clock has none.
        let clock = hour * 3600 + minute * 60 + min(second, 59)
        self.init(milliseconds: (date.daysSince1970 * 86_400 + Int64(clock - offset)) * 1000 + Int64(millisecond))
    }

    /// The time as RFC 3339 writes it, at the given offset in seconds east of UTC: `2024-06-18T19:02:00+07:00`.
    public func rfc3339(offset: Int = 0) -> String {
        let clock = WallClock(self, offset: offset)
        var text = "\(clock.date)T\(padded(clock.hour)):\(padded(clock.minute)):\(padded(clock.second))"
        let fraction = Int(milliseconds - seconds * 1000)
        if fraction != 0 {
            text += "." + padded(fraction, to: 3)
        }
        guard offset != 0 else { return text + "Z" }
        let minutes = abs(offset) / 60
        return text + (offset < 0 ? "-" : "+") + padded(minutes / 60) + ":" + padded(minutes % 60)
    }
}

/// A non-negative number with leading zeros.
func padded(_ value: Int, to width: Int = 2) -> String {
    let digits = String(value)
    return digits.utf8.count >= width ? digits : String(repeating: "0", count: width - digits.utf8.count) + digits
}

/// Reads fixed runs of digits, as dates have them.
private struct DigitReader<Bytes: Sequence> where Bytes.Element == UInt8 {
    private var bytes: [UInt8]
    private var position = 0

    init(_ bytes: Bytes) {
        self.bytes = Array(bytes)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func number(digits: Int) -> Int? {
        guard position + digits <= bytes.count else { return nil }
        var value = 0
        for byte in bytes[position..<position + digits] {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        position += digits
        return value
    }

    mutating func date() -> CivilDate? {
        guard let year = number(digits: 4), take("-"), let month = number(digits: 2), take("-"),
            let day = number(digits: 2)
        else { return nil }
        return CivilDate(year: year, month: month, day: day)
    }

    /// The digits after the point, as milliseconds.
    mutating func fraction() -> Int? {
        var value = 0
        var digits = 0
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) {
            if digits < 3 { value = value * 10 + Int(bytes[position] - 0x30) }
            digits += 1
            position += 1
        }
        guard digits > 0 else { return nil }
        while digits < 3 {
            value *= 10
            digits += 1
        }
        return value
    }

    /// Seconds east of UTC.
    mutating func offset() -> Int? {
        if take("Z") || take("z") { return 0 }
        let sign: Int
        if take("+") {
            sign = 1
        } else if take("-") {
            sign = -1
        } else {
            return nil
        }
        guard let hours = number(digits: 2), hours < 24 else { return nil }
        _ = take(":")
        guard let minutes = number(digits: 2), minutes < 60 else { return nil }
        return sign * (hours * 3600 + minutes * 60)
    }
}
