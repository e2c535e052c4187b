/// The path of an address as it was asked for, brought to the one form pages are kept under.
public struct SitePath: Hashable, Sendable {
    /// Decoded, lower case, single slashes, none at the end but for the root: `/dunia/2024`.
    public let canonical: String
    /// Whether it was asked for in just this form, as it is or escaped; if not, the answer is a redirect.
    public let wasCanonical: Bool

    /// Why a path is none.
    public enum Fault: Error, Hashable, Sendable {
        /// A `%` without two hexadecimal digits, or bytes that are no UTF-8.
        case badEscape
        /// A control character, NUL among them.
        case controlCharacter
        /// `.` or `..`: a name for somewhere else.
        case dotSegment
        /// Does not begin with `/`.
        case notAPath
    }

    /// Reads a path as it stands in a request (RFC 3986, 3.3), without its query.
    public init(_ raw: some StringProtocol) throws(Fault) {
        let decoded = try SitePath.decode(Array(raw.utf8))
        guard decoded.first == UInt8(ascii: "/") else { throw .notAPath }
        guard decoded.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { throw .controlCharacter }
        guard let text = String(validating: decoded, as: UTF8.self) else { throw .badEscape }
        let segments = text.split(separator: "/")
        guard !segments.contains(where: { $0 == "." || $0 == ".." }) else { throw .dotSegment }
        canonical = "/" + segments.joined(separator: "/").lowercased()
        wasCanonical =
            canonical.utf8.elementsEqual(raw.utf8) || SitePath.escaped(canonical).utf8.elementsEqual(raw.utf8)
    }

    /// The path with everything escaped that a `Location` header must not hold.
    public static func escaped(_ path: String) -> String {
        var text = ""
        for byte in path.utf8 {
            if isPlain(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let hex = String(byte, radix: 16, uppercase: true)
                text += hex.utf8.count == 1 ? "%0" + hex : "%" + hex
            }
        }
        return text
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x61...0x7A, 0x41...0x5A, 0x30...0x39: true
        default: "/-_.~!$&'()*+,;=:@".utf8.contains(byte)
        }
    }

    private static func decode(_ raw: [UInt8]) throws(Fault) -> [UInt8] {
        guard raw.contains(UInt8(ascii: "%")) else { return raw }
        var decoded: [UInt8] = []
        var position = 0
        while position < raw.count {
            guard raw[position] == UInt8(ascii: "%") else {
                decoded.append(raw[position])
                position += 1
                continue
            }
            guard position + 2 < raw.count, let high = hex(raw[position + 1]), let low = hex(raw[position + 2]) else {
                throw .badEscape
            }
            decoded.append(high << 4 | low)
            position += 3
        }
        return decoded
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }
}
