/// A JSON value (RFC 8259) as our own columns hold them: small, trusted to be ours, and read thousands of times a second.
enum StoredJSON {
    case null
    case number(Int64)
    case text(String)
    case list([StoredJSON])
    case object([(key: String, value: StoredJSON)])

    /// Nil when the text is not JSON of the kind we write: whole numbers, no nesting deeper than 16.
    init?(_ text: String) {
        var text = text
        guard
            let value = text.withUTF8({ bytes -> StoredJSON? in
                var reader = StoredJSONReader(bytes: bytes)
                guard let value = reader.value(depth: 0) else { return nil }
                reader.skipSpace()
                return reader.isAtEnd ? value : nil
            })
        else { return nil }
        self = value
    }

    var text: String? {
        guard case .text(let text) = self else { return nil }
        return text
    }

    var number: Int64? {
        guard case .number(let number) = self else { return nil }
        return number
    }

    var list: [StoredJSON]? {
        guard case .list(let list) = self else { return nil }
        return list
    }

    subscript(key: String) -> StoredJSON? {
        guard case .object(let members) = self else { return nil }
        return members.first { $0.key == key }?.value
    }
}

/// Reads over borrowed bytes; never past their end.
private struct StoredJSONReader {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    var isAtEnd: Bool { position >= bytes.count }

    mutating func skipSpace() {
        while position < bytes.count, bytes[position] <= 0x20 { position += 1 }
    }

    mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    mutating func value(depth: Int) -> StoredJSON? {
        guard depth < 16 else { return nil }
        skipSpace()
        guard position < bytes.count else { return nil }
        switch bytes[position] {
        case UInt8(ascii: "\""): return string().map(StoredJSON.text)
        case UInt8(ascii: "["): return list(depth: depth)
        case UInt8(ascii: "{"): return object(depth: depth)
        case UInt8(ascii: "n"):
            guard position + 4 <= bytes.count else { return nil }
            position += 4
            return .null
        default: return number()
        }
    }

    private mutating func list(depth: Int) -> StoredJSON? {
        position += 1
        var items: [StoredJSON] = []
        if take("]") { return .list(items) }
        repeat {
            guard let item = value(depth: depth + 1) else { return nil }
            items.append(item)
        } while take(",")
        return take("]") ? .list(items) : nil
    }

    private mutating func object(depth: Int) -> StoredJSON? {
        position += 1
        var members: [(key: String, value: StoredJSON)] = []
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string(), take(":"),
                let item = value(depth: depth + 1)
            else { return nil }
            members.append((key, item))
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func number() -> StoredJSON? {
        let start = position
        if bytes[position] == UInt8(ascii: "-") { position += 1 }
        while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
        return Int64(String(decoding: bytes[start..<position], as: UTF8.self)).map(StoredJSON.number)
    }

    private mutating func string() -> String? {
        position += 1
        let start = position
        while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\") {
            position += 1
        }
        guard position < bytes.count else { return nil }
        let plain = UnsafeBufferPointer(rebasing: bytes[start..<position])
        if bytes[position] == UInt8(ascii: "\"") {
            position += 1
            return String(decoding: plain, as: UTF8.self)
        }
        return escapedString(beginning: Array(plain))
    }

    private mutating func escapedString(beginning: [UInt8]) -> String? {
        var text = beginning
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == UInt8(ascii: "\"") { return String(decoding: text, as: UTF8.self) }
            guard byte == UInt8(ascii: "\\") else {
                text.append(byte)
                continue
            }
            guard position < bytes.count, let escaped = escape() else { return nil }
            text.append(contentsOf: escaped)
        }
        return nil
    }

    /// We write no escapes but these, and `\u00xx` for other controls.
    private mutating func escape() -> [UInt8]? {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "u"):
            guard position + 4 <= bytes.count,
                let code = UInt8(String(decoding: bytes[position..<position + 4], as: UTF8.self), radix: 16)
            else { return nil }
            position += 4
            return [code]
        default: return nil
        }
    }
}

/// Writes what `StoredJSON` reads.
struct StoredJSONWriter {
    private(set) var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func raw(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    mutating func number(_ value: Int64) {
        bytes.append(contentsOf: String(value).utf8)
    }

    mutating func string(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { plain in
            // Whole runs at once: hardly any byte needs an escape.
            var start = 0
            for (position, byte) in plain.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: plain[start..<position])
                start = position + 1
                escape(byte)
            }
            bytes.append(contentsOf: plain[start...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
        case 0x0A: raw("\\n")
        default:
            raw("\\u00")
            bytes.append(contentsOf: (byte < 0x10 ? "0" : "").utf8)
            bytes.append(contentsOf: String(byte, radix: 16).utf8)
        }
    }

    mutating func list<Item>(_ items: [Item], _ write: (inout StoredJSONWriter, Item) -> Void) {
        raw("[")
        for (index, item) in items.enumerated() {
            if index > 0 { raw(",") }
            write(&self, item)
        }
        raw("]")
    }
}
