import Editorial
import Storage

extension PageRenderer {
    func text(of article: Article) -> String {
        let content = article.content
        let notes = NoteWords(words: words, dates: dates, publishedAt: article.firstPublishedAt)
        var lines = BodyText(notes: notes).lines(content.body, place: content.dateline?.place)
        if !content.holdsText { lines.append(words[.onlyHeadline]) }
        lines += noteLines(of: ArticleFacts(article, renderer: self))
        let tags = tags()
        tags.text("kicker", kicker(of: content))
        tags.text("caption", content.leadPhoto.map(BodyText.caption))
        tags.text("section", content.section.name)
        tags.text("headline", content.headline)
        tags.text("dateLine", dateLine(of: article))
        tags.lines("asides", noteAsides(of: article))
        tags.text("lead", content.lead)
        tags.lines("lines", lines)
        return templates.render(.articleText, tags)
    }

    func text(of front: FrontLines) -> String {
        let tags = tags()
        tags.rows("newest", front.newest.map(textTags))
        tags.rows(
            "sections",
            front.sections.map { section, lines in
                let tags = place(section.name, .section(section.slug, before: nil))
                tags.rows("rows", lines.map(textTags))
                return tags
            })
        return templates.render(.homeText, tags)
    }

    func text(of list: ListPage) -> String {
        let tags = tags()
        tags.text("title", title(of: list))
        tags.rows("rows", list.lines.map(textTags))
        return templates.render(.listText, tags)
    }

    func text(of sections: [Section]) -> String {
        let tags = tags()
        tags.text("title", words[.sections])
        tags.rows("sections", sections.map { place($0.name, .section($0.slug, before: nil)) })
        return templates.render(.sectionsText, tags)
    }

    func text(of page: PageAddress.FixedPage) -> String {
        let fixed = fixedWords(page)
        let tags = tags()
        tags.text("title", fixed.title)
        tags.lines("lines", BodyText(notes: NoteWords(words: words, dates: dates, publishedAt: nil)).lines(fixed.body))
        return templates.render(.fixedText, tags)
    }

    func textTags(_ line: StoryLine) -> PageTags {
        let tags = PageTags()
        tags.text("headline", labelled(line.headline, kind: line.kind))
        tags.text("date", dates.list(line.firstPublishedAt))
        return tags
    }

    /// `SELASA, 18 JUNI 2024 | 19:02 WIB | LAPORAN: HANI FATUNNISA`.
    private func dateLine(of article: Article) -> String {
        let content = article.content
        let names = content.printedByline ?? content.bylines.map(\.name).joined(separator: ", ")
        let date = dates.article(article.firstPublishedAt)
        return (names.isEmpty ? date : "\(date) | \(words[.reporter]): \(names)").uppercased()
    }
}
