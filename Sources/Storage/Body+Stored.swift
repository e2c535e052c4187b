import Editorial

extension Body {
    /// The body as databases keep it: JSON of our own shape, one object a block. Never HTML.
    public var stored: String {
        var writer = StoredJSONWriter()
        writer.list(blocks) { $0.block($1) }
        return writer.text
    }

    /// Reads what `stored` wrote; nil for anything else.
    public init?(stored text: String) {
        guard let items = StoredJSON(text)?.list else { return nil }
        var blocks: [Block] = []
        blocks.reserveCapacity(items.count)
        for item in items {
            guard let block = Block(item) else { return nil }
            blocks.append(block)
        }
        self.init(blocks)
    }
}

extension PublishedNote {
    /// Its paragraphs as databases keep them.
    public static func stored(_ paragraphs: [[Body.Span]]) -> String {
        var writer = StoredJSONWriter()
        writer.list(paragraphs) { $0.spans($1) }
        return writer.text
    }

    /// Reads what `stored` wrote; nil for anything else.
    public static func paragraphs(stored text: String) -> [[Body.Span]]? {
        StoredJSON(text)?.spanLists
    }
}

extension Photo {
    public var stored: String {
        var writer = StoredJSONWriter()
        writer.photo(self)
        return writer.text
    }

    public init?(stored text: String) {
        guard let value = StoredJSON(text) else { return nil }
        self.init(value)
    }

    fileprivate init?(_ value: StoredJSON) {
        guard case .object = value else { return nil }
        var asset: Asset?
        if let name = value["asset"]?.text, let width = value["w"]?.number, let height = value["h"]?.number {
            asset = Asset(
                name: name, width: Int(width), height: Int(height), renditions: value["r"]?.renditions ?? [])
        }
        self.init(
            asset: asset, caption: value["caption"]?.text ?? "", credit: value["credit"]?.text ?? "",
            alternativeText: value["alt"]?.text ?? "")
    }
}

extension Asset {
    /// Its renditions as a column of their own keeps them.
    public var storedRenditions: String {
        var writer = StoredJSONWriter()
        writer.renditions(renditions)
        return writer.text
    }

    /// Reads what `storedRenditions` wrote; none of anything else.
    public static func renditions(stored text: String) -> [Rendition] {
        StoredJSON(text)?.renditions ?? []
    }
}

extension StoredJSON {
    /// Each a list of name, width, height.
    fileprivate var renditions: [Asset.Rendition] {
        (list ?? []).compactMap { item in
            guard let parts = item.list, parts.count == 3, let name = parts[0].text, let width = parts[1].number,
                let height = parts[2].number
            else { return nil }
            return Asset.Rendition(name: name, width: Int(width), height: Int(height))
        }
    }
}

extension StoredJSONWriter {
    fileprivate mutating func renditions(_ renditions: [Asset.Rendition]) {
        list(renditions) { writer, rendition in
            writer.raw("[")
            writer.string(rendition.name)
            writer.raw(",")
            writer.number(Int64(rendition.width))
            writer.raw(",")
            writer.number(Int64(rendition.height))
            writer.raw("]")
        }
    }

    fileprivate mutating func block(_ block: Body.Block) {
        switch block {
        case .paragraph(let text):
            raw("{\"p\":")
            spans(text)
        case .heading(let level, let text):
            raw("{\"h\":")
            spans(text)
            raw(",\"level\":")
            number(Int64(level))
        case .quote(let paragraphs, let attribution):
            raw("{\"q\":")
            list(paragraphs) { $0.spans($1) }
            raw(",\"by\":")
            string(attribution)
        case .list(let ordered, let items):
            if ordered { raw("{\"ol\":") } else { raw("{\"ul\":") }
            list(items) { $0.spans($1) }
        case .photo(let picture):
            raw("{\"photo\":")
            photo(picture)
        case .gallery(let pictures):
            raw("{\"gallery\":")
            list(pictures) { $0.photo($1) }
        case .table(let value):
            table(value)
        case .embed(let embed):
            raw("{\"embed\":")
            string(embed.address)
            raw(",\"title\":")
            string(embed.title)
        case .note(let value):
            note(value)
        }
        raw("}")
    }

