import Mustache

/// Words as templates reach them, a part of the key at a time.
struct WordTags: MustacheParent, Sendable {
    let words: StaffWords
    let prefix: String

    func child(named name: String) -> Any? {
        let key = prefix + name
        return words.has(key) ? TagText(words[key]) : WordTags(words: words, prefix: key + ".")
    }
}
