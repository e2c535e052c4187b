import Editorial
import Storage

/// What a page says of a story in more than one place, worked out once.
struct ArticleFacts {
    let article: Article
    /// Absolute.
    let address: String
    /// RFC 3339 with the site's offset.
    let published: String
    let updated: String?
    /// When the page last came to say something else about what happened: the text was changed, or put right by a note. An
    /// editor's note alone is no such change.
    let modified: String?
    /// The lead, or the beginning of the text: at most about 160 characters.
    let description: String

    init(_ article: Article, renderer: PageRenderer) {
        self.article = article
        let dates = renderer.dates
        address = renderer.absolute(.story(article.path))
        published = dates.machine(article.firstPublishedAt)
        updated = article.updatedAt.map(dates.machine)
        modified = article.modifiedAt.map(dates.machine)
        description = ArticleFacts.summary(of: article.content)
    }

    var content: Revision.Content { article.content }
    var isPaid: Bool { content.kind == .advertorial }
    var isUnverified: Bool { content.body.saysUnverified || article.notes.contains { $0.kind == .unverified } }

    private static func summary(of content: Revision.Content) -> String {
        if !content.lead.isEmpty { return shortened(content.lead) }
        for case .paragraph(let spans) in content.body.blocks {
            return shortened(BodyText.text(spans))
        }
        return ""
    }

    /// Cut between words.
    private static func shortened(_ text: String, to length: Int = 160) -> String {
        let line = text.replacing("\n", with: " ")
        guard let end = line.index(line.startIndex, offsetBy: length, limitedBy: line.endIndex), end < line.endIndex else {
            return line
        }
        let cut = line[..<end]
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return words + "…"
    }
}

extension Article {
    /// Nil where nothing was changed since the first publication.
    fileprivate var modifiedAt: Instant? {
        let putRight = notes.filter { $0.kind != .editor }.map(\.addedAt).max()
        return [updatedAt, putRight].compactMap(\.self).max()
    }
}
