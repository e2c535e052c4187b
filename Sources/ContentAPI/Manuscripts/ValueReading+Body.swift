import Editorial
import JSON
import Newsroom

extension ValueReading {
    mutating func block(_ value: JSONValue) -> Body.Block? {
        guard case .object(let unchecked) = value else {
            note(.wrongType(wanted: .object))
            return nil
        }
        guard unchecked["type"] != nil else {
            note(.missing, at: "type")
            return nil
        }
        guard let type = member("type", of: unchecked, { $0.choice($1, of: BlockType.self) }),
            let object = object(value, type.names)
        else { return nil }
        return block(type, object)
    }

    private mutating func block(_ type: BlockType, _ object: JSONObject) -> Body.Block? {
        switch type {
        case .paragraph: return .paragraph(runs("text", of: object))
        case .heading:
            let level = member("level", of: object) { $0.wholeNumber($1, in: 2...4) } ?? 2
            return .heading(level: level, runs("text", of: object))
        case .quote:
            let attribution = member("attribution", of: object) { $0.text($1, most: Limits.source) } ?? ""
            return .quote(runLists("paragraphs", of: object), attribution: attribution)
        case .list:
            let ordered = member("ordered", of: object) { $0.flag($1) } ?? false
            return .list(ordered: ordered, items: runLists("items", of: object))
        case .photo: return member("photo", of: object) { $0.photo($1) }.map { .photo($0) }
        case .gallery:
            return .gallery(member("photos", of: object) { $0.items($1, most: Limits.blocks) { $0.photo($1) } } ?? [])
        case .table: return .table(table(object))
        case .embed: return embed(object).map { .embed($0) }
        case .note: return remark(object).map { .note($0) }
        }
    }

    // MARK: Runs

    private mutating func runs(_ name: String, of object: JSONObject) -> [Body.Span] {
        member(name, of: object) { $0.runs($1) } ?? []
    }

    private mutating func runLists(_ name: String, of object: JSONObject) -> [[Body.Span]] {
        member(name, of: object) { $0.items($1, most: 20_000) { $0.runs($1) } } ?? []
    }

    mutating func runs(_ value: JSONValue) -> [Body.Span] {
        items(value, most: 20_000) { $0.run($1) }
    }

    /// Nil for an empty one, too: there is nothing to mark or to link.
    private mutating func run(_ value: JSONValue) -> Body.Span? {
        guard let object = object(value, .run) else { return nil }
        let text = member("text", of: object) { $0.text($1, most: Limits.text) } ?? ""
        let marks = member("marks", of: object) { $0.items($1, most: 20) { $0.choice($1, of: MarkName.self) } } ?? []
        let link: String? = member("link", of: object) { reading, value in
            guard let link = reading.textOrNull(value, most: Limits.address) else { return nil }
            guard Body.Span.isSafe(link: link) else {
                reading.note(.notALink)
                return nil
            }
            return link
        }
        return text.isEmpty ? nil : Body.Span(text, marks: marks.reduce(into: []) { $0.insert($1.mark) }, link: link)
    }

    // MARK: Pictures

    mutating func photoOrNull(_ value: JSONValue) -> Photo? {
        switch value {
        case .null: return nil
        case .object: return photo(value)
        default:
            note(.wrongType(wanted: .objectOrNull))
            return nil
        }
    }

    /// What answers add to a picture may come back with it; the database's own measures rule.
    private mutating func photo(_ value: JSONValue) -> Photo? {
        guard let object = object(value, .photo) else { return nil }
        let asset: Asset? = member("asset", of: object) { reading, value in
            guard let name = reading.textOrNull(value, most: 100) else { return nil }
            guard let asset = Asset(name: name, width: 1, height: 1) else {
                reading.note(.notAnAsset)
                return nil
            }
            return asset
        }
        return Photo(
            asset: asset, caption: member("caption", of: object) { $0.text($1, most: Limits.caption) } ?? "",
            credit: member("credit", of: object) { $0.text($1, most: Limits.credit) } ?? "",
            alternativeText: member("alternativeText", of: object) { $0.text($1, most: Limits.alternativeText) } ?? "")
    }

    // MARK: Tables, embeds, notes

    private mutating func table(_ object: JSONObject) -> Body.Table {
        let rows =
            member("rows", of: object) { reading, value in
                reading.items(value, most: 10_000) { $0.items($1, most: 100) { $0.runs($1) } }
            } ?? []
        let head = member("head", of: object) { $0.items($1, most: 100) { $0.runs($1) } } ?? []
        let caption = member("caption", of: object) { $0.text($1, most: Limits.caption) } ?? ""
        return Body.Table(caption: caption, head: head, rows: rows)
    }

    private mutating func embed(_ object: JSONObject) -> Body.Embed? {
        let address: String? = member("address", of: object) { reading, value in
            guard let text = reading.text(value, most: Limits.address) else { return nil }
            let isAddress = text.lowercased().hasPrefix("https://") && text.utf8.count > 8 && Body.Span.isSafe(link: text)
            if !isAddress { reading.note(.notAnAddress) }
            return isAddress ? text : nil
        }
        let title = member("title", of: object) { $0.text($1, most: Limits.source) } ?? ""
        return address.map { Body.Embed(address: $0, title: title) }
    }

    private mutating func remark(_ object: JSONObject) -> Body.Note? {
        let text = runs("text", of: object)
        let addedAt: Instant? = member("addedAt", of: object) { $1 == .null ? nil : $0.time($1) }
        guard let kind = member("kind", of: object, { $0.choice($1, of: Body.Note.Kind.self) }) else { return nil }
        return Body.Note(kind: kind, text: text, addedAt: addedAt)
    }
}
