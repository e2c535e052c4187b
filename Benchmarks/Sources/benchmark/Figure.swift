/// One measured value, and what it is held to.
struct Figure: Sendable {
    /// The value with its unit and what it is of: `0.95 of nginx's`.
    let text: String
    /// As it is written in parentheses behind the value; nil for a value that is only told.
    let limit: String?
    let isMet: Bool

    /// A value that is only told.
    init(_ text: String) {
        self.text = text
        limit = nil
        isMet = true
    }

    private init(_ text: String, limit: String, isMet: Bool) {
        self.text = text
        self.limit = limit
        self.isMet = isMet
    }

    static func atLeast(_ limit: Double, _ value: Double, digits: Int = 2, _ text: (String) -> String) -> Figure {
        Figure(text(value.digits(digits)), limit: "≥ \(limit.digits(digits))", isMet: value >= limit)
    }

    static func atMost(_ limit: Double, _ value: Double, digits: Int = 2, _ text: (String) -> String) -> Figure {
        Figure(text(value.digits(digits)), limit: "≤ \(limit.digits(digits))", isMet: value <= limit)
    }
}

extension Figure {
    /// A count of what must not happen.
    static func none(_ count: Int, _ of: String) -> Figure {
        Figure("\(count) \(of)", limit: "0", isMet: count == 0)
    }
}

extension Figure {
    /// That there is no value, and why.
    static func failure(_ why: String) -> Figure {
        Figure(why, limit: "not measured", isMet: false)
    }
}
