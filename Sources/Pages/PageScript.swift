import Crypto
import Foundation

/// The script every page carries: it tells that a story was looked at and keeps the live column up to date.
///
/// It is ours and no part of a theme, so that a theme cannot bring script with it. A module, so that it runs once the page
/// is there and holds nothing up.
enum PageScript {
    /// The element, as it stands in the head.
    static let element = "<script type=\"module\">\(text)</script>\n"

    /// `'sha256-…'` of the element's text (CSP Level 3, 2.3.1).
    static let policySource = "'sha256-\(Data(SHA256.hash(data: Data(text.utf8))).base64EncodedString())'"

    private static let text = minified(String(decoding: PackageResources.page_js, as: UTF8.self))

    /// Drops comments that stand between `/*` and `*/`, indents and line ends. The source ends every statement with a
    /// semicolon or a brace and holds no such marks in strings, so nothing else is needed.
    static func minified(_ source: String) -> String {
        var text = ""
        var rest = source[...]
        while let open = rest.range(of: "/*") {
            text += rest[..<open.lowerBound]
            rest = rest[open.upperBound...]
            rest = rest[(rest.range(of: "*/")?.upperBound ?? rest.endIndex)...]
        }
        text += rest
        return text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined()
    }
}
