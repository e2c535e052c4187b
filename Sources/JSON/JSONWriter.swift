/// JSON being written (RFC 8259), member by member.
///
/// `<`, `>` and `&` are written as escapes, so that what it writes may also stand inside a `script` element.
public struct JSONWriter: Sendable {
    public private(set) var text: String
    private var needsComma = false

    public init(_ start: String = "") {
        text = start
    }

    public mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclosed("{", "}", members)
    }

    public mutating func array(_ elements: (inout JSONWriter) -> Void) {
        enclosed("[", "]", elements)
    }

    public mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    public mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
        key(name)
        array(elements)
    }

    public mutating func member(_ name: String, _ value: String) {
        key(name)
        string(value)
    }

    /// Leaves the member out when there is no value.
    public mutating func member(_ name: String, _ value: String?) {
        if let value { member(name, value) }
    }

    public mutating func member(_ name: String, _ value: Bool) {
        key(name)
        scalar(value ? "true" : "false")
    }

    public mutating func member(_ name: String, _ value: Int) {
        key(name)
        scalar(String(value))
    }

    /// With as many digits as it takes to read the same number again. There is no JSON for what is no finite number: null.
    public mutating func member(_ name: String, _ value: Double) {
        key(name)
        scalar(value.isFinite ? "\(value)" : "null")
    }

    public mutating func null(_ name: String) {
        key(name)
        scalar("null")
    }

    public mutating func string(_ value: String) {
        comma()
        text += "\""
        JSONWriter.append(value, to: &text)
        text += "\""
        needsComma = true
    }

    private mutating func scalar(_ value: String) {
        comma()
        text += value
        needsComma = true
    }

    private mutating func key(_ name: String) {
        comma()
        text += "\""
        text += name
        text += "\":"
        needsComma = false
    }

    private mutating func enclosed(_ open: String, _ close: String, _ inside: (inout JSONWriter) -> Void) {
        comma()
        text += open
        needsComma = false
        inside(&self)
        text += close
        needsComma = true
    }

    private mutating func comma() {
        if needsComma { text += "," }
    }

    private static func append(_ value: String, to text: inout String) {
        var value = value
        let bytes: [UInt8]? = value.withUTF8 { bytes in
            bytes.contains(where: needsCare) ? escaped(bytes) : nil
        }
        if let bytes {
            text += String(decoding: bytes, as: UTF8.self)
        } else {
            text += value
        }
    }

    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        switch byte {
        case ..<0x20, 0x22, 0x26, 0x3C, 0x3E, 0x5C, 0x7F, 0xC2, 0xE2, 0xEF...: true
        default: false
        }
    }

    private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            switch scalar.value {
            case 0x22: result.append(contentsOf: "\\\"".utf8)
            case 0x5C: result.append(contentsOf: "\\\\".utf8)
            case 0x0A: result.append(contentsOf: "\\n".utf8)
            case ..<0x20, 0x26, 0x3C, 0x3E, 0x7F..<0xA0, 0x2028, 0x2029, 0xFDD0...0xFDEF: escape(scalar, into: &result)
            case let value where value & 0xFFFE == 0xFFFE: escape(scalar, into: &result)
            default: result.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return result
    }

    /// `\u003c`, in surrogates where the character needs two.
    private static func escape(_ scalar: Unicode.Scalar, into bytes: inout [UInt8]) {
        for unit in String(scalar).utf16 {
            let digits = String(unit, radix: 16)
            bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8)
        }
    }
}
