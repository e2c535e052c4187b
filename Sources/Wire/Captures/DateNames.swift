/// The words a portal's dates are written in.
struct DateNames {
    /// From Sunday.
    let weekdays: [String]
    /// From January.
    let months: [String]
    /// Minutes east of UTC by zone label.
    let zones: [String: Int]

    init(_ root: ProfileNode) throws(CaptureProfileError) {
        weekdays = try root.list("weekdays").map { (node) throws(CaptureProfileError) in try node.text() }
        guard Set(weekdays).count == 7, weekdays.count == 7 else {
            throw root.error(at: "weekdays", "expected 7 different names, from Sunday")
        }
        months = try root.list("months").map { (node) throws(CaptureProfileError) in try node.text() }
        guard Set(months).count == 12, months.count == 12 else {
            throw root.error(at: "months", "expected 12 different names, from January")
        }
        var zones: [String: Int] = [:]
        for (label, node) in try root.pairs("zones") {
            guard let minutes = DateNames.minutes(try node.text()) else { throw node.error("expected an offset such as “+07:00”") }
            zones[label] = minutes
        }
        self.zones = zones
    }

    private init(weekdays: [String], months: [String], zones: [String: Int]) {
        self.weekdays = weekdays
        self.months = months
        self.zones = zones
    }

    func uppercased() -> DateNames {
        DateNames(
            weekdays: weekdays.map { $0.uppercased() }, months: months.map { $0.uppercased() },
            zones: Dictionary(zones.map { ($0.key.uppercased(), $0.value) }) { first, _ in first })
    }

    private static func minutes(_ text: String) -> Int? {
        let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
        guard let sign = text.first, sign == "+" || sign == "-", parts.count == 2, parts.allSatisfy({ $0.count == 2 }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 15, (0..<60).contains(minutes), hours >= 0
        else { return nil }
        return (sign == "-" ? -1 : 1) * (hours * 60 + minutes)
    }
}
