import Editorial
import JSON

/// The text of a story as data: its blocks with their fields.
struct BodyJSON: Sendable {
    let dates: NewsDate

    func write(_ body: Body, to json: inout JSONWriter) {
        json.array("body") { json in
            for block in body.blocks {
                json.object { write(block, to: &$0) }
            }
        }
    }

    static func write(_ photo: Photo, to json: inout JSONWriter) {
        if let asset = photo.asset {
            json.member("address", PageAddress.media(asset.name).path)
            json.member("width", asset.width)
            json.member("height", asset.height)
            if !asset.renditions.isEmpty { write(asset.renditions, to: &json) }
        }
        json.member("caption", photo.caption)
        json.member("credit", photo.credit)
        json.member("alternativeText", photo.alternativeText)
    }

    private static func write(_ renditions: [Asset.Rendition], to json: inout JSONWriter) {
        json.array("renditions") { json in
            for rendition in renditions {
                json.object { json in
                    json.member("address", PageAddress.media(rendition.name).path)
                    json.member("type", Asset.mediaType(of: rendition.name))
                    json.member("width", rendition.width)
                    json.member("height", rendition.height)
                }
            }
        }
    }

    private func write(_ block: Body.Block, to json: inout JSONWriter) {
        switch block {
        case .paragraph(let spans):
            json.member("type", "paragraph")
            write(spans, "text", to: &json)
        case .heading(let level, let spans):
            json.member("type", "heading")
            json.member("level", level)
            write(spans, "text", to: &json)
        case .quote(let paragraphs, let attribution):
            json.member("type", "quote")
            write(runs: paragraphs, "paragraphs", to: &json)
            json.member("attribution", attribution)
        case .list(let ordered, let items):
            json.member("type", "list")
            json.member("ordered", ordered)
            write(runs: items, "items", to: &json)
        case .photo(let photo):
            json.member("type", "photo")
            BodyJSON.write(photo, to: &json)
        case .gallery(let photos):
            json.member("type", "gallery")
            json.array("photos") { json in
                for photo in photos { json.object { BodyJSON.write(photo, to: &$0) } }
            }
        case .table(let table):
            write(table, to: &json)
        case .embed(let embed):
            json.member("type", "embed")
            json.member("address", embed.address)
            json.member("title", embed.title)
        case .note(let note):
            json.member("type", "note")
            json.member("kind", note.kind.rawValue)
            json.member("addedAt", note.addedAt.map(dates.machine))
            write(note.text, "text", to: &json)
        }
    }

    private func write(_ table: Body.Table, to json: inout JSONWriter) {
        json.member("type", "table")
        json.member("caption", table.caption)
        write(runs: table.head, "head", to: &json)
        json.array("rows") { json in
            for row in table.rows {
                json.array { json in
                    for cell in row { json.array { write(cell, to: &$0) } }
                }
            }
        }
    }

    func write(runs: [[Body.Span]], _ name: String, to json: inout JSONWriter) {
        json.array(name) { json in
            for spans in runs { json.array { write(spans, to: &$0) } }
        }
    }

    private func write(_ spans: [Body.Span], _ name: String, to json: inout JSONWriter) {
        json.array(name) { write(spans, to: &$0) }
    }

    private func write(_ spans: [Body.Span], to json: inout JSONWriter) {
        for span in spans {
            json.object { json in
                json.member("text", span.text)
                if !span.marks.isEmpty {
                    json.array("marks") { json in
                        for (mark, name) in BodyJSON.marks where span.marks.contains(mark) { json.string(name) }
                    }
                }
                json.member("link", span.link)
            }
        }
    }

    private static let marks: [(Body.Marks, String)] = [
        (.strong, "strong"), (.emphasis, "emphasis"), (.code, "code"), (.subscripted, "subscript"),
        (.superscripted, "superscript"), (.struck, "strikethrough"),
    ]
}
