/// Reads one JSON text (RFC 8259) from UTF-8 bytes.
///
/// Our own because the platform's reader takes several times as long on Linux and does not say where a text breaks off.
public struct JSONReader {
    /// Arrays and objects within each other, at most: deeper ones are refused before they exhaust the stack.
    public static let deepest = 512

    private let bytes: [UInt8]
    private var position = 0
    private var depth = 0

    /// Whether a string holds a control character other than tab, line feed and carriage return.
    private var holdsControls = false

    /// Reads the whole of `bytes` as one value.
    public static func read(_ bytes: [UInt8]) throws(JSONError) -> JSONValue {
        try readText(bytes).value
    }

    /// The same, and whether there are control characters in it that no page or feed can carry.
    public static func readText(_ bytes: [UInt8]) throws(JSONError) -> (value: JSONValue, holdsControls: Bool) {
        var reader = JSONReader(bytes: bytes)
        reader.skipSpace()
        let value = try reader.value()
        reader.skipSpace()
        guard reader.position == bytes.count else { throw reader.error("there is more after the end of the value") }
        return (value, reader.holdsControls)
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private var next: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private func error(_ reason: String) -> JSONError {
        JSONError(reason: reason, offset: position)
    }

    private mutating func skipSpace() {
        while position < bytes.count {
            switch bytes[position] {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    private mutating func value() throws(JSONError) -> JSONValue {
        guard let byte = next else { throw error("the text ends where a value is expected") }
        switch byte {
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "{"): return .object(try nested { (reader) throws(JSONError) in try reader.object() })
        case UInt8(ascii: "["): return .array(try nested { (reader) throws(JSONError) in try reader.array() })
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), 0x30...0x39: return try number()
        default: throw error("a value is expected here")
        }
    }

    private mutating func nested<Value>(_ read: (inout JSONReader) throws(JSONError) -> Value) throws(JSONError) -> Value {
        guard depth < JSONReader.deepest else { throw error("nested deeper than \(JSONReader.deepest)") }
        depth += 1
        position += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func object() throws(JSONError) -> JSONObject {
        var object = JSONObject()
        skipSpace()
        if take("}") { return object }
        while true {
            skipSpace()
            guard next == UInt8(ascii: "\"") else { throw error("a member's name in quotation marks is expected here") }
            let name = try string()
            skipSpace()
            guard take(":") else { throw error("a colon is expected after “\(name)”") }
            skipSpace()
            object.members.append(.init(name: name, value: try value()))
            skipSpace()
            if take("}") { return object }
            guard take(",") else { throw error("a comma or the end of the object is expected after the value of “\(name)”") }
        }
    }

    private mutating func array() throws(JSONError) -> [JSONValue] {
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return values }
        while true {
            skipSpace()
            values.append(try value())
            skipSpace()
            if take("]") { return values }
            guard take(",") else { throw error("a comma or the end of the array is expected here") }
        }
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONError) -> JSONValue {
        let text = word.description.utf8
        guard bytes.count - position >= text.count, bytes[position..<position + text.count].elementsEqual(text) else {
            throw error("a value is expected here")
        }
        position += text.count
        return value
    }
}

extension JSONReader {
    private mutating func number() throws(JSONError) -> JSONValue {
        let start = position
        var isWhole = true
        _ = take("-")
        if !take("0") { try digits() }
        if take(".") {
            isWhole = false
            try digits()
        }
        if take("e") || take("E") {
            isWhole = false
            if !take("+") { _ = take("-") }
            try digits()
        }
        let text = String(decoding: bytes[start..<position], as: UTF8.self)
        if isWhole, let value = Int(text) { return .integer(value) }
        guard let value = Double(text) else { throw error("this number cannot be held") }
        return .number(value)
    }

    private mutating func digits() throws(JSONError) {
        let start = position
        while let byte = next, (0x30...0x39).contains(byte) { position += 1 }
        guard position > start else { throw error("a digit is expected here") }
    }
}

extension JSONReader {
    private mutating func string() throws(JSONError) -> String {
        position += 1
        let start = position
        while position < bytes.count {
            switch bytes[position] {
            case UInt8(ascii: "\""):
                let text = try text(bytes[start..<position])
                position += 1
                return text
            case UInt8(ascii: "\\"):
                return try escapedString(from: start)
            case 0..<0x20:
                throw error("a control character stands in a string without an escape")
            default:
                position += 1
            }
        }
        throw error("the text ends within a string")
    }

    /// Goes on with a string from its first escape.
    private mutating func escapedString(from start: Int) throws(JSONError) -> String {
        var plain = Array(bytes[start..<position])
        while let byte = next {
            switch byte {
            case UInt8(ascii: "\""):
                position += 1
                guard let text = String(validating: plain, as: UTF8.self) else {
                    throw JSONError(reason: "the string is not UTF-8", offset: start)
                }
                return text
            case UInt8(ascii: "\\"):
                position += 1
                try escape(into: &plain)
            case 0..<0x20:
                throw error("a control character stands in a string without an escape")
            default:
                plain.append(byte)
                position += 1
            }
        }
        throw error("the text ends within a string")
    }

    private mutating func escape(into plain: inout [UInt8]) throws(JSONError) {
        guard let byte = next else { throw error("the text ends within a string") }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): plain.append(byte)
        case UInt8(ascii: "b"), UInt8(ascii: "f"):
            plain.append(byte == UInt8(ascii: "b") ? 0x08 : 0x0C)
            holdsControls = true
        case UInt8(ascii: "n"): plain.append(0x0A)
        case UInt8(ascii: "r"): plain.append(0x0D)
        case UInt8(ascii: "t"): plain.append(0x09)
        case UInt8(ascii: "u"): plain.append(contentsOf: String(Character(try escapedScalar())).utf8)
        default:
            position -= 1
            throw error("this escape is unknown to JSON")
        }
    }

    /// The scalar of `\u….`, or of two that make a surrogate pair (RFC 8259, section 7).
    private mutating func escapedScalar() throws(JSONError) -> Unicode.Scalar {
        let first = try hex()
        if let scalar = Unicode.Scalar(first) {
            if scalar.isControl { holdsControls = true }
            return scalar
        }
        guard first < 0xDC00, take("\\"), take("u") else { throw error("half of a surrogate pair stands alone") }
        let second = try hex()
        guard (0xDC00..<0xE000).contains(second),
            let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
        else { throw error("half of a surrogate pair stands alone") }
        return scalar
    }

    private mutating func hex() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = next, let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw error("four hexadecimal digits are expected after \\u")
            }
            value = value << 4 | UInt32(digit)
            position += 1
        }
        return value
    }

    private func text(_ slice: ArraySlice<UInt8>) throws(JSONError) -> String {
        if let text = String(validating: slice, as: UTF8.self) { return text }
        throw JSONError(reason: "the string is not UTF-8", offset: slice.startIndex + UTF8Check.validPrefix(of: slice))
    }
}
