/// What people sign in with.
enum AccountName {
    static let longest = 40

    /// As it is kept: without surrounding blanks, in lower case.
    static func normal(_ text: String) -> String {
        String(text.prefix(1_000)).split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    }

    /// Whether it is one: 2 to 40 lower-case letters, digits, `.`, `-` and `_`, a letter or digit first and last.
    static func isValid(_ name: String) -> Bool {
        let bytes = Array(name.utf8)
        guard (2...longest).contains(bytes.count), let first = bytes.first, let last = bytes.last else { return false }
        return isPlain(first) && isPlain(last) && bytes.allSatisfy { isPlain($0) || "._-".utf8.contains($0) }
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
