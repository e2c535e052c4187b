import Foundation

/// The readable part of an address: lower-case ASCII letters and digits, joined by single hyphens.
public struct Slug: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// The longest a made slug gets, in bytes; it is cut between words.
    public static let longest = 80

    public var description: String { text }

    /// Takes a slug as it stands; nil unless it is one.
    public init?(_ text: String) {
        guard !text.isEmpty, text.utf8.count <= 200, !text.hasPrefix("-"), !text.hasSuffix("-") else { return nil }
        var previous: UInt8 = 0
        for byte in text.utf8 {
            guard Slug.isLetterOrDigit(byte) || (byte == UInt8(ascii: "-") && previous != byte) else { return nil }
            previous = byte
        }
        self.text = text
    }

    /// Makes a slug of a headline or name.
    ///
    /// Diacritics fold to their letter, `%`, `&` and `+` become words, everything else parts words. A text with nothing
    /// to keep, such as one in another script, gives `fallback`.
    public init(making text: String, fallback: String = "tulisan") {
        var bytes: [UInt8] = []
        var needsHyphen = false
        func add(_ byte: UInt8) {
            if needsHyphen, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
            needsHyphen = false
            bytes.append(byte)
        }
        for scalar in text.unicodeScalars {
            if scalar.isASCII {
                let byte = UInt8(scalar.value)
                if Slug.isLetterOrDigit(byte | 0x20), byte != UInt8(ascii: "@"), byte >= 0x30 {
                    add(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
                } else if let word = Slug.words[byte] {
                    needsHyphen = true
                    word.utf8.forEach(add)
                    needsHyphen = true
                } else if byte != UInt8(ascii: "'") {
                    needsHyphen = true
                }
            } else if scalar.properties.generalCategory == .nonspacingMark || Slug.apostrophes.contains(scalar) {
                continue
            } else if let folded = Slug.folded(scalar) {
                folded.utf8.forEach(add)
            } else {
                needsHyphen = true
            }
        }
        let cut = Slug.cut(bytes)
        self.text = cut.isEmpty ? fallback : String(decoding: cut, as: UTF8.self)
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte)
    }

    private static func cut(_ bytes: [UInt8]) -> ArraySlice<UInt8> {
        guard bytes.count > longest else { return bytes[...] }
        guard bytes[longest] != UInt8(ascii: "-"),
            let hyphen = bytes[..<longest].lastIndex(of: UInt8(ascii: "-"))
        else { return bytes[..<longest] }
        return bytes[..<hyphen]
    }

    /// The ASCII letters a letter with marks or a ligature stands for.
    private static func folded(_ scalar: Unicode.Scalar) -> String? {
        if let special = specials[scalar] { return special }
        guard let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first, base.isASCII,
            isLetterOrDigit(UInt8(base.value) | 0x20)
        else { return nil }
        return String(base).lowercased()
    }

    private static let words: [UInt8: String] = [
        UInt8(ascii: "%"): "persen", UInt8(ascii: "&"): "dan", UInt8(ascii: "+"): "plus",
    ]
    private static let apostrophes: Set<Unicode.Scalar> = ["\u{2019}", "\u{2018}", "\u{02BC}", "\u{00AD}", "\u{200B}"]
    private static let specials: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
        "þ": "th", "Þ": "th", "ł": "l", "Ł": "l", "ı": "i",
    ]
}
