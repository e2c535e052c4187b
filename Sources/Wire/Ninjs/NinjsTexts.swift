import Editorial

/// Headline, lead and body of a ninjs object, chosen from the forms it has them in.
struct NinjsTexts {
    private(set) var headline: String?
    private(set) var lead = ""
    private(set) var body = Body()
    private(set) var remarks: [String] = []

    /// - Throws: when a body cannot be read.
    init(of item: NinjsItem) throws(NinjsRefusal) {
        readHeadline(of: item)
        try readBody(of: item)
        readLead(of: item)
        if headline == nil { makeHeadline() }
    }

    private mutating func readHeadline(of item: NinjsItem) {
        let headlines = item.variants(of: .headline)
        let chosen = headlines.first { $0.role == "main" } ?? headlines.first { $0.role == nil } ?? headlines.first
        headline = chosen.map { NinjsTexts.line($0) } ?? item.text("title").map { NinjsTexts.line($0) }
        if headline?.isEmpty == true { headline = nil }
        leftOut("headline", headlines.filter { $0 != chosen }, besides: headline ?? "")
    }

    private mutating func readBody(of item: NinjsItem) throws(NinjsRefusal) {
        let bodies = item.variants(of: .body)
        let readable = bodies.filter { !$0.isOtherMarkup }
        let html = readable.filter(\.isHTML)
        let candidates = html.isEmpty ? readable : html
        guard let chosen = candidates.first(where: { $0.role == "main" }) ?? candidates.first else {
            if let other = bodies.first { remarks.append("the body is \(other.contentType ?? "markup") that is not read") }
            return
        }
        if chosen.isHTML {
            do {
                let read = try BodyReader.read(html: chosen.value)
                body = read.body
                remarks += read.remarks
            } catch {
                throw NinjsRefusal(reason: error.reason)
            }
        } else {
            body = PlainTextBody.read(chosen.value)
        }
        if bodies.count > 1 {
            leftOut("body", bodies.filter { $0 != chosen && !$0.isOtherMarkup }, besides: body.words)
        }
    }

    private mutating func readLead(of item: NinjsItem) {
        let all = item.variants(of: .description)
        let descriptions = all.filter { !NinjsTexts.creditRoles.contains($0.role ?? "") }
        let ranked = NinjsTexts.leadRoles.lazy.compactMap { role in descriptions.first { $0.role == role && !$0.isHTML } }
        let chosen = ranked.first ?? descriptions.first { !$0.isHTML } ?? descriptions.first
        lead = chosen.map { NinjsTexts.line($0) } ?? ""
        leftOut("description", descriptions.filter { $0 != chosen }, besides: lead)
    }

    /// Says which forms of a text were not kept, unless they say nothing else than the one that was.
    private mutating func leftOut(_ what: String, _ variants: [NinjsItem.Variant], besides kept: String) {
        guard !variants.isEmpty else { return }
        let words = NinjsTexts.words(kept)
        for variant in variants where !NinjsTexts.words(NinjsTexts.line(variant)).isSubset(of: words) {
            remarks.append("the \(what) “\(variant.role ?? variant.contentType ?? "without a role")” was left out: a story has one")
        }
    }

    private mutating func makeHeadline() {
        let text = lead.isEmpty ? body.blocks.flowing.first?.map(\.text).joined() ?? "" : lead
        let words = text.split(whereSeparator: \.isWhitespace).prefix(12).joined(separator: " ")
        guard !words.isEmpty else { return }
        let sentence = words.firstRange(of: ". ").map { String(words[..<$0.lowerBound]) } ?? words
        headline = String(sentence.prefix(120))
        remarks.append("it has no headline: the beginning of its text stands for one")
    }

    /// A text in one line, markup read.
    private static func line(_ variant: NinjsItem.Variant) -> String {
        variant.isHTML ? markedLine(variant.value) : plainLine(variant.value)
    }

    private static func line(_ text: String) -> String {
        line(NinjsItem.Variant(role: nil, contentType: nil, value: text))
    }

    private static func markedLine(_ html: String) -> String {
        guard let read = try? BodyReader.read(html: html) else { return plainLine(html) }
        return plainLine(read.body.blocks.flowing.joinedByLineFeeds().map(\.text).joined())
    }

    private static func plainLine(_ text: String) -> String {
        guard text.contains(where: \.isNewline) else { return text.trimmingSpaces() }
        return text.split(whereSeparator: \.isNewline).map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }.joined(
            separator: " ")
    }

    private static func words(_ text: String) -> Set<Substring> {
        Set(text.split { !$0.isLetter && !$0.isNumber })
    }

    private static let leadRoles = ["lead", "summary", "abstract", "main", "text", "teaser", "intro"]
    private static let creditRoles: Set<String> = ["creditline", "credit", "writer", "copyright"]
}

extension NinjsItem.Variant {
    /// Whether it is HTML: by its type, or where it has none that decides, by the look of it.
    var isHTML: Bool {
        if let contentType, contentType.contains("html") { return true }
        if let contentType, contentType.contains("plain") { return false }
        guard value.utf8.contains(UInt8(ascii: "<")) else { return false }
        return ["</p>", "<p>", "</a>", "<br", "</b>", "</div>", "</strong>", "</em>", "</i>", "</h1>", "</h2>"].contains {
            value.contains($0)
        }
    }

    /// Whether it is in a language of markup other than HTML, such as NITF.
    var isOtherMarkup: Bool {
        guard let contentType, !contentType.contains("html") else { return false }
        return contentType.contains("xml") || contentType.contains("nitf")
    }
}

extension Body {
    /// All its text, for comparing words.
    fileprivate var words: String {
        blocks.map { block in
            switch block {
            case .table(let table): (table.head + table.rows.flatMap { $0 }).map { $0.map(\.text).joined() }.joined(separator: " ")
            case .photo(let photo): photo.caption
            default: block.flowing.map { $0.map(\.text).joined() }.joined(separator: " ")
            }
        }.joined(separator: " ")
    }
}
