import Editorial
import Storage

/// The page of a text before it is published: the page itself, under a strip that says what it is.
///
/// The strip is made here and not by the theme, so that no theme can leave it out.
extension PageRenderer {
    public func preview(_ article: Article, _ notice: PreviewNotice, at now: Instant) -> RenderedPage {
        let page = page(.article(article), at: now)
        let title = words.word(for: notice.standing) + ": " + article.content.headline
        return RenderedPage(head: rendered(PageHead(title: title, isHidden: true)), main: strip(notice) + page.main)
    }

    /// The same as text, up to where the live column's text follows.
    public func previewText(_ article: Article, _ notice: PreviewNotice, at now: Instant) -> String {
        line(notice) + "\n\n" + text(.article(article), at: now)
    }

    private func strip(_ notice: PreviewNotice) -> String {
        let time = HTMLEscape.escaped(dates.article(notice.savedAt))
        let saved = "<time datetime=\"\(dates.machine(notice.savedAt))\">\(time)</time>"
        let detail = HTMLEscape.escaped(words[.previewSaved]).replacing("{}", with: saved)
        return "<div class=\"preview\" role=\"status\"><p class=\"wrap\"><b>"
            + HTMLEscape.escaped(words.word(for: notice.standing)) + "</b> <span>\(detail)</span></p></div>\n"
    }

    private func line(_ notice: PreviewNotice) -> String {
        "\(words.word(for: notice.standing)) (\(words[.previewSaved, with: dates.article(notice.savedAt)]))"
    }
}

extension Words {
    fileprivate func word(for standing: PreviewNotice.Standing) -> String {
        switch standing {
        case .unpublished: self[.previewUnpublished]
        case .nextVersion: self[.previewNextVersion]
        case .live: self[.previewLive]
        }
    }
}
