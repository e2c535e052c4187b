import Editorial
import JSON
import Pages
import Storage

extension ManuscriptJSON {
    /// A manuscript as one JSON object. Pictures carry what a page needs to show them.
    public static func write(_ manuscript: Manuscript) -> String {
        var json = JSONWriter()
        json.object { write(manuscript, to: &$0) }
        return json.text
    }

    /// What a revision says, likewise.
    public static func write(_ content: Revision.Content) -> String {
        write(Manuscript(content))
    }

    /// The members of the object.
    public static func write(_ manuscript: Manuscript, to json: inout JSONWriter) {
        json.member("kind", manuscript.kind.rawValue)
        json.memberOrNull("kicker", manuscript.kicker)
        json.member("headline", manuscript.headline)
        json.member("lead", manuscript.lead)
        write(manuscript.body.blocks, "body", to: &json)
        if let dateline = manuscript.dateline {
            json.object("dateline") { json in
                json.member("place", dateline.place)
                json.memberOrNull("zone", dateline.zone)
            }
        } else {
            json.null("dateline")
        }
        json.array("bylines") { json in
            for byline in manuscript.bylines {
                json.object { json in
                    json.member("name", byline.name)
                    json.member("role", byline.role.rawValue)
                    json.member("isPerson", byline.isPerson)
                }
            }
        }
        json.memberOrNull("section", manuscript.section?.text)
        json.texts("tags", manuscript.tags)
        if let photo = manuscript.leadPhoto {
            json.object("leadPhoto") { write(photo, to: &$0) }
        } else {
            json.null("leadPhoto")
        }
        json.texts("sources", manuscript.sources)
        json.member("language", manuscript.language)
        // Only stories from elsewhere have these.
        json.member("printedByline", manuscript.printedByline)
        if !manuscript.holdsText { json.member("holdsText", false) }
    }

    public static func write(_ blocks: [Body.Block], _ name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for block in blocks { json.object { write(block, to: &$0) } }
        }
    }

    public static func write(_ photo: Photo, to json: inout JSONWriter) {
        json.memberOrNull("asset", photo.asset?.name)
        json.member("caption", photo.caption)
        json.member("credit", photo.credit)
        json.member("alternativeText", photo.alternativeText)
        guard let asset = photo.asset else { return }
        json.member("width", asset.width)
        json.member("height", asset.height)
        json.member("address", PageAddress.media(asset.name).path)
        json.array("renditions") { json in
            for rendition in asset.renditions {
                json.object { json in
                    json.member("address", PageAddress.media(rendition.name).path)
                    json.member("type", Asset.mediaType(of: rendition.name))
                    json.member("width", rendition.width)
                    json.member("height", rendition.height)
                }
            }
        }
    }

    /// Paragraphs of a note.
    static func write(_ paragraphs: [[Body.Span]], _ name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for runs in paragraphs { json.array { write(runs, to: &$0) } }
        }
    }
}

extension ManuscriptJSON {
    private static func write(_ block: Body.Block, to json: inout JSONWriter) {
        switch block {
        case .paragraph(let runs):
            json.member("type", "paragraph")
            json.array("text") { write(runs, to: &$0) }
        case .heading(let level, let runs):
            json.member("type", "heading")
            json.member("level", level)
            json.array("text") { write(runs, to: &$0) }
        case .quote(let paragraphs, let attribution):
            json.member("type", "quote")
            write(paragraphs, "paragraphs", to: &json)
            json.member("attribution", attribution)
        case .list(let ordered, let items):
            json.member("type", "list")
            json.member("ordered", ordered)
            write(items, "items", to: &json)
        case .photo(let photo):
            json.member("type", "photo")
            json.object("photo") { write(photo, to: &$0) }
        case .gallery(let photos):
            json.member("type", "gallery")
            json.array("photos") { json in
                for photo in photos { json.object { write(photo, to: &$0) } }
            }
        case .table(let table): write(table, to: &json)
        case .embed(let embed):
            json.member("type", "embed")
            json.member("address", embed.address)
            json.member("title", embed.title)
        case .note(let note):
            json.member("type", "note")
            json.member("kind", note.kind.rawValue)
            json.array("text") { write(note.text, to: &$0) }
            json.member("addedAt", note.addedAt?.rfc3339())
        }
    }

    private static func write(_ table: Body.Table, to json: inout JSONWriter) {
        json.member("type", "table")
        json.member("caption", table.caption)
        write(table.head, "head", to: &json)
        json.array("rows") { json in
            for row in table.rows {
                json.array { json in
                    for cell in row { json.array { write(cell, to: &$0) } }
                }
            }
        }
    }

    private static func write(_ runs: [Body.Span], to json: inout JSONWriter) {
        for run in runs {
            json.object { json in
                json.member("text", run.text)
                if !run.marks.isEmpty {
                    json.array("marks") { json in
                        for name in MarkName.allCases where run.marks.contains(name.mark) { json.string(name.rawValue) }
                    }
                }
                json.member("link", run.link)
            }
        }
    }
}
