import Editorial
import JSON
import Pages
import Storage

/// Live stories, as readers' programs get them.
enum PublicJSON {
    static func write(_ lines: ArraySlice<StoryLine>, to json: inout JSONWriter) {
        json.array("stories") { json in
            for line in lines { json.object { write(line, to: &$0) } }
        }
    }

    private static func write(_ line: StoryLine, to json: inout JSONWriter) {
        json.member("id", line.id)
        json.member("address", line.path)
        json.member("kind", line.kind.rawValue)
        json.memberOrNull("kicker", line.kicker)
        json.member("headline", line.headline)
        json.member("lead", line.lead)
        json.member("section", line.section)
        json.member("firstPublishedAt", line.firstPublishedAt)
        write(line.photo, "leadPhoto", to: &json)
    }

    private static func write(_ photo: Photo?, _ name: String, to json: inout JSONWriter) {
        guard let photo else { return json.null(name) }
        json.object(name) { ManuscriptJSON.write(photo, to: &$0) }
    }

    static func write(_ article: Article, to json: inout JSONWriter) {
        let content = article.content
        json.member("id", article.id)
        json.member("address", article.path)
        json.member("kind", content.kind.rawValue)
        json.memberOrNull("kicker", content.kicker)
        json.member("headline", content.headline)
        json.member("lead", content.lead)
        json.member("section", content.section)
        json.member("firstPublishedAt", article.firstPublishedAt)
        json.member("updatedAt", article.updatedAt)
        write(content.leadPhoto, "leadPhoto", to: &json)
        writeNames(content, to: &json)
        ManuscriptJSON.write(content.body.blocks, "body", to: &json)
        json.array("notes") { json in
            for note in article.notes { json.object { $0.write(note) } }
        }
        json.array("linkedStories") { json in
            for linked in article.linked { json.object { write(linked, to: &$0) } }
        }
        json.texts("sources", content.sources)
        json.member("language", content.language)
        json.member("holdsText", content.holdsText)
    }

    private static func writeNames(_ content: Revision.Content, to json: inout JSONWriter) {
        json.array("bylines") { json in
            for byline in content.bylines {
                json.object { json in
                    json.member("name", byline.name)
                    json.member("role", byline.role.rawValue)
                    json.memberOrNull("address", byline.person.map { PageAddress.person($0.slug, before: nil).path })
                }
            }
        }
        json.memberOrNull("printedByline", content.printedByline)
        json.memberOrNull("dateline", content.dateline?.place)
        json.array("tags") { json in
            for tag in content.tags { json.object { $0.write(tag) } }
        }
    }

    private static func write(_ linked: Article.LinkedStory, to json: inout JSONWriter) {
        json.member("id", linked.id)
        json.member("address", linked.path)
        json.member("kind", linked.storyKind.rawValue)
        json.member("headline", linked.headline)
        json.member("noteKind", linked.kind.rawValue)
        json.member("isNamedHere", linked.isNamedHere)
    }

    static func write(_ line: CorrectionLine, to json: inout JSONWriter) {
        json.write(line.note)
        json.object("story") { json in
            json.member("id", line.note.story)
            json.member("headline", line.headline)
            json.member("address", line.path)
            json.member("isWithdrawn", line.isWithdrawn)
        }
    }
}
