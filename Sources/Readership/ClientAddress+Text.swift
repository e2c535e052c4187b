extension ClientAddress {
    /// Reads an address as it is written: `203.0.113.7`, `2001:db8::7` (RFC 4291, 2.2), also in brackets or with a zone.
    /// Nil for anything else.
    public init?(_ text: some StringProtocol) {
        self.init(utf8: text.utf8)
    }

    /// Reads the bytes of an address as it is written.
    public init?(utf8 text: some Sequence<UInt8>) {
        if let number = ClientAddress.dotted(text) {
            self.init(ipv4: number)
            return
        }
        var text = Array(text)
        if text.first == UInt8(ascii: "["), text.last == UInt8(ascii: "]") { text = Array(text.dropFirst().dropLast()) }
        if let zone = text.firstIndex(of: UInt8(ascii: "%")) { text.removeSubrange(zone...) }
        guard !text.isEmpty, text.count <= 45 else { return nil }
        if text.contains(UInt8(ascii: ":")) {
            guard let groups = ClientAddress.groups(text) else { return nil }
            let halves = [groups[0..<4], groups[4..<8]].map { $0.reduce(UInt64(0)) { $0 << 16 | UInt64($1) } }
            self.init(high: halves[0], low: halves[1])
        } else {
            guard let number = ClientAddress.dotted(text) else { return nil }
            self.init(ipv4: number)
        }
    }

    /// Four numbers up to 255 with dots between, none with a zero before it. Most addresses are of this kind, and nothing is
    /// copied to find out.
    private static func dotted(_ text: some Sequence<UInt8>) -> UInt32? {
        var number: UInt32 = 0
        var part: UInt32?
        var parts = 0
        for byte in text {
            switch byte {
            case 0x30...0x39:
                guard part != 0 else { return nil }
                let value = (part ?? 0) * 10 + UInt32(byte - 0x30)
                guard value <= 255 else { return nil }
                part = value
            case UInt8(ascii: "."):
                guard let whole = part, parts < 3 else { return nil }
                number = number << 8 | whole
                parts += 1
                part = nil
            default: return nil
            }
        }
        guard let last = part, parts == 3 else { return nil }
        return number << 8 | last
    }

    /// The eight groups of an IPv6 address; `::` stands for as many zeros as are missing.
    private static func groups(_ text: [UInt8]) -> [UInt16]? {
        let colon = UInt8(ascii: ":")
        guard let gap = text.indices.dropLast().first(where: { text[$0] == colon && text[$0 + 1] == colon }) else {
            guard let groups = run(text[...]), groups.count == 8 else { return nil }
            return groups
        }
        guard let before = run(text[..<gap]), let after = run(text[(gap + 2)...]), before.count + after.count <= 7 else {
            return nil
        }
        return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
    }

    private static func run(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        guard !text.isEmpty else { return [] }
        var groups: [UInt16] = []
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(UInt8(ascii: ".")) {
                guard let number = dotted(part) else { return nil }
                groups += [UInt16(number >> 16), UInt16(truncatingIfNeeded: number)]
            } else {
                guard (1...4).contains(part.count) else { return nil }
                var value: UInt16 = 0
                for byte in part {
                    guard let digit = hexadecimal(byte) else { return nil }
                    value = value << 4 | digit
                }
                groups.append(value)
            }
        }
        return groups
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt16? {
        switch byte {
        case 0x30...0x39: UInt16(byte - 0x30)
        case 0x41...0x46: UInt16(byte - 0x37)
        case 0x61...0x66: UInt16(byte - 0x57)
        default: nil
        }
    }
}
