import JSON

/// A capture cut into its blocks.
struct CaptureText {
    struct Block: Hashable {
        let text: String
        /// Where it begins, from 1.
        let line: Int
    }

    let blocks: [Block]
    /// What was changed to read it.
    private(set) var remarks: [String] = []

    /// Bytes of the largest capture that is read.
    static let largest = 5 << 20

    init(_ bytes: [UInt8], separator: String) throws(CaptureError) {
        guard bytes.count <= CaptureText.largest else {
            throw CaptureError(line: nil, reason: "it is over the limit of \(CaptureText.largest >> 20) MB")
        }
        var bytes = bytes[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
            remarks.append("the byte order mark at its beginning was dropped")
        }
        var text = try CaptureText.decoded(bytes)
        if text.contains("\r\n") {
            text = text.replacing("\r\n", with: "\n")
            remarks.append("its lines end in CR LF: read as line feeds")
        }
        if text.utf8.last == 0x0A {
            while text.utf8.last == 0x0A { text.unicodeScalars.removeLast() }
            remarks.append("the line feed at its end was dropped")
        }
        guard !text.isEmpty else { throw CaptureError(line: nil, reason: "it is empty") }
        blocks = CaptureText.split(text, by: separator)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) throws(CaptureError) -> String {
        if let zero = bytes.firstIndex(of: 0) {
            throw CaptureError(line: line(of: zero, in: bytes), reason: "a NUL stands at byte \(zero): it is no text")
        }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        let offset = bytes.startIndex + UTF8Check.validPrefix(of: bytes)
        throw CaptureError(line: line(of: offset, in: bytes), reason: "byte \(offset) is not UTF-8")
    }

    private static func line(of offset: Int, in bytes: ArraySlice<UInt8>) -> Int {
        1 + bytes[..<offset].count { $0 == 0x0A }
    }

    private static func split(_ text: String, by separator: String) -> [Block] {
        // Over bytes: to Swift a line feed and a combining mark after it would be one character.
        let bytes = Array(text.utf8)
        let mark = Array(separator.utf8)
        var blocks: [Block] = []
        var line = 1
        var start = 0
        var index = 0
        func add(upTo end: Int) {
            blocks.append(Block(text: String(decoding: bytes[start..<end], as: UTF8.self), line: line))
        }
        while index < bytes.count {
            guard bytes[index] == mark.first, bytes[index...].starts(with: mark) else {
                index += 1
                continue
            }
            add(upTo: index)
            line += bytes[start..<index + mark.count].count { $0 == 0x0A }
            index += mark.count
            start = index
        }
        add(upTo: bytes.count)
        return blocks
    }
}
