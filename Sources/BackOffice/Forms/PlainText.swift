import Editorial

/// What someone typed into a plain field, as paragraphs of text.
enum PlainText {
    /// Empty lines part paragraphs; a single line feed is a line break.
    static func paragraphs(_ text: String) -> [[Body.Span]] {
        var paragraphs: [[String]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.allSatisfy(\.isWhitespace) {
                paragraphs.append([])
            } else {
                paragraphs[paragraphs.count - 1].append(String(line))
            }
        }
        return paragraphs.filter { !$0.isEmpty }.map { [Body.Span($0.joined(separator: "\n"))] }
    }
}
