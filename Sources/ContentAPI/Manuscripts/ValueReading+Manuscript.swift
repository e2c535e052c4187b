import Editorial
import JSON
import Storage

extension ValueReading {
    mutating func manuscript(_ value: JSONValue, _ completeness: ManuscriptJSON.Completeness) -> Manuscript {
        var manuscript = Manuscript()
        guard let object = object(value, completeness == .whole ? .wholeManuscript : .beginningManuscript) else {
            return manuscript
        }
        manuscript.kind = member("kind", of: object) { $0.choice($1, of: StoryKind.self) } ?? .news
        manuscript.kicker = member("kicker", of: object) { $0.textOrNull($1, most: 200) }
        manuscript.headline = member("headline", of: object) { $0.text($1, most: 1000) } ?? ""
        manuscript.lead = member("lead", of: object) { $0.text($1, most: 10_000, isLine: false) } ?? ""
        manuscript.body = Body(member("body", of: object) { $0.items($1, most: 20_000) { $0.block($1) } } ?? [])
        manuscript.dateline = member("dateline", of: object) { $0.dateline($1) }
        manuscript.bylines = member("bylines", of: object) { $0.items($1, most: 100) { $0.byline($1) } } ?? []
        manuscript.printedByline = member("printedByline", of: object) { $0.textOrNull($1, most: 1000) }
        manuscript.section = member("section", of: object) { $0.section($1) }
        manuscript.tags = member("tags", of: object) { $0.items($1, most: 100) { $0.name($1, most: 200) } } ?? []
        manuscript.leadPhoto = member("leadPhoto", of: object) { $0.photoOrNull($1) }
        manuscript.sources = member("sources", of: object) { $0.items($1, most: 200) { $0.name($1, most: 1000) } } ?? []
        manuscript.language = member("language", of: object) { $0.language($1) } ?? "id"
        manuscript.holdsText = member("holdsText", of: object) { $0.flag($1) } ?? true
        return manuscript
    }

    mutating func textOrNull(_ value: JSONValue, most: Int) -> String? {
        switch value {
        case .null: return nil
        case .string:
            let text = text(value, most: most)
            return text?.isEmpty == true ? nil : text
        default:
            note(.wrongType(wanted: .textOrNull))
            return nil
        }
    }

    private mutating func dateline(_ value: JSONValue) -> Dateline? {
        guard value != .null, let object = objectOrNull(value, .dateline) else { return nil }
        let place = member("place", of: object) { $0.text($1, most: 200) } ?? ""
        let zone: String? = member("zone", of: object) { reading, value in
            guard let name = reading.textOrNull(value, most: 64) else { return nil }
            guard name.utf8.allSatisfy(ValueReading.isZoneLetter), SiteZone(name) != nil else {
                reading.note(.notAZone)
                return nil
            }
            return name
        }
        return place.trimmed.isEmpty ? nil : Dateline(place: place, zone: zone)
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
        let name = member("name", of: object) { $0.name($1, most: 200) }
        let role = member("role", of: object) { $0.choice($1, of: Byline.Role.self) } ?? .reporter
        let isPerson = member("isPerson", of: object) { $0.flag($1) } ?? true
        return name.map { IncomingStory.Name($0, role: role, isPerson: isPerson) }
    }

    private mutating func section(_ value: JSONValue) -> Slug? {
        guard let text = textOrNull(value, most: 200) else { return nil }
        guard let slug = Slug(text) else {
            note(.notASlug)
            return nil
        }
        return slug.text == Section.unfiledSlug ? nil : slug
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
