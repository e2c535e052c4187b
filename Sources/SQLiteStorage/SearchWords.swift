/// What someone typed into a search field, as a question to a full-text index.
struct SearchWords {
    /// Each word as the beginning of one, all of them wanted; empty when nothing was typed that could be found.
    let question: String
    /// Whether anything was typed.
    let isAsked: Bool

    private static let mostWords = 12
    private static let longestWord = 64

    init(_ text: String) {
        var words: [String] = []
        var word = String.UnicodeScalarView()
        func end() {
            defer { word.removeAll() }
            guard words.count < Self.mostWords, let first = word.first, Self.canBeFound(word) else { return }
            let quoted = "\"" + String(word) + "\""
            // A single letter as a beginning would find nearly everything.
            words.append(word.count == 1 && first.isASCII ? quoted : quoted + " *")
        }
        var isAsked = false
        for scalar in text.unicodeScalars.prefix(4000) {
            if scalar.properties.isWhitespace || scalar.value < 0x20 || scalar == "\"" {
                end()
            } else {
                isAsked = true
                if word.count < Self.longestWord { word.append(scalar) }
            }
        }
        end()
        question = words.joined(separator: " AND ")
        self.isAsked = isAsked || text.contains("\"")
    }

    private static func canBeFound(_ word: String.UnicodeScalarView) -> Bool {
        word.contains { $0.properties.isAlphabetic || $0.properties.numericType != nil }
    }
}
