import JSON

/// Holds a ninjs object against the shape of its generation.
struct ShapeCheck {
    /// What the standard forbids and a reader cannot work round; the first is reason enough to refuse.
    private(set) var faults: [String] = []
    /// Members the standard does not know, or that hold null, by their path; they are left out.
    private(set) var unknown: [String] = []
    private let whole: ObjectShape

    init(_ item: JSONObject, against shape: ObjectShape) {
        whole = shape
        check(item, shape, at: "")
    }

    private mutating func check(_ object: JSONObject, _ shape: ObjectShape, at path: String) {
        for name in shape.required where object[name] == nil {
            // Superdesk sends the name of a story as `guid`.
            if name == "uri", object["guid"]?.string != nil { continue }
            faults.append(path.isEmpty ? "“\(name)” is missing" : "“\(path)” lacks “\(name)”")
        }
        for group in shape.exactlyOne {
            let count = group.count { object[$0] != nil }
            guard count != 1 else { continue }
            let names = group.map { "“\($0)”" }.joined(separator: " and ")
            faults.append("“\(path)” must have exactly one of \(names), has \(count)")
        }
        for member in object.members {
            let inner = path.isEmpty ? member.name : "\(path).\(member.name)"
            if let expected = shape.shape(of: member.name), member.value != .null {
                check(member.value, expected, at: inner)
            } else {
                unknown.append(inner)
            }
        }
    }

    private mutating func check(_ value: JSONValue, _ shape: Shape, at path: String) {
        switch (shape, value) {
        case (.anything, _), (.text, .string), (.number, .integer), (.number, .number): return
        case (.time, .string(let text)):
            if NinjsTime.isMalformed(text) { faults.append("“\(path)” is no time: “\(text.prefix(40))”") }
        case (.truncatedTime, .string(let text)):
            if !NinjsTime.isTruncated(text) { faults.append("“\(path)” is no date: “\(text.prefix(40))”") }
        case (.integer(let range), .integer(let number)):
            if !range.contains(number) {
                faults.append("“\(path)” is \(number), outside \(range.lowerBound) to \(range.upperBound)")
            }
        case (.integer(let range), .number(let number)):
            guard let whole = Int(exactly: number), range.contains(whole) else {
                faults.append("“\(path)” is \(number), expected a whole number")
                return
            }
        case (.choice(let words), .string(let text)):
            guard !words.contains(text) else { return }
            faults.append("“\(path)” is “\(text.prefix(40))”, expected \(words.joined(separator: ", "))")
        case (.array(let shape), .array(let values)):
            for (index, value) in values.enumerated() { check(value, shape, at: "\(path)[\(index)]") }
        case (.object(let shape), .object(let object)): check(object, shape, at: path)
        case (.item(let more), .object(let object)): check(object, whole.adding(more), at: path)
        default: faults.append("“\(path)” is \(value.kind), expected \(ShapeCheck.words(for: shape))")
        }
    }

    private static func words(for shape: Shape) -> String {
        switch shape {
        case .anything: "anything"
        case .text: "a string"
        case .time: "a time"
        case .truncatedTime: "a date"
        case .number: "a number"
        case .integer: "a whole number"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .array: "an array"
        case .object, .item: "an object"
        }
    }
}
