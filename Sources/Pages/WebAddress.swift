/// An address a story leads to, as it may stand in an attribute and before a reader's eyes.
enum WebAddress {
    /// The address with what RFC 3986 does not allow in it percent-encoded; not yet escaped for HTML.
    static func tidied(_ address: String) -> String {
        guard address.utf8.contains(where: isForeign) else { return address }
        let brackets = address.contains("://[")
        var bytes: [UInt8] = []
        for byte in address.utf8 {
            if isForeign(byte), !(brackets && (byte == 0x5B || byte == 0x5D)) {
                bytes.append(contentsOf: "%".utf8)
                bytes.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// The host of an `http` or `https` address, without user, port and a leading `www.`.
    static func host(of address: String) -> String? {
        guard let start = address.firstRange(of: "://"), address.lowercased().hasPrefix("http") else { return nil }
        let authority = address[start.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        let host = (authority.split(separator: "@").last ?? "").split(separator: ":").first.map { $0.lowercased() } ?? ""
        guard !host.isEmpty else { return nil }
        return host.hasPrefix("www.") ? String(host.dropFirst(4)) : host
    }

    /// Whether an address leads away from the portal at `site`.
    static func leadsAway(_ address: String, from site: String) -> Bool {
        guard let host = host(of: address) else { return false }
        return host != self.host(of: site)
    }

    /// Printable ASCII that a URL holds only encoded.
    private static func isForeign(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x22, 0x3C, 0x3E, 0x5B, 0x5C, 0x5D, 0x5E, 0x60, 0x7B, 0x7C, 0x7D: true
        default: false
        }
    }
}
