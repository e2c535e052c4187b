import Editorial
import JSON
import Storage

extension PageRenderer {
    /// The members of a page's object; the live column's follow.
    func write(_ content: PageContent, to json: inout JSONWriter) {
        switch content {
        case .article(let article):
            write(article, to: &json)
        case .home(let front):
            writeStart(.home, "home", site.name, to: &json)
            write(front.newest, "newest", to: &json)
            json.array("sections") { json in
                for (section, lines) in front.sections {
                    json.object { json in
                        write(section, to: &json)
                        write(lines, "stories", to: &json)
                    }
                }
            }
        case .list(let list):
            write(list, to: &json)
        case .sections(let sections):
            writeStart(.sections, "sections", words[.sections], to: &json)
            json.array("sections") { json in
                for section in sections { json.object { write(section, to: &$0) } }
            }
        case .fixed(let page):
            let fixed = fixedWords(page)
            writeStart(.fixed(page), "fixed", fixed.title, to: &json)
            BodyJSON(dates: dates).write(fixed.body, to: &json)
            json.member("text", BodyText(notes: notes(nil)).lines(fixed.body).joined(separator: "\n\n"))
        case .corrections(let corrections):
            write(corrections, to: &json)
        case .mostRead(let list):
            write(list, to: &json)
        case .withdrawn, .notFound, .failed:
            writeNotice(content, to: &json)
        }
    }

    func write(_ lines: [StoryLine], _ name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for line in lines { json.object { write(line, to: &$0) } }
        }
    }

    private func notes(_ publishedAt: Instant?) -> NoteWords {
        NoteWords(words: words, dates: dates, publishedAt: publishedAt)
    }

    func writeStart(_ address: PageAddress, _ kind: String, _ title: String, to json: inout JSONWriter) {
        json.member("address", address.path)
        json.member("kind", kind)
        json.member("title", title)
    }

    private func writeNotice(_ content: PageContent, to json: inout JSONWriter) {
        json.null("address")
        switch content {
        case .withdrawn(let story):
            let withdrawal = story.withdrawal
            json.member("kind", "withdrawn")
            json.member("title", noticeTitle(content))
            json.member("headline", withdrawal.headline)
            json.member("withdrawnAt", dates.machine(withdrawal.withdrawnAt))
            json.member("ground", withdrawal.ground?.rawValue)
            json.member("reason", withdrawal.reason)
            writeNotes(story.notes, linked: story.linked, to: &json)
        case .failed:
            json.member("kind", "failed")
            json.member("title", noticeTitle(content))
        default:
            json.member("kind", "notFound")
            json.member("title", noticeTitle(content))
        }
    }

    private func write(_ list: ListPage, to json: inout JSONWriter) {
        let kind =
            switch list.subject {
            case .section: "section"
            case .topic: "topic"
            case .person: "person"
            case .day: "day"
            }
        writeStart(address(of: list), kind, title(of: list), to: &json)
        if case .day(let date, let earlier, let later) = list.subject {
            json.member("day", date.description)
            json.member("earlierDay", earlier?.description)
            json.member("laterDay", later?.description)
        }
        write(list.lines, "stories", to: &json)
        json.member("older", list.olderAfter.map { address(of: ListPage(subject: list.subject, lines: [], before: $0)).path })
    }

    private func write(_ article: Article, to json: inout JSONWriter) {
        let content = article.content
        writeStart(.story(article.path), "article", content.headline, to: &json)
        json.member("id", Int(article.id.rawValue))
        json.member("storyKind", content.kind.rawValue)
        json.member("headline", content.headline)
        json.member("kicker", kicker(of: content))
        json.member("label", label(of: content.kind))
        json.object("section") { write(content.section, to: &$0) }
        json.member("lead", content.lead)
        json.member("firstPublishedAt", dates.machine(article.firstPublishedAt))
        json.member("updatedAt", article.updatedAt.map(dates.machine))
        writeBylines(content, to: &json)
        json.member("dateline", content.dateline?.place)
        if let photo = content.leadPhoto {
            json.object("photo") { BodyJSON.write(photo, to: &$0) }
        }
        BodyJSON(dates: dates).write(content.body, to: &json)
        json.member("text", BodyText(notes: notes(article.firstPublishedAt)).lines(content.body).joined(separator: "\n\n"))
        writeNotes(article.notes, linked: article.linked, to: &json)
        json.array("sources") { json in
            for source in content.sources { json.string(source) }
        }
        json.array("tags") { json in
            for tag in content.tags { json.object { write(tag.name, .topic(tag.slug, before: nil), to: &$0) } }
        }
        json.member("language", content.language)
        json.member("holdsText", content.holdsText)
    }

    private func writeBylines(_ content: Revision.Content, to json: inout JSONWriter) {
        json.array("bylines") { json in
            for byline in content.bylines {
                json.object { json in
                    json.member("name", byline.name)
                    json.member("role", byline.role.rawValue)
                    json.member("address", byline.person.map { PageAddress.person($0.slug, before: nil).path })
                }
            }
        }
        json.member("printedByline", content.printedByline)
    }

    private func write(_ line: StoryLine, to json: inout JSONWriter) {
        json.member("id", Int(line.id.rawValue))
        json.member("headline", line.headline)
        json.member("address", line.path)
        json.member("storyKind", line.kind.rawValue)
        json.member("kicker", line.kicker)
        json.member("label", label(of: line.kind))
        json.member("firstPublishedAt", dates.machine(line.firstPublishedAt))
        json.object("section") { write(line.section, to: &$0) }
        json.member("lead", line.lead.isEmpty ? nil : line.lead)
        if let photo = line.photo {
            json.object("photo") { BodyJSON.write(photo, to: &$0) }
        }
    }

    func write(_ section: Section, to json: inout JSONWriter) {
        write(section.name, .section(section.slug, before: nil), to: &json)
    }

    private func write(_ name: String, _ address: PageAddress, to json: inout JSONWriter) {
        json.member("name", name)
        json.member("address", address.path)
    }
}
