import Crypto
import Foundation

/// The style sheet every page carries in its head.
struct StyleSheet: Sendable {
    /// Without what browsers do not need.
    let css: String

    /// `'sha256-…'` of the element's text (CSP Level 3, 2.3.1).
    let policySource: String

    init(_ source: String) {
        css = StyleSheet.minified(source)
        policySource = "'sha256-\(Data(SHA256.hash(data: Data(css.utf8))).base64EncodedString())'"
    }

    var element: String { "<style>\(css)</style>" }

    /// Drops comments, line breaks, and spaces beside punctuation. Leaves strings alone, and spaces that part words,
    /// selectors or the terms of a calculation.
    static func minified(_ source: String) -> String {
        var result: [UInt8] = []
        let bytes = Array(source.utf8)
        var index = 0
        var quote: UInt8?
        while index < bytes.count {
            let byte = bytes[index]
            if let mark = quote {
                result.append(byte)
                if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
                    index += 1
                    result.append(bytes[index])
                } else if byte == mark {
                    quote = nil
                }
            } else if byte == UInt8(ascii: "/"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "*") {
                index = endOfComment(in: bytes, from: index + 2)
                continue
            } else {
                if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { quote = byte }
                add(byte, to: &result)
            }
            index += 1
        }
        while result.last == space { result.removeLast() }
        return String(decoding: result, as: UTF8.self)
    }

    private static let space = UInt8(ascii: " ")

    private static func add(_ byte: UInt8, to result: inout [UInt8]) {
        if byte <= space {
            if let last = result.last, last != space, !"{};:,>".utf8.contains(last) { result.append(space) }
            return
        }
        if "{};,>".utf8.contains(byte), result.last == space { result.removeLast() }
        if byte == UInt8(ascii: "}"), result.last == UInt8(ascii: ";") { result.removeLast() }
        result.append(byte)
    }

    private static func endOfComment(in bytes: [UInt8], from start: Int) -> Int {
        var index = start
        while index + 1 < bytes.count {
            if bytes[index] == UInt8(ascii: "*"), bytes[index + 1] == UInt8(ascii: "/") { return index + 2 }
            index += 1
        }
        return bytes.count
    }
}
