extension Duration {
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
    var milliseconds: Double { seconds * 1_000 }
    var microseconds: Double { seconds * 1_000_000 }
}

extension Array where Element: Comparable {
    /// The value that this share of the others do not exceed; nil of none.
    func quantile(_ share: Double) -> Element? {
        guard !isEmpty else { return nil }
        return sorted()[Swift.min(Int(Double(count) * share), count - 1)]
    }
}

extension Array where Element == Double {
    /// The middle value; 0 of none.
    var median: Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        let middle = count / 2
        return count.isMultiple(of: 2) ? (ordered[middle - 1] + ordered[middle]) / 2 : ordered[middle]
    }
}

extension Double {
    /// With so many digits after the point.
    func digits(_ count: Int) -> String {
        let scale = (0..<count).reduce(1.0) { value, _ in value * 10 }
        guard isFinite, Swift.abs(self * scale) < 1e15 else { return "\(self)" }
        let whole = Int64((Swift.abs(self) * scale).rounded())
        let sign = self < 0 && whole > 0 ? "-" : ""
        guard count > 0 else { return sign + String(whole) }
        let text = String(whole)
        let padded = String(repeating: "0", count: Swift.max(count + 1 - text.count, 0)) + text
        return sign + padded.dropLast(count) + "." + padded.suffix(count)
    }

    /// A rate, in thousands.
    var rate: String {
        let text = digits(0)
        guard text.count > 3 else { return text }
        return text.dropLast(3) + "," + text.suffix(3)
    }
}
