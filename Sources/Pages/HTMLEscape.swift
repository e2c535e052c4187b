import Mustache

/// Makes text safe inside HTML elements and quoted attributes.
///
/// Works on bytes: a quotation mark that carries a combining accent is one `Character`, but closes an attribute all the
/// same.
public enum HTMLEscape {
    public static func escaped(_ text: String) -> String {
        var result = ""
        append(text, to: &result)
        return result
    }

    static func append(_ text: String, to html: inout String) {
        var text = text
        let bytes: [UInt8]? = text.withUTF8 { bytes in
            bytes.contains(where: needsCare) ? escaped(bytes) : nil
        }
        if let bytes {
            html += String(decoding: bytes, as: UTF8.self)
        } else {
            html += text
        }
    }

    /// Whether a byte is escaped or may begin a character that HTML forbids.
    @inline(__always)
    private static func needsCare(_ byte: UInt8) -> Bool {
        if byte < 0x40 {
            return switch byte {
            case 0x09, 0x0A: false
            case ..<0x20, 0x22, 0x26, 0x27, 0x3C, 0x3E: true
            default: false
            }
        }
        return byte == 0x7F || byte == 0xC2 || byte >= 0xEF
    }

    private static func escaped(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8 + 16)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let forbidden = forbiddenLength(in: bytes, at: index)
            if forbidden > 0 {
                result.append(contentsOf: replacement)
                index += forbidden
                continue
            }
            switch byte {
            case 0x22: result.append(contentsOf: "&quot;".utf8)
            case 0x26: result.append(contentsOf: "&amp;".utf8)
            case 0x27: result.append(contentsOf: "&#39;".utf8)
            case 0x3C: result.append(contentsOf: "&lt;".utf8)
            case 0x3E: result.append(contentsOf: "&gt;".utf8)
            default: result.append(byte)
            }
            index += 1
        }
        return result
    }

    /// The length of a character that may not stand in HTML (HTML Standard, 13.2.3.5): controls other than tab and line
    /// feed, and noncharacters; 0 when there is none here.
    private static func forbiddenLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
        func next(_ distance: Int) -> UInt8 { index + distance < bytes.count ? bytes[index + distance] : 0 }
        switch bytes[index] {
        case 0x09, 0x0A: return 0
        case ..<0x20, 0x7F: return 1
        case 0xC2: return next(1) < 0xA0 ? 2 : 0
        case 0xEF where next(1) == 0xBF: return next(2) >= 0xBE ? 3 : 0
        case 0xEF where next(1) == 0xB7: return (0x90...0xAF).contains(next(2)) ? 3 : 0
        case 0xF0...: return next(1) & 0x0F == 0x0F && next(2) == 0xBF && next(3) >= 0xBE ? 4 : 0
        default: return 0
        }
    }

    private static let replacement = Array("\u{FFFD}".utf8)
}

/// What templates whose output is HTML escape with.
struct PageMarkup: MustacheContentType {
    static let name = "PAGE-MARKUP"

    func escapeText(_ text: String) -> String { HTMLEscape.escaped(text) }
}
