/// A JSON value (RFC 8259).
enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case integer(Int)
    /// A number with a fraction or an exponent, or one too large for `Int`.
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object(JSONObject)

    var string: String? {
        if case .string(let text) = self { text } else { nil }
    }

    var array: [JSONValue]? {
        if case .array(let values) = self { values } else { nil }
    }

    var object: JSONObject? {
        if case .object(let object) = self { object } else { nil }
    }

    /// What a person calls it: `a string`, `an object`.
    var kind: String {
        switch self {
        case .null: "null"
        case .bool: "true or false"
        case .integer, .number: "a number"
        case .string: "a string"
        case .array: "an array"
        case .object: "an object"
        }
    }
}

/// The members of a JSON object, in the order they stand.
struct JSONObject: Hashable, Sendable {
    struct Member: Hashable, Sendable {
        let name: String
        let value: JSONValue
    }

    var members: [Member] = []

    /// The value of a member; of a name that stands twice, the last, as most readers take it.
    subscript(name: String) -> JSONValue? {
        members.last { $0.name == name }?.value
    }

    /// Names that stand more than once.
    var repeatedNames: [String] {
        guard members.count > 1 else { return [] }
        var seen: Set<String> = []
        return members.compactMap { seen.insert($0.name).inserted ? nil : $0.name }
    }
}