    fileprivate mutating func spans(_ spans: [Body.Span]) {
        list(spans) { writer, span in
            if span.marks.isEmpty, span.link == nil {
                writer.string(span.text)
                return
            }
            writer.raw("{\"t\":")
            writer.string(span.text)
            writer.raw(",\"m\":")
            writer.number(Int64(span.marks.rawValue))
            if let link = span.link {
                writer.raw(",\"a\":")
                writer.string(link)
            }
            writer.raw("}")
        }
    }

    fileprivate mutating func photo(_ photo: Photo) {
        raw("{\"caption\":")
        string(photo.caption)
        raw(",\"credit\":")
        string(photo.credit)
        raw(",\"alt\":")
        string(photo.alternativeText)
        if let asset = photo.asset {
            raw(",\"asset\":")
            string(asset.name)
            raw(",\"w\":")
            number(Int64(asset.width))
            raw(",\"h\":")
            number(Int64(asset.height))
            if !asset.renditions.isEmpty {
                raw(",\"r\":")
                renditions(asset.renditions)
            }
        }
        raw("}")
    }

    private mutating func table(_ table: Body.Table) {
        raw("{\"table\":")
        list(table.rows) { $0.list($1) { $0.spans($1) } }
        raw(",\"head\":")
        list(table.head) { $0.spans($1) }
        raw(",\"caption\":")
        string(table.caption)
    }

    private mutating func note(_ note: Body.Note) {
        raw("{\"note\":")
        spans(note.text)
        raw(",\"kind\":")
        string(note.kind.rawValue)
        if let addedAt = note.addedAt {
            raw(",\"at\":")
            number(addedAt.milliseconds)
        }
    }
}

extension Body.Block {
    fileprivate init?(_ value: StoredJSON) {
        guard case .object(let members) = value, let (key, main) = members.first else { return nil }
        switch key {
        case "p":
            guard let text = [Body.Span](main) else { return nil }
            self = .paragraph(text)
        case "h":
            guard let text = [Body.Span](main), let level = value["level"]?.number else { return nil }
            self = .heading(level: Int(level), text)
        case "q":
            guard let paragraphs = main.spanLists else { return nil }
            self = .quote(paragraphs, attribution: value["by"]?.text ?? "")
        case "ol", "ul":
            guard let items = main.spanLists else { return nil }
            self = .list(ordered: key == "ol", items: items)
        case "photo":
            guard let photo = Photo(main) else { return nil }
            self = .photo(photo)
        case "gallery":
            guard let items = main.list else { return nil }
            self = .gallery(items.compactMap { Photo($0) })
        case "table":
            guard let rows = main.list else { return nil }
            self = .table(
                Body.Table(
                    caption: value["caption"]?.text ?? "", head: value["head"]?.spanLists ?? [],
                    rows: rows.compactMap(\.spanLists)))
        case "embed":
            guard let address = main.text else { return nil }
            self = .embed(Body.Embed(address: address, title: value["title"]?.text ?? ""))
        case "note":
            guard let text = [Body.Span](main), let kind = value["kind"]?.text.flatMap(Body.Note.Kind.init) else { return nil }
            let addedAt = value["at"]?.number.map { Instant(milliseconds: $0) }
            self = .note(Body.Note(kind: kind, text: text, addedAt: addedAt))
        default:
            return nil
        }
    }
}

extension [Body.Span] {
    fileprivate init?(_ value: StoredJSON) {
        guard let items = value.list else { return nil }
        self.init()
        reserveCapacity(items.count)
        for item in items {
            if let text = item.text {
                append(Body.Span(text))
            } else if let text = item["t"]?.text {
                append(
                    Body.Span(
                        text, marks: Body.Marks(rawValue: UInt8(truncatingIfNeeded: item["m"]?.number ?? 0)),
                        link: item["a"]?.text))
            } else {
                return nil
            }
        }
    }
}

extension StoredJSON {
    fileprivate var spanLists: [[Body.Span]]? {
        list?.compactMap { [Body.Span]($0) }
    }
}
