import Editorial
import Storage

/// What a page sends when it has been looked at: `s=41&t=82649.…&r=www.example.org`, as plain text.
public struct Beacon: Sendable, Hashable {
    /// Bytes of the longest body that is read.
    public static let mostBytes = 512

    public let story: Story.ID
    /// As it was sent; not checked yet.
    let token: ArraySlice<UInt8>
    /// The host that linked to the page, in lower case; nil when there was none.
    public let referrer: String?

    /// Reads a body. Pairs it does not know are passed over, so that an older portal understands a newer page.
    /// - Throws: `.oversized` or `.malformed`.
    public init(_ body: [UInt8]) throws(RefusalReason) {
        guard body.count <= Beacon.mostBytes else { throw .oversized }
        var story: Story.ID?
        var token: ArraySlice<UInt8>?
        var referrer: String??
        var start = 0
        while start < body.count {
            let end = body[start...].firstIndex(of: UInt8(ascii: "&")) ?? body.count
            let pair = body[start..<end]
            start = end + 1
            guard pair.count >= 2, pair[pair.startIndex + 1] == UInt8(ascii: "=") else { continue }
            let value = pair.dropFirst(2)
            switch pair[pair.startIndex] {
            case UInt8(ascii: "s"):
                guard story == nil, let number = Beacon.number(value) else { throw .malformed }
                story = Story.ID(number)
            case UInt8(ascii: "t"):
                guard token == nil, !value.isEmpty else { throw .malformed }
                token = value
            case UInt8(ascii: "r"):
                guard referrer == nil, let host = Beacon.host(value) else { throw .malformed }
                referrer = .some(host.isEmpty ? nil : host)
            default: continue
            }
        }
        guard let story, let token else { throw .malformed }
        self.story = story
        self.token = token
        self.referrer = referrer ?? nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int64? {
        guard (1...18).contains(digits.count), digits.first != UInt8(ascii: "0") else { return nil }
        var number: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int64(digit - 0x30)
        }
        return number
    }

    /// A host as `URL.host` gives it, a port too; nil for what can be none.
    private static func host(_ bytes: ArraySlice<UInt8>) -> String? {
        guard bytes.count <= 253 else { return nil }
        var lowered: [UInt8] = []
        lowered.reserveCapacity(bytes.count)
        for byte in bytes {
            switch byte {
            case 0x41...0x5A: lowered.append(byte | 0x20)
            case 0x61...0x7A, 0x30...0x39: lowered.append(byte)
            case UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "["), UInt8(ascii: "]"):
                lowered.append(byte)
            default: return nil
            }
        }
        return String(decoding: lowered, as: UTF8.self)
    }
}
