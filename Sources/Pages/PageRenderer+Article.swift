import Editorial
import Storage

extension PageRenderer {
    /// How old a story must be for its page to say so.
    static let oldAge: Duration = .seconds(60 * 86_400)

    func page(of article: Article, at now: Instant) -> RenderedPage {
        let facts = ArticleFacts(article, renderer: self)
        let oldAt = article.firstPublishedAt.advanced(by: PageRenderer.oldAge)
        let isOld = now >= oldAt
        return RenderedPage(
            head: rendered(head(of: facts)),
            main: framed(templates.render(.article, tags(of: facts, isOld: isOld)), at: .within(article.content.section.slug)),
            freshUntil: isOld ? nil : oldAt)
    }

    private func head(of facts: ArticleFacts) -> PageHead {
        let content = facts.content
        return PageHead(
            title: labelled(content.headline, kind: content.kind), description: facts.description, canonical: facts.address,
            textAddress: absolute(.storyText(facts.article.path)),
            article: PageHead.ArticlePart(
                shareTitle: labelled(content.headline, kind: content.kind), published: facts.published,
                modified: facts.modified, section: content.section.name, topics: content.tags.map(\.name),
                photo: content.leadPhoto, structuredData: NewsArticleMarkup(facts: facts, site: site).element))
    }

    private func tags(of facts: ArticleFacts, isOld: Bool) -> PageTags {
        let content = facts.content
        let article = facts.article
        let notes = NoteWords(words: words, dates: dates, publishedAt: article.firstPublishedAt)
        let body = BodyHTML(words: words, notes: notes, siteURL: site.url, isSponsored: facts.isPaid)
        let tags = tags()
        tags.text("headline", content.headline)
        tags.text("lead", content.lead)
        tags.text("kicker", kicker(of: content))
        tags.text("section", content.section.name)
        tags.text("sectionAddress", PageAddress.section(content.section.slug, before: nil).path)
        tags.text("storyLanguage", content.language == site.language.rawValue ? nil : content.language)
        tags.text("published", dates.article(article.firstPublishedAt))
        tags.text("publishedMachine", facts.published)
        tags.text("updated", article.updatedAt.map(notes.time))
        tags.text("updatedMachine", facts.updated)
        tags.text("ageNote", isOld ? words[.olderStory, with: day(of: article.firstPublishedAt)] : nil)
        tags.text("onlyHeadline", content.holdsText ? nil : words[.onlyHeadline])
        tags.flag("hasNotes", isOld || !content.holdsText)
        tags.text("sources", content.sources.joined(separator: ", "))
        tags.flag("isPaid", facts.isPaid)
        tags.rows("bylines", bylines(of: content))
        tags.flag("hasTopics", !content.tags.isEmpty)
        tags.rows("topics", content.tags.map { place($0.name, .topic($0.slug, before: nil)) })
        tags.markup("leadPhoto", leadPhoto(of: content))
        tags.markup("body", body.html(content.body, place: content.dateline?.place))
        addNotes(of: facts, to: tags)
        return tags
    }

    /// The story's own kicker or its kind's word; what is paid for says so either way (Pedoman Pemberitaan Media Siber, 6).
    func kicker(of content: Revision.Content) -> String {
        let word = words.word(for: content.kind)
        guard let own = content.kicker, !own.isEmpty else { return word }
        return content.kind == .advertorial && own != word ? "\(word) · \(own)" : own
    }

    /// A headline where it stands alone: with the label of what was paid for.
    func labelled(_ headline: String, kind: StoryKind) -> String {
        kind == .advertorial ? words[.advertorial] + ": " + headline : headline
    }

    /// What stands beside a story that was paid for; nil for others.
    func label(of kind: StoryKind) -> String? { kind == .advertorial ? words[.advertorial] : nil }

    func place(_ name: String, _ address: PageAddress) -> PageTags {
        let tags = PageTags()
        tags.text("name", name)
        tags.text("address", address.path)
        return tags
    }

    private func day(of instant: Instant) -> String {
        dates.day(site.zone.wallClock(at: instant).date)
    }

    private func leadPhoto(of content: Revision.Content) -> String {
        guard let photo = content.leadPhoto else { return "" }
        var html = ""
        PhotoHTML(words: words).append(photo, place: .lead, to: &html)
        return html
    }

    /// Names by what they did, each linked to all that person's stories.
    private func bylines(of content: Revision.Content) -> [PageTags] {
        if content.bylines.isEmpty {
            return content.printedByline.map { [byline(.reporter, "<b>\(HTMLEscape.escaped($0))</b>")] } ?? []
        }
        return Byline.Role.allCases.compactMap { role in
            let names = content.bylines.filter { $0.role == role }
            return names.isEmpty ? nil : byline(role, names.map(name).joined(separator: ", "))
        }
    }

    private func byline(_ role: Byline.Role, _ names: String) -> PageTags {
        let tags = PageTags()
        tags.text("role", words.word(for: role))
        tags.markup("names", names)
        return tags
    }

    private func name(_ byline: Byline) -> String {
        let name = HTMLEscape.escaped(byline.name)
        guard let person = byline.person else { return "<b>\(name)</b>" }
        return "<a rel=\"author\" href=\"\(PageAddress.person(person.slug, before: nil).path)\">\(name)</a>"
    }
}

extension Words {
    func word(for kind: StoryKind) -> String {
        switch kind {
        case .news: self[.news]
        case .opinion: self[.opinion]
        case .advertorial: self[.advertorial]
        case .photo: self[.photo]
        case .live: self[.live]
        }
    }

    func word(for role: Byline.Role) -> String {
        switch role {
        case .reporter: self[.reporter]
        case .writer: self[.writer]
        case .editor: self[.editor]
        case .photographer: self[.photographer]
        case .contributor: self[.contributor]
        }
    }
}
