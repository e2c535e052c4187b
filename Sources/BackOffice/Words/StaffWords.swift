import Editorial

/// The words of the newsroom's pages in one language: `words.id.txt` and `words.en.txt`, a line for each.
struct StaffWords: Sendable {
    let language: SiteLanguage
    private let table: [String: String]

    init(_ language: SiteLanguage) {
        self.language = language
        table = language == .english ? StaffWords.english : StaffWords.indonesian
    }

    /// Its key, where there is no such word; a test sees to it that there is.
    subscript(_ key: String) -> String { table[key] ?? key }

    /// A word with its gaps, each written `{}`, filled: the first with the first.
    subscript(_ key: String, with parts: String...) -> String {
        let pieces = self[key].split(separator: "{}", omittingEmptySubsequences: false)
        return zip(pieces, parts + [""]).map { $0 + $1 }.joined() + pieces.dropFirst(parts.count + 1).joined()
    }

    /// That something has just been done, as the address of the page tells it; nil for what is none of our words.
    func done(_ act: String?) -> String? {
        act.flatMap { has("done." + $0) ? self["done." + $0] : nil }
    }

    var keys: Set<String> { Set(table.keys) }

    /// For templates: `{{w.keep}}`, `{{w.nav.desk}}`.
    var tags: WordTags { WordTags(words: self, prefix: "") }

    func has(_ key: String) -> Bool { table[key] != nil }

    private static let indonesian = read(PackageResources.words_id_txt)
    private static let english = read(PackageResources.words_en_txt)

    private static func read(_ bytes: [UInt8]) -> [String: String] {
        var table: [String: String] = [:]
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            table[trimmed(parts[0])] = trimmed(parts[1])
        }
        return table
    }

    private static func trimmed(_ text: Substring) -> String {
        var text = text
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
