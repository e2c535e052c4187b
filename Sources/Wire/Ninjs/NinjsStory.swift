import Editorial
import Storage

/// Makes a story of a ninjs object.
struct NinjsStory {
    /// What the portal that takes it in adds.
    struct Setting: Sendable {
        let zone: SiteZone
        let language: SiteLanguage
        let now: Instant
        /// The section of stories that name none.
        let section: String
    }

    private(set) var story: IncomingStory
    /// What stands otherwise in the story than in the source.
    private(set) var remarks: [String] = []

    /// - Parameter bytes: the object as it was sent; their hash is the version of one that names none.
    /// - Throws: for what is no text story, or breaks the standard.
    init(_ item: NinjsItem, bytes: [UInt8], setting: Setting) throws(NinjsRefusal) {
        let check = ShapeCheck(item.object, against: NinjsShapes.shape(of: item.generation))
        if let fault = check.faults.first { throw NinjsRefusal(reason: NinjsStory.words(for: check.faults, first: fault)) }
        guard let uri = item.uri else { throw NinjsRefusal(reason: "“uri” is empty") }
        try NinjsStory.checkType(of: item)
        var status = NinjsStory.status(of: item, setting: setting)
        let texts = try NinjsTexts(of: item)
        let headline: String
        if let own = texts.headline {
            headline = own
        } else if status.isWithdrawal {
            headline = uri
        } else if item.text("type") == "text" {
            // A text story by its own word, with its words still to come: for the desk, not for readers.
            headline = uri
            status.value = .held
            status.remarks.append("held: it has neither headline nor text yet; its “uri” stands as headline")
        } else {
            throw NinjsRefusal(reason: "not a text story: it has neither headline nor text")
        }
        let times = NinjsStory.times(of: item, setting: setting)
        story = IncomingStory(
            origin: .init(source: "ninjs", key: uri), version: NinjsStory.version(of: item, status: status.value, bytes: bytes),
            status: status.value, headline: headline, lead: texts.lead, body: texts.body,
            dateline: item.text("located").map { Dateline(place: $0) }, section: setting.section,
            sources: NinjsStory.sources(of: item), language: item.text("language") ?? setting.language.rawValue,
            holdsText: !(texts.body.isEmpty && texts.lead.isEmpty), firstPublishedAt: times.first, updatedAt: times.updated,
            formerPaths: item.addresses.compactMap { WebAddress.path($0) })
        remarks = status.remarks + times.remarks + texts.remarks
        if item.text("uri") == nil { remarks.append("it has no “uri”: its “guid” stands for it") }
        if !check.unknown.isEmpty { remarks.append("left out: \(check.unknown.prefix(12).joined(separator: ", "))") }
        if let twice = item.object.repeatedNames.first { remarks.append("“\(twice)” stands more than once: the last was taken") }
        if let type = item.text("representationtype"), type == "incomplete" || type == "partial" {
            remarks.append("its source says that it is only a part (\(type))")
        }
        addNames(of: item)
        addTopics(of: item, setting: setting)
        addPhoto(of: item)
    }

    private static func words(for faults: [String], first: String) -> String {
        faults.count == 1 ? first : "\(first); and \(faults.count - 1) more"
    }

    private static func checkType(of item: NinjsItem) throws(NinjsRefusal) {
        let type = item.text("type") ?? (item.isEvent ? "event" : "text")
        guard type == "text" || type == "composite", !item.isEvent else {
            throw NinjsRefusal(reason: "not a text story: it is of type “\(item.isEvent ? "event or planning" : type)”")
        }
    }

    /// The sender's version, else the time or the hash that tells versions apart. What is held or withdrawn is another
    /// version than the same text live, so that an embargo that ends and a late withdrawal are not taken for nothing new.
    private static func version(of item: NinjsItem, status: IncomingStory.Status, bytes: [UInt8]) -> String {
        let version = item.text("version") ?? item.text("versioncreated") ?? contentHash(bytes)
        switch status {
        case .live: return version
        case .held: return version + " held"
        case .withdrawn: return version + " withdrawn"
        }
    }

    private static func sources(of item: NinjsItem) -> [String] {
        var names = item.concepts("infosources").map(\.name)
        if let holder = item.text("copyrightholder") { names.append(holder) }
        return names.unique()
    }
}

extension NinjsStory {
    private struct Standing {
        var value = IncomingStory.Status.live
        var remarks: [String] = []

        var isWithdrawal: Bool {
            if case .withdrawn = value { true } else { false }
        }
    }

    private static func status(of item: NinjsItem, setting: Setting) -> Standing {
        switch item.text("pubstatus") {
        case "canceled":
            let reason = setting.language == .indonesian ? "Ditarik oleh sumbernya." : "Withdrawn by its source."
            return Standing(value: .withdrawn(reason: reason))
        case "withheld":
            return Standing(value: .held, remarks: ["held: its source withholds it"])
        default:
            return limits(of: item, setting: setting)
        }
    }

