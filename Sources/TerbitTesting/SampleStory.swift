import Editorial
import Storage

extension IncomingStory {
    /// A live story that says enough to have a page; tests name only what they are about.
    public static func sample(
        _ key: String, headline: String? = nil, section: String = "Dunia", tags: [String] = [], people: [String] = [],
        version: String = "1", status: Status = .live, text: String = "Isi berita.", holdsText: Bool = true, at: Instant,
        updatedAt: Instant? = nil, formerPaths: [String] = []
    ) -> IncomingStory {
        IncomingStory(
            origin: Origin(source: "test", key: key), version: version, status: status, headline: headline ?? "Berita \(key)",
            body: holdsText ? Body([.paragraph(text)]) : Body(), bylines: people.map { Name($0) }, section: section, tags: tags,
            holdsText: holdsText, firstPublishedAt: at, updatedAt: updatedAt, formerPaths: formerPaths)
    }
}

extension Instant {
    /// For times written in tests; a text that is none gives 1970, which no test expects.
    public static func at(_ text: String) -> Instant {
        Instant(rfc3339: text) ?? Instant(milliseconds: 0)
    }
}
