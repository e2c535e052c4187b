import Editorial
import JSON
import Newsroom

/// Takes a JSON value apart and notes everything that is wrong with it, by where it stands.
struct ValueReading {
    /// After so many the rest is left unread: nobody mends more at a time.
    static let mostProblems = 100

    private enum Step {
        case name(String)
        case index(Int)
    }

    private(set) var problems: [MemberProblem] = []
    private var steps: [Step] = []
    /// Characters the whole may still hold.
    private var textLeft: Int
    private let mostText: Int

    /// - Parameter mostText: characters of all texts together.
    init(mostText: Int = 2 * Limits.text) {
        self.mostText = mostText
        textLeft = mostText
    }

    var isFull: Bool { problems.count >= ValueReading.mostProblems }

    /// `body.3.text.0.link`
    private var place: String {
        steps.map { step in
            switch step {
            case .name(let name): name
            case .index(let index): String(index)
            }
        }.joined(separator: ".")
    }

    mutating func note(_ reason: MemberProblem.Reason) {
        guard !isFull else { return }
        problems.append(MemberProblem(place, reason))
    }

    /// The same of a member of what is being read.
    mutating func note(_ reason: MemberProblem.Reason, at name: String) {
        within(.name(name)) { $0.note(reason) }
    }

    private mutating func within<Value>(_ step: Step, _ read: (inout ValueReading) -> Value) -> Value {
        steps.append(step)
        defer { steps.removeLast() }
        return read(&self)
    }

    // MARK: Objects

    /// The object itself, once its members' names are checked: none twice, none unknown, none of `required` missing.
    mutating func object(_ value: JSONValue, _ names: MemberNames) -> JSONObject? {
        guard case .object(let object) = value else {
            note(.wrongType(wanted: .object))
            return nil
        }
        var seen: Set<String> = []
        for member in object.members where !isFull {
            let isKnown = names.isKnown(member.name)
            if !isKnown { note(.unknown, at: ValueReading.shortened(member.name)) }
            if isKnown, !seen.insert(member.name).inserted { note(.repeated, at: member.name) }
        }
        for name in names.required where !seen.contains(name) { note(.missing, at: name) }
        return object
    }

    /// Reads a member, if it is there.
    mutating func member<Value>(
        _ name: String, of object: JSONObject, _ read: (inout ValueReading, JSONValue) -> Value?
    ) -> Value? {
        guard let value = object[name] else { return nil }
        return within(.name(name)) { read(&$0, value) }
    }

    /// A name from outside, cut to what a problem can carry.
    private static func shortened(_ name: String) -> String {
        name.unicodeScalars.count > 64 ? String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))) + "…" : name
    }

    // MARK: Arrays

    mutating func items<Value>(
        _ value: JSONValue, most: Int, _ read: (inout ValueReading, JSONValue) -> Value?
    ) -> [Value] {
        guard case .array(let values) = value else {
            note(.wrongType(wanted: .array))
            return []
        }
        guard values.count <= most else {
            note(.tooMany(limit: most))
            return []
        }
        var items: [Value] = []
        items.reserveCapacity(values.count)
        for (index, value) in values.enumerated() where !isFull {
            if let item = within(.index(index), { read(&$0, value) }) { items.append(item) }
        }
        return items
    }

    // MARK: Scalars

    /// A text as it stands; Newsroom takes out of it what nobody means to write.
    ///
    /// - Parameter most: characters.
    mutating func text(_ value: JSONValue, most: Int) -> String? {
        guard case .string(let text) = value else {
            note(.wrongType(wanted: .text))
            return nil
        }
        let length = text.unicodeScalars.count
        guard length <= most else {
            note(.tooLong(limit: most))
            return nil
        }
        if textLeft >= 0 {
            textLeft -= length
            if textLeft < 0 { note(.tooMuchText(limit: mostText)) }
        }
        return text
    }

    /// A text or null; an empty text is none.
    mutating func textOrNull(_ value: JSONValue, most: Int) -> String? {
        switch value {
        case .null: return nil
        case .string:
            let text = text(value, most: most)
            return text?.isEmpty == true ? nil : text
        default:
            note(.wrongType(wanted: .textOrNull))
            return nil
        }
    }

    mutating func wholeNumber(_ value: JSONValue, in range: ClosedRange<Int>) -> Int? {
        switch value {
        case .integer(let number) where range.contains(number): return number
        case .integer, .number: note(.outside(range))
        default: note(.wrongType(wanted: .wholeNumber))
        }
        return nil
    }

    mutating func flag(_ value: JSONValue) -> Bool? {
        guard case .bool(let flag) = value else {
            note(.wrongType(wanted: .flag))
            return nil
        }
        return flag
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(_ value: JSONValue, of _: Choice.Type) -> Choice?
    where Choice.RawValue == String {
        guard case .string(let text) = value else {
            note(.wrongType(wanted: .text))
            return nil
        }
        if let choice = Choice(rawValue: text) { return choice }
        note(.notOneOf(Choice.allCases.map(\.rawValue)))
        return nil
    }

    mutating func time(_ value: JSONValue) -> Instant? {
        guard case .string(let text) = value else {
            note(.wrongType(wanted: .text))
            return nil
        }
        // A zone is demanded: an hour without one is another moment for everyone.
        guard text.utf8.count <= 40, let instant = Instant(rfc3339: text) else {
            note(.notATime)
            return nil
        }
        return instant
    }
}

/// The names an object's members may have.
struct MemberNames: Sendable {
    let required: [String]
    let optional: [String]

    init(_ required: [String] = [], optional: [String] = []) {
        self.required = required
        self.optional = optional
    }

    func isKnown(_ name: String) -> Bool {
        required.contains(name) || optional.contains(name)
    }
}
