import Editorial
import JSON
import Newsroom
import Storage

extension ValueReading {
    mutating func manuscript(_ value: JSONValue, _ completeness: ManuscriptJSON.Completeness) -> Manuscript {
        var manuscript = Manuscript()
        guard let object = object(value, completeness == .whole ? .wholeManuscript : .beginningManuscript) else {
            return manuscript
        }
        manuscript.kind = member("kind", of: object) { $0.choice($1, of: StoryKind.self) } ?? .news
        manuscript.kicker = member("kicker", of: object) { $0.textOrNull($1, most: Limits.kicker) }
        manuscript.headline = member("headline", of: object) { $0.text($1, most: Limits.headline) } ?? ""
        manuscript.lead = member("lead", of: object) { $0.text($1, most: Limits.lead) } ?? ""
        manuscript.body = Body(member("body", of: object) { $0.items($1, most: Limits.blocks) { $0.block($1) } } ?? [])
        manuscript.dateline = member("dateline", of: object) { $0.dateline($1) }
        manuscript.bylines = member("bylines", of: object) { $0.items($1, most: Limits.bylines) { $0.byline($1) } } ?? []
        manuscript.printedByline = member("printedByline", of: object) { $0.textOrNull($1, most: 1000) }
        manuscript.section = member("section", of: object) { $0.section($1) }
        manuscript.tags = member("tags", of: object) { $0.items($1, most: Limits.tags) { $0.text($1, most: Limits.name) } } ?? []
        manuscript.leadPhoto = member("leadPhoto", of: object) { $0.photoOrNull($1) }
        manuscript.sources =
            member("sources", of: object) { $0.items($1, most: Limits.sources) { $0.text($1, most: Limits.source) } } ?? []
        manuscript.language = member("language", of: object) { $0.language($1) } ?? "id"
        manuscript.holdsText = member("holdsText", of: object) { $0.flag($1) } ?? true
        return manuscript
    }

    private mutating func dateline(_ value: JSONValue) -> Dateline? {
        guard value != .null, let object = objectOrNull(value, .dateline) else { return nil }
        let place = member("place", of: object) { $0.text($1, most: Limits.name) } ?? ""
        let zone: String? = member("zone", of: object) { reading, value in
            guard let name = reading.textOrNull(value, most: 64) else { return nil }
            guard name.utf8.allSatisfy(ValueReading.isZoneLetter), SiteZone(name) != nil else {
                reading.note(.notAZone)
                return nil
            }
            return name
        }
        return place.isEmpty ? nil : Dateline(place: place, zone: zone)
    }

    /// What zone names are made of: no dots, so that none leads out of the system's folder of zones.
    private static func isZoneLetter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        case UInt8(ascii: "/"), UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-"): true
        default: false
        }
    }

    private mutating func byline(_ value: JSONValue) -> IncomingStory.Name? {
        guard let object = object(value, .byline) else { return nil }
        let name = member("name", of: object) { $0.text($1, most: Limits.name) }
        let role = member("role", of: object) { $0.choice($1, of: Byline.Role.self) } ?? .reporter
        let isPerson = member("isPerson", of: object) { $0.flag($1) } ?? true
        return name.map { IncomingStory.Name($0, role: role, isPerson: isPerson) }
    }

    private mutating func section(_ value: JSONValue) -> Slug? {
        guard value != .null, let slug = slug(value) else { return nil }
        return slug.text == Section.unfiledSlug ? nil : slug
    }

    mutating func slug(_ value: JSONValue) -> Slug? {
        guard let text = text(value, most: 200) else { return nil }
        let slug = Slug(text)
        if slug == nil { note(.notASlug) }
        return slug
    }

    /// A tag as BCP 47 has it, so far as its shape goes.
    private mutating func language(_ value: JSONValue) -> String? {
        guard let text = text(value, most: 35) else { return nil }
        let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        let isTag = parts.enumerated().allSatisfy { index, part in
            (index == 0 ? 2...8 : 1...8).contains(part.count)
                && part.allSatisfy { (0x61...0x7A).contains($0 | 0x20) || (index > 0 && (0x30...0x39).contains($0)) }
        }
        if !isTag { note(.notALanguage) }
        return isTag ? text : nil
    }

    mutating func objectOrNull(_ value: JSONValue, _ names: MemberNames) -> JSONObject? {
        switch value {
        case .null: return nil
        case .object: return object(value, names)
        default:
            note(.wrongType(wanted: .objectOrNull))
            return nil
        }
    }
}

extension MemberNames {
    static let wholeManuscript = MemberNames(
        [
            "kind", "kicker", "headline", "lead", "body", "dateline", "bylines", "section", "tags", "leadPhoto", "sources",
            "language",
        ], optional: ["printedByline", "holdsText"])
    static let beginningManuscript = MemberNames(
        ["headline"], optional: wholeManuscript.required.filter { $0 != "headline" } + wholeManuscript.optional)
    fileprivate static let dateline = MemberNames(["place"], optional: ["zone"])
    fileprivate static let byline = MemberNames(["name"], optional: ["role", "isPerson"])
}
