import Editorial
import JSON

/// A story as schema.org's `NewsArticle`, in JSON-LD.
struct NewsArticleMarkup {
    let facts: ArticleFacts
    let site: Site

    /// The `script` element; browsers run nothing of it.
    var element: String {
        var json = JSONWriter("<script type=\"application/ld+json\">")
        json.object(write)
        return json.text + "</script>"
    }

    private func write(_ json: inout JSONWriter) {
        let content = facts.content
        json.member("@context", "https://schema.org")
        json.member("@type", facts.isPaid ? "AdvertiserContentArticle" : "NewsArticle")
        json.member("headline", content.headline)
        json.member("description", facts.description.isEmpty ? nil : facts.description)
        json.member("datePublished", facts.published)
        json.member("dateModified", facts.modified ?? facts.published)
        writeCorrections(&json)
        writeAuthors(&json)
        writeImage(&json)
        json.member("articleSection", content.section.name)
        json.member("dateline", content.dateline?.place)
        json.member("inLanguage", content.language)
        json.member("isAccessibleForFree", true)
        json.member("mainEntityOfPage", facts.address)
        json.object("publisher", writeSite)
    }

    /// What was put right, each with its own time: the notes on the story, and those within its text.
    private func writeCorrections(_ json: inout JSONWriter) {
        let inText = facts.content.body.blocks.compactMap { block -> (Body.Note.Kind, String, Instant?)? in
            if case .note(let note) = block { (note.kind, BodyText.text(note.text), note.addedAt) } else { nil }
        }
        let notes = facts.article.notes.map { ($0.kind, $0.text.map(BodyText.text).joined(separator: "\n"), Optional($0.addedAt)) }
        let corrections = (inText + notes).filter { $0.0 == .correction || $0.0 == .clarification }
        guard !corrections.isEmpty else { return }
        json.array("correction") { json in
            for (_, text, addedAt) in corrections {
                json.object { json in
                    json.member("@type", "CorrectionComment")
                    json.member("text", text)
                    json.member("datePublished", addedAt.map(site.dates.machine))
                }
            }
        }
    }

    private func writeAuthors(_ json: inout JSONWriter) {
        let writers = facts.content.bylines.filter { $0.role != .editor && $0.role != .photographer }
        json.array("author") { json in
            if writers.isEmpty { json.object(writeSite) }
            for byline in writers { json.object { write(byline, to: &$0) } }
        }
        let editors = facts.content.bylines.filter { $0.role == .editor }
        guard !editors.isEmpty else { return }
        json.array("editor") { json in
            for byline in editors { json.object { write(byline, to: &$0) } }
        }
    }

    private func write(_ byline: Byline, to json: inout JSONWriter) {
        json.member("@type", "Person")
        json.member("name", byline.name)
        json.member("url", byline.person.map { site.url + PageAddress.person($0.slug, before: nil).path })
    }

    private func writeSite(_ json: inout JSONWriter) {
        json.member("@type", "Organization")
        json.member("name", site.name)
        json.member("url", site.url + PageAddress.home.path)
    }

    private func writeImage(_ json: inout JSONWriter) {
        guard let photo = facts.content.leadPhoto, let asset = photo.asset else { return }
        let file = PictureSources(asset: asset).sharing
        json.array("image") { json in
            json.object { json in
                json.member("@type", "ImageObject")
                json.member("url", site.url + PageAddress.media(file.name).path)
                json.member("width", file.width)
                json.member("height", file.height)
                json.member("caption", photo.caption.isEmpty ? nil : photo.caption)
                json.member("creditText", photo.credit.isEmpty ? nil : photo.credit)
            }
        }
    }
}
