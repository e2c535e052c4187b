import Crypto

/// Unguessable texts, and the hashes that are kept of them.
enum Secret {
    /// A token for a machine to carry: 256 bits in Base64url, 43 characters.
    static func token(_ random: (Int) -> [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        return String(decoding: groups(of: 6, in: random(32)).map { alphabet[$0] }, as: UTF8.self)
    }

    /// A text for a person to copy: five random bits a letter, in groups with hyphens between. No letter looks like another.
    static func readable(groups count: Int, of length: Int, _ random: (Int) -> [UInt8]) -> String {
        let letters = random(count * length).map { legible[Int($0 & 31)] }
        return (0..<count).map { String(decoding: letters[$0 * length..<($0 + 1) * length], as: UTF8.self) }.joined(separator: "-")
    }

    /// A readable text as it was meant, however it was typed; nil for one with other letters.
    static func reading(_ text: String) -> String? {
        var letters: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars {
            switch scalar {
            case "-", " ": continue
            case "o": letters.append(UInt8(ascii: "0"))
            case "i", "l": letters.append(UInt8(ascii: "1"))
            default:
                guard scalar.isASCII, legible.contains(UInt8(scalar.value)) else { return nil }
                letters.append(UInt8(scalar.value))
            }
        }
        return String(decoding: letters, as: UTF8.self)
    }

    /// What is kept of a token: SHA-256 in hex. No salt and no cost: nobody guesses 112 bits and more (ASVS 5.0, 6.5.2).
    static func hash(_ token: String) -> String {
        SHA256.hash(data: Array(token.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    /// Crockford's Base32 letters in lower case: without i, l, o and u.
    private static let legible = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)

    private static func groups(of width: Int, in bytes: [UInt8]) -> [Int] {
        var groups: [Int] = []
        var held = 0
        var bits = 0
        for byte in bytes {
            held = held << 8 | Int(byte)
            bits += 8
            while bits >= width {
                bits -= width
                groups.append(held >> bits & (1 << width - 1))
            }
            held &= 1 << bits - 1
        }
        if bits > 0 { groups.append(held << (width - bits) & (1 << width - 1)) }
        return groups
    }
}
