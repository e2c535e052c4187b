import Editorial
import Storage

/// What the newsroom has said about a published story, as the story's page shows it.
///
/// Notes are records with times of their own (Pedoman Pemberitaan Media Siber, 4b and 4c); they stand after the text, and the
/// top of the page says that they are there.
extension PageRenderer {
    /// Where on a story's page its notes begin.
    static let notesAnchor = "catatan"

    /// The place of one note on its story's page.
    static func anchor(of note: PublishedNote) -> String { "\(notesAnchor)-\(note.id)" }

    func addNotes(of facts: ArticleFacts, to tags: PageTags) {
        let article = facts.article
        let notes = NoteWords(words: words, dates: dates, publishedAt: article.firstPublishedAt)
        tags.group("corrected", summary(of: article.notes, notes))
        tags.rows(
            "corrections",
            article.notes.map { note in
                let tags = self.tags(
                    of: note, linked: article.linked(by: note), isUnverified: facts.isUnverified, isSponsored: facts.isPaid)
                tags.text("when", notes.time(note.addedAt))
                return tags
            })
        tags.rows("answered", article.linkingHere.map { linkTags(relationBack(to: $0), $0) })
    }

    /// What was said about a story that was taken away since: it stays said, each note with its own time.
    func addNotes(of story: WithdrawnStory, to tags: PageTags) {
        let notes = NoteWords(words: words, dates: dates, publishedAt: story.firstPublishedAt)
        let isUnverified = story.notes.contains { $0.kind == .unverified }
        tags.flag("hasCorrections", !story.notes.isEmpty)
        tags.rows(
            "corrections",
            story.notes.map { note in
                let tags = self.tags(
                    of: note, linked: story.linked.named(by: note), isUnverified: isUnverified, isSponsored: false)
                tags.text("when", notes.time(note.addedAt))
                return tags
            })
        tags.rows("answered", story.linked.namingThis.map { linkTags(relationBack(to: $0), $0) })
        tags.lines(
            "noteLines",
            story.notes.flatMap { note in
                lines(
                    of: note, from: words.word(for: note.kind) + ", " + notes.time(note.addedAt) + ". ",
                    linked: story.linked.named(by: note), isUnverified: isUnverified)
            } + story.linked.namingThis.map { line(relationBack(to: $0), $0) })
    }

    /// A note's own tags; when it was added is printed in the way of each page.
    func tags(
        of note: PublishedNote, linked: Article.LinkedStory?, isUnverified: Bool, isSponsored: Bool
    ) -> PageTags {
        let spans = SpanHTML(siteURL: site.url, isSponsored: isSponsored)
        let tags = PageTags()
        tags.text("anchor", PageRenderer.anchor(of: note))
        tags.text("kind", words.word(for: note.kind))
        tags.text("whenMachine", dates.machine(note.addedAt))
        tags.markup("text", note.kind == .unverified ? spans.unverified(note.text) : spans.paragraphs(note.text))
        tags.group("linked", linked.map { linkTags(relation(of: note.kind, isUnverified: isUnverified), $0) })
        return tags
    }

    /// That there are notes, of which kinds, and when the last came.
    private func summary(of notes: [PublishedNote], _ noteWords: NoteWords) -> PageTags? {
        guard let last = notes.map(\.addedAt).max() else { return nil }
        let tags = PageTags()
        tags.text("summary", summary(of: notes))
        tags.text("when", noteWords.time(last))
        tags.text("whenMachine", dates.machine(last))
        return tags
    }

    private func linkTags(_ relation: String, _ story: Article.LinkedStory) -> PageTags {
        let tags = PageTags()
        tags.text("relation", relation)
        tags.text("headline", labelled(story.headline, kind: story.storyKind))
        tags.text("address", story.path)
        return tags
    }

    /// `Pada tulisan ini ada ralat, hak jawab`.
    private func summary(of notes: [PublishedNote]) -> String {
        let kinds = Body.Note.Kind.allCases.filter { kind in notes.contains { $0.kind == kind } }
        return words[.corrected, with: kinds.map { words.word(for: $0).lowercased() }.joined(separator: ", ")]
    }

    /// What the story is to which a note leads.
    func relation(of kind: Body.Note.Kind, isUnverified: Bool) -> String {
        switch kind {
        case .rightOfReply: words[.replyInFull]
        case .unverified: words[.verifiedIn]
        case .correction, .clarification: isUnverified ? words[.verifiedIn] : words[.followUp]
        case .editor: words[.seeAlso]
        }
    }

    /// What this story is to one whose note leads here.
    private func relationBack(to story: Article.LinkedStory) -> String {
        switch story.kind {
        case .rightOfReply: words[.repliesTo]
        case .unverified: words[.verifies]
        case .correction: story.isUnverified ? words[.verifies] : words[.corrects]
        case .clarification: story.isUnverified ? words[.verifies] : words[.clarifies]
        case .editor: words[.notedOn]
        }
    }

    // MARK: As text

    /// What stands under the date line: the stories this one answers, and that there are notes.
    func noteAsides(of article: Article) -> [String] {
        var lines = article.linkingHere.map { line(relationBack(to: $0), $0) }
        if let last = article.notes.map(\.addedAt).max() {
            let notes = NoteWords(words: words, dates: dates, publishedAt: article.firstPublishedAt)
            lines.append("\(summary(of: article.notes)), \(words[.mostRecently]) \(notes.time(last)).")
        }
        return lines
    }

    /// The notes, after the story's last line.
    func noteLines(of facts: ArticleFacts) -> [String] {
        let notes = NoteWords(words: words, dates: dates, publishedAt: facts.article.firstPublishedAt)
        return facts.article.notes.flatMap { note in
            lines(
                of: note, from: words.word(for: note.kind) + ", " + notes.time(note.addedAt) + ". ",
                linked: facts.article.linked(by: note), isUnverified: facts.isUnverified)
        }
    }

    /// A note's paragraphs, the first after `start`, and where it leads.
    func lines(
        of note: PublishedNote, from start: String, linked: Article.LinkedStory?, isUnverified: Bool
    ) -> [String] {
        let paragraphs = note.text.map(BodyText.text)
        var lines = [start + (paragraphs.first ?? "")] + paragraphs.dropFirst()
        if let linked { lines.append(line(relation(of: note.kind, isUnverified: isUnverified), linked)) }
        return lines.filter { !$0.isEmpty }
    }

    private func line(_ relation: String, _ story: Article.LinkedStory) -> String {
        "\(relation): \(labelled(story.headline, kind: story.storyKind)) (\(absolute(.story(story.path))))"
    }
}

extension Article {
    func linked(by note: PublishedNote) -> LinkedStory? { linked.named(by: note) }

    var linkingHere: [LinkedStory] { linked.namingThis }
}

extension [Article.LinkedStory] {
    /// The story a note names, where it is live.
    func named(by note: PublishedNote) -> Article.LinkedStory? {
        guard let id = note.linkedStory else { return nil }
        return first { $0.id == id && $0.isNamedHere }
    }

    /// Stories whose notes name this one, each once for every kind of note.
    var namingThis: [Article.LinkedStory] {
        var seen: Set<Article.LinkedStory> = []
        return filter { !$0.isNamedHere && seen.insert($0).inserted }
    }
}

extension Words {
    func word(for kind: Body.Note.Kind) -> String {
        switch kind {
        case .correction: self[.correction]
        case .clarification: self[.clarification]
        case .rightOfReply: self[.rightOfReply]
        case .editor: self[.editorNote]
        case .unverified: self[.unverified]
        }
    }
}
