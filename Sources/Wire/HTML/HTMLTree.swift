import CGumbo

/// Parses HTML as browsers do (WHATWG HTML, "Parsing HTML fragments"), with gumbo.
enum HTMLTree {
    /// Elements within each other, at most; gumbo frees its tree by recursion.
    private static let deepest = 400
    /// Bound on tags times the depth they stand at, which bounds the tree: unclosed marks are repeated in every paragraph.
    private static let largest = 4_000_000

    /// Parses `html` and hands on the root of its tree, which ends with the call.
    static func read<Value>(_ html: String, _ use: (HTMLNode) -> Value) throws(HTMLError) -> Value {
        try Array(html.utf8).withUnsafeBufferPointer { (bytes) throws(HTMLError) -> Value in
            try checkSize(bytes)
            var options = kGumboDefaultOptions
            options.fragment_context = GUMBO_TAG_BODY
            options.max_errors = 0
            // Gumbo reads `length` bytes and keeps pointers into them only as long as its output, which ends here.
            let start = bytes.baseAddress.map { UnsafeRawPointer($0).assumingMemoryBound(to: CChar.self) }
            guard let start, let output = gumbo_parse_with_options(&options, start, bytes.count) else {
                throw HTMLError(reason: "the HTML cannot be parsed")
            }
            defer { gumbo_destroy_output(&options, output) }
            guard let root = output.pointee.root else { throw HTMLError(reason: "the HTML cannot be parsed") }
            return use(HTMLNode(root))
        }
    }

    private static func checkSize(_ bytes: UnsafeBufferPointer<UInt8>) throws(HTMLError) {
        var depth = 0
        var cost = 0
        var index = 0
        while let open = bytes[index...].firstIndex(of: UInt8(ascii: "<")), open + 1 < bytes.count {
            index = open + 1
            if bytes[index] == UInt8(ascii: "/") {
                if !isSelfEnding(bytes, at: index + 1) { depth = max(depth - 1, 0) }
            } else if isLetter(bytes[index]) {
                if !isSelfEnding(bytes, at: index) { depth += 1 }
                cost += depth
            }
            guard depth <= deepest else { throw HTMLError(reason: "the HTML is nested deeper than \(deepest) elements") }
            guard cost <= largest else { throw HTMLError(reason: "the HTML has too many elements within each other") }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte | 0x20)
    }

    /// Whether an element has no end tag, or one that the next of its kind stands for.
    private static func isSelfEnding(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
        var name = ""
        var index = start
        while index < bytes.count, name.utf8.count < 8, isLetter(bytes[index]) || (0x30...0x39).contains(bytes[index]) {
            name.unicodeScalars.append(Unicode.Scalar(bytes[index] | 0x20))
            index += 1
        }
        return selfEnding.contains(name)
    }

    private static let selfEnding: Set<String> = [
        "p", "br", "img", "hr", "input", "meta", "link", "source", "wbr", "area", "col", "embed", "track", "param", "li", "dt",
        "dd", "option", "tr", "td", "th",
    ]
}
