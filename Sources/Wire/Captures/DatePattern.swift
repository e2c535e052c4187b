import Editorial

/// How a date is written: fixed text and fields, such as `{weekday}, {dd} {month} {yyyy} | {HH}:{mm}`.
struct DatePattern {
    enum Field: String {
        case weekday, d, dd, month, M, MM, yyyy, H, HH, mm, zone
    }

    private enum Piece {
        case text(String)
        case field(Field)
    }

    /// A wall clock as it was written.
    struct Reading: Hashable {
        let date: CivilDate
        let hour: Int
        let minute: Int
        /// The zone's label and its minutes east of UTC, where the pattern has one.
        let zone: String?
        let offset: Int?
    }

    struct Misfit: Error {
        let reason: String
    }

    private let pieces: [Piece]
    private let names: DateNames

    /// - Throws: for a pattern with an unknown field, or without one that a moment needs.
    init(_ text: String, names: DateNames, needsZone: Bool) throws(Misfit) {
        self.names = names
        var pieces: [Piece] = []
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
            guard let close = rest[open...].firstIndex(of: "}"),
                let field = Field(rawValue: String(rest[rest.index(after: open)..<close]))
            else { throw Misfit(reason: "“\(rest[open...])” begins with no known field") }
            pieces.append(.field(field))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        self.pieces = pieces
        let fields = Set(pieces.compactMap { if case .field(let field) = $0 { field } else { nil } })
        for group in [[Field.d, .dd], [.month, .M, .MM], [.yyyy], [.H, .HH], [.mm]] where fields.isDisjoint(with: group) {
            throw Misfit(reason: "it lacks \(group.map { "{\($0.rawValue)}" }.joined(separator: " or "))")
        }
        if needsZone, !fields.contains(.zone) { throw Misfit(reason: "it lacks {zone}") }
    }

    private init(pieces: [Piece], names: DateNames) {
        self.pieces = pieces
        self.names = names
    }

    /// The same with its fixed text in capitals.
    func uppercased() -> DatePattern {
        let pieces = pieces.map { piece in
            if case .text(let text) = piece { Piece.text(text.uppercased()) } else { piece }
        }
        return DatePattern(pieces: pieces, names: names)
    }

    /// Takes the fields out of a text that has the pattern's shape, whatever stands in them; nil when it has not.
    func fields(in text: String) -> (values: [Field: String], rest: String)? {
        var values: [Field: String] = [:]
        var rest = text.unicodeScalars[...]
        for piece in pieces {
            switch piece {
            case .text(let fixed):
                guard rest.starts(with: fixed.unicodeScalars) else { return nil }
                rest = rest.dropFirst(fixed.unicodeScalars.count)
            case .field(let field):
                let run = rest.prefix { DatePattern.belongs($0, to: field) }
                guard !run.isEmpty else { return nil }
                values[field] = String(run)
                rest = rest[run.endIndex...]
            }
        }
        return (values, String(rest))
    }

    private static func belongs(_ scalar: Unicode.Scalar, to field: Field) -> Bool {
        switch field {
        case .weekday, .month, .zone: scalar.properties.isAlphabetic || scalar == "'" || scalar == "\u{2019}"
        default: (0x30...0x39).contains(scalar.value)
        }
    }
}

extension DatePattern {
    /// The moment the fields name.
    /// - Throws: when they name none, or are not written as the pattern has them.
    func reading(of values: [Field: String], in text: String) throws(Misfit) -> Reading {
        let day = number(values, .d, .dd)
        let year = number(values, .yyyy, .yyyy)
        let month = try self.month(values)
        guard let date = CivilDate(year: year, month: month, day: day) else {
            throw Misfit(reason: "“\(text)” names a day that does not exist")
        }
        let hour = number(values, .H, .HH)
        let minute = number(values, .mm, .mm)
        guard hour < 24, minute < 60 else { throw Misfit(reason: "“\(text)” names a time that does not exist") }
        if let weekday = values[.weekday] { try check(weekday, on: date, in: text) }
        let reading = Reading(date: date, hour: hour, minute: minute, zone: values[.zone], offset: try offset(values))
        let expected = write(reading)
        guard text.utf8.starts(with: expected.utf8) else { throw Misfit(reason: "expected “\(expected)”, found “\(text)”") }
        return reading
    }

    private func number(_ values: [Field: String], _ short: Field, _ long: Field) -> Int {
        (values[short] ?? values[long]).flatMap { Int($0) } ?? -1
    }

    private func month(_ values: [Field: String]) throws(Misfit) -> Int {
        guard let name = values[.month] else { return number(values, .M, .MM) }
        guard let index = names.months.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) else {
            throw Misfit(reason: "“\(name)” is no month of the profile")
        }
        return index + 1
    }

    private func check(_ weekday: String, on date: CivilDate, in text: String) throws(Misfit) {
        let right = names.weekdays[date.weekday]
        guard !right.utf8.elementsEqual(weekday.utf8) else { return }
        throw Misfit(reason: "“\(text)” names a wrong day of the week: that day is a \(right)")
    }

    private func offset(_ values: [Field: String]) throws(Misfit) -> Int? {
        guard let label = values[.zone] else { return nil }
        guard let offset = names.zones[label] else {
            throw Misfit(
                reason: "“\(label)” is no zone of the profile; it knows \(names.zones.keys.sorted().joined(separator: ", "))")
        }
        return offset
    }

    private func write(_ reading: Reading) -> String {
        pieces.map { piece in
            switch piece {
            case .text(let text): text
            case .field(let field): write(field, reading)
            }
        }.joined()
    }

    private func write(_ field: Field, _ reading: Reading) -> String {
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        let date = reading.date
        switch field {
        case .weekday: return names.weekdays[date.weekday]
        case .d: return String(date.day)
        case .dd: return two(date.day)
        case .month: return names.months[date.month - 1]
        case .M: return String(date.month)
        case .MM: return two(date.month)
        case .yyyy: return String(repeating: "0", count: max(0, 4 - String(date.year).count)) + String(date.year)
        case .H: return String(reading.hour)
        case .HH: return two(reading.hour)
        case .mm: return two(reading.minute)
        case .zone: return reading.zone ?? ""
        }
    }
}
