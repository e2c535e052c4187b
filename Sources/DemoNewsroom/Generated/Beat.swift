/// What generated stories of one section are about.
struct Beat {
    let section: String
    /// People and groups, in small letters.
    let actors: [String]
    /// Noun phrases, in small letters.
    let matters: [String]
    let tags: [String]
    let headlines: [Phrase]

    init(_ section: String, actors: String, matters: String, tags: String, headlines: String) {
        self.section = section
        self.actors = Beat.list(actors)
        self.matters = Beat.list(matters)
        self.tags = Beat.list(tags)
        self.headlines = Phrase.list(headlines)
    }

    private static func list(_ text: String) -> [String] {
        text.split(whereSeparator: { $0 == "," || $0 == "\n" }).map { String($0.drop(while: \.isWhitespace)) }
    }
}
