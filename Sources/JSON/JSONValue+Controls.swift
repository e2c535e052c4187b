extension JSONValue {
    /// The value with its strings' control characters taken out: a database may end a text at a NUL, and XML feeds cannot
    /// carry the others at all (XML 1.0, section 2.2).
    public func withoutControls() -> JSONValue {
        switch self {
        case .string(let text): .string(String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.isControl })))
        case .array(let values): .array(values.map { $0.withoutControls() })
        case .object(let object):
            .object(JSONObject(members: object.members.map { .init(name: $0.name, value: $0.value.withoutControls()) }))
        default: self
        }
    }
}

extension Unicode.Scalar {
    /// Whether this is a control character other than tab, line feed and carriage return.
    public var isControl: Bool {
        value < 0x20 && self != "\t" && self != "\n" && self != "\r"
    }
}
