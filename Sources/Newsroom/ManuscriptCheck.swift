import Editorial
import Storage

/// What about a manuscript cannot stay as it is, field by field, as forms and the API name them. A draft may lack anything;
/// what it has must fit and must be harmless.
struct ManuscriptCheck {
    private(set) var problems: [FieldProblem] = []
    private var characters = 0
    /// Addresses that were embedded before: a story that came in from elsewhere can still be edited.
    private let known: Set<String>

    static func problems(in manuscript: Manuscript, editing former: Manuscript? = nil) -> [FieldProblem] {
        var check = ManuscriptCheck(knowing: former)
        check.head(manuscript)
        check.names(manuscript)
        check.body(manuscript.body)
        return check.problems
    }

    private init(knowing former: Manuscript?) {
        known = Set(
            former?.body.blocks.compactMap { block in
                if case .embed(let embed) = block { embed.address } else { nil }
            } ?? [])
    }

    // MARK: Fields

    private mutating func head(_ manuscript: Manuscript) {
        hold("headline", manuscript.headline, to: Limits.headline)
        hold("kicker", manuscript.kicker ?? "", to: Limits.kicker)
        hold("lead", manuscript.lead, to: Limits.lead)
        if let photo = manuscript.leadPhoto { self.photo("leadPhoto", photo) }
        if let dateline = manuscript.dateline {
            hold("dateline.place", dateline.place, to: Limits.name)
            if let zone = dateline.zone, SiteZone(zone) == nil { add("dateline.zone", .unknown) }
        }
        if !ManuscriptCheck.isLanguageTag(manuscript.language) { add("language", .wrong) }
    }

    private mutating func names(_ manuscript: Manuscript) {
        if manuscript.bylines.count > Limits.bylines { add("bylines", .tooLong(limit: Limits.bylines)) }
        for (place, byline) in manuscript.bylines.prefix(Limits.bylines).enumerated() {
            hold("bylines.\(place).name", byline.name, to: Limits.name)
        }
        if manuscript.tags.count > Limits.tags { add("tags", .tooLong(limit: Limits.tags)) }
        for (place, tag) in manuscript.tags.prefix(Limits.tags).enumerated() { hold("tags.\(place)", tag, to: Limits.name) }
        if manuscript.sources.count > Limits.sources { add("sources", .tooLong(limit: Limits.sources)) }
        for (place, source) in manuscript.sources.prefix(Limits.sources).enumerated() {
            hold("sources.\(place)", source, to: Limits.source)
        }
    }

    private mutating func photo(_ field: String, _ photo: Photo) {
        hold(field + ".caption", photo.caption, to: Limits.caption)
        hold(field + ".credit", photo.credit, to: Limits.credit)
        hold(field + ".alternativeText", photo.alternativeText, to: Limits.alternativeText)
    }

    // MARK: Body

    private mutating func body(_ body: Body) {
        guard body.blocks.count <= Limits.blocks else { return add("body", .tooLong(limit: Limits.blocks)) }
        for (place, block) in body.blocks.enumerated() { self.block("body.\(place)", block) }
        if characters > Limits.text { add("body", .tooLong(limit: Limits.text)) }
    }

    private mutating func block(_ field: String, _ block: Body.Block) {
        for run in block.runs {
            characters += run.text.unicodeScalars.count
            guard let link = run.link else { continue }
            if !Body.Span.isSafe(link: link) { add(field, .notAllowedHere) }
            if link.unicodeScalars.count > Limits.address { add(field, .tooLong(limit: Limits.address)) }
        }
        switch block {
        case .paragraph, .list, .note: break
        case .heading(let level, _): if !(2...4).contains(level) { add(field, .wrong) }
        case .quote(_, let attribution): hold(field, attribution, to: Limits.source)
        case .photo(let photo): self.photo(field, photo)
        case .gallery(let photos): for (place, photo) in photos.enumerated() { self.photo("\(field).\(place)", photo) }
        case .table(let table): hold(field, table.caption, to: Limits.caption)
        case .embed(let embed):
            hold(field, embed.title, to: Limits.source)
            hold(field, embed.address, to: Limits.address)
            if EmbedProvider(address: embed.address) == nil, !known.contains(embed.address) { add(field, .notAllowedHere) }
        }
    }

    // MARK: Finding

    private mutating func hold(_ field: String, _ text: String, to limit: Int) {
        // Bytes first: counting code points walks the text.
        if text.utf8.count > limit, text.unicodeScalars.count > limit { add(field, .tooLong(limit: limit)) }
    }

    private mutating func add(_ field: String, _ reason: FieldProblem.Reason) {
        // A text with a wrong link in each of its thousand paragraphs says so once too often as it is.
        guard problems.count < 100 else { return }
        problems.append(FieldProblem(field, reason))
    }

    /// The shape of a BCP 47 tag (RFC 5646, 2.1): letters, then subtags of letters and digits.
    private static func isLanguageTag(_ tag: String) -> Bool {
        let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
        guard tag.utf8.count <= 35, let first = parts.first, (2...8).contains(first.utf8.count),
            first.utf8.allSatisfy({ (0x61...0x7A).contains($0 | 0x20) })
        else { return false }
        return parts.dropFirst().allSatisfy { part in
            (1...8).contains(part.utf8.count)
                && part.utf8.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) }
        }
    }
}