    /// Held before the end of its embargo. After `expires` a source only calls it no longer active; an archive is full of
    /// such stories, and readers keep them.
    private static func limits(of item: NinjsItem, setting: Setting) -> Standing {
        let dates = NewsDate(zone: setting.zone, language: setting.language)
        if let until = time("embargoed", of: item, setting)?.at, until > setting.now {
            return Standing(value: .held, remarks: ["held: embargoed until \(dates.article(until))"])
        }
        if let end = time("expires", of: item, setting)?.at, end <= setting.now {
            return Standing(remarks: ["its source calls it no longer active since \(dates.article(end))"])
        }
        return Standing()
    }

    private static func time(_ name: String, of item: NinjsItem, _ setting: Setting) -> (at: Instant, isLocal: Bool)? {
        guard let text = item.text(name), let reading = NinjsTime.read(text, zone: setting.zone) else { return nil }
        switch reading {
        case .instant(let instant): return (instant, false)
        case .local(let instant): return (instant, true)
        }
    }

    private static func times(of item: NinjsItem, setting: Setting) -> (first: Instant, updated: Instant?, remarks: [String]) {
        let version = time("versioncreated", of: item, setting)
        let first = time("firstcreated", of: item, setting) ?? time("contentcreated", of: item, setting) ?? version
        guard let first else { return (setting.now, nil, ["it has no time: the time of the import stands for it"]) }
        let updated = version.flatMap { $0.at > first.at ? $0.at : nil }
        let isLocal = first.isLocal || (version?.isLocal ?? false)
        return (first.at, updated, isLocal ? ["its time names no zone or hour: read in the site's zone"] : [])
    }
}

extension NinjsStory {
    private mutating func addNames(of item: NinjsItem) {
        if let line = item.text("by") {
            let byline = PrintedByline(line, language: story.language)
            story.bylines = byline.names
            story.printedByline = byline.printed
        }
        for person in item.concepts("people") where NinjsStory.authors.contains(person.rel ?? "") {
            guard !story.bylines.contains(where: { $0.name == person.name }) else { continue }
            // The line as printed stays what readers see.
            if !story.bylines.isEmpty, story.printedByline == nil { story.printedByline = item.text("by") }
            story.bylines.append(.init(person.name))
        }
    }

    private mutating func addTopics(of item: NinjsItem, setting: Setting) {
        let subjects = item.concepts("subjects")
        let section = subjects.first { $0.rel == "section" } ?? subjects.first { $0.rel == "category" }
        if let section { story.section = section.name }
        var tags = subjects.filter { $0 != section }.map(\.name)
        for genre in item.concepts("genres") {
            if let kind = NinjsStory.kinds[genre.name.lowercased()] { story.kind = kind } else { tags.append(genre.name) }
        }
        tags += item.concepts("people").filter { !NinjsStory.authors.contains($0.rel ?? "") }.map(\.name)
        for name in ["organisations", "places", "events", "objects"] { tags += item.concepts(name).map(\.name) }
        story.tags = tags.unique()
    }

    private mutating func addPhoto(of item: NinjsItem) {
        guard let picture = item.associations.first(where: { $0.item.text("type") == "picture" })?.item else { return }
        let descriptions = picture.variants(of: .description)
        func description(_ roles: [String]) -> String? {
            roles.lazy.compactMap { role in descriptions.first { $0.role == role } }.first?.value.trimmingSpaces()
        }
        let caption = description(["caption", "text", "main", "caption_text"]) ?? descriptions.first { $0.role == nil }?.value
        let headline = picture.variants(of: .headline).first?.value
        story.leadPhoto = Photo(
            caption: caption ?? headline ?? "",
            credit: description(["creditline", "credit"]) ?? picture.text("by") ?? picture.text("copyrightholder") ?? "",
            alternativeText: description(["alt", "alttext", "alt_text"]) ?? "")
        remarks.append("its picture was not fetched; caption and credit are kept")
    }

    private static let authors: Set<String> = ["author", "creator", "byline", "writer", "reporter"]
    private static let kinds: [String: StoryKind] = [
        "opinion": .opinion, "opini": .opinion, "column": .opinion, "kolom": .opinion, "editorial": .opinion, "tajuk": .opinion,
        "commentary": .opinion, "advertorial": .advertorial, "sponsored": .advertorial, "photo": .photo, "foto": .photo,
        "photo essay": .photo, "live": .live, "live coverage": .live, "live blog": .live,
    ]
}

extension [String] {
    /// Each once, in the order they first stand.
    func unique() -> [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
