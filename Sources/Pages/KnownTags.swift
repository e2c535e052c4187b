/// The tags a template may use, by name.
struct KnownTags: Sendable {
    indirect enum Tag: Sendable {
        /// Something to print: `{{name}}`. As a section, whether there is anything.
        case text
        /// HTML made elsewhere: `{{{name}}}`.
        case markup
        /// Yes or no: `{{#name}}…{{/name}}`.
        case flag
        /// One thing with tags of its own.
        case group(KnownTags)
        /// A section for each of several things.
        case rows(KnownTags)
        /// A section for each of several lines of text, each `{{.}}`.
        case lines
    }

    let tags: [String: Tag]

    init(_ tags: [String: Tag]) {
        self.tags = tags
    }

    init(texts: [String], markup: [String] = [], flags: [String] = [], others: [String: Tag] = [:]) {
        var tags = others
        for name in texts { tags[name] = .text }
        for name in markup { tags[name] = .markup }
        for name in flags { tags[name] = .flag }
        self.tags = tags
    }

    subscript(name: String) -> Tag? { tags[name] }

    func merging(_ other: KnownTags) -> KnownTags {
        KnownTags(tags.merging(other.tags) { mine, _ in mine })
    }
}

extension ThemeFile {
    /// The tags this file's template may use besides the site's.
    var knownTags: KnownTags {
        switch self {
        case .style: KnownTags([:])
        case .opening: KnownTags(texts: [], markup: ["style"])
        case .head: .head
        case .masthead: KnownTags(texts: ["day", "dayMachine", "updated", "updatedMachine"])
        case .frame: KnownTags(texts: [], markup: ["page"], flags: ["isHome"], others: ["items": .rows(.navigation)])
        case .live:
            KnownTags(
                texts: ["window"], flags: ["hasMostRead", "hasLatest"], others: ["mostRead": .rows(.line), "latest": .rows(.line)])
        case .foot: KnownTags([:])
        case .article: .article
        case .home:
            KnownTags(
                texts: [], flags: ["hasNext"],
                others: ["top": .group(.line), "next": .rows(.line), "sections": .rows(.frontSection)])
        case .list: .list
        case .sections: KnownTags(texts: ["title"], others: ["sections": .rows(.place)])
        case .corrections: .corrections
        case .mostRead: .mostRead
        case .fixed: KnownTags(texts: ["title"], markup: ["body"])
        case .notice: .notice
        case .card: .line
        case .line: KnownTags(texts: [], flags: ["isDay", "isSection"]).merging(.line)
        case .articleText: .articleText
        case .homeText:
            KnownTags(texts: [], others: ["newest": .rows(.textLine), "sections": .rows(.textSection)])
        case .listText: KnownTags(texts: ["title"], others: ["rows": .rows(.textLine)])
        case .sectionsText: KnownTags(texts: ["title"], others: ["sections": .rows(.place)])
        case .correctionsText:
            KnownTags(texts: ["title", "older"], others: ["notes": .rows(.textNote)])
        case .mostReadText:
            KnownTags(texts: ["title", "window", "note", "since"], others: ["rows": .rows(.rankedTextLine)])
        case .fixedText: KnownTags(texts: ["title"], others: ["lines": .lines])
        case .noticeText: .notice
        case .liveText: KnownTags(texts: [], others: ["mostRead": .rows(.textLine), "latest": .rows(.textLine)])
        default: KnownTags([:])
        }
    }
}

extension KnownTags {
    /// What every template can say.
    static let site = KnownTags(
        texts: [
            "siteName", "siteURL", "siteLanguage", "homeAddress", "indexAddress", "sectionsAddress", "aboutAddress",
            "newsroomAddress", "contactAddress", "mostReadAddress", "correctionsAddress", "guidelinesAddress", "privacyAddress",
        ],
        others: ["words": .group(KnownTags(texts: Word.allCases.map(\.rawValue)))])

    fileprivate static let head = KnownTags(
        texts: ["title", "description", "canonical", "textAddress", "jsonAddress"], markup: ["sharing", "structuredData"],
        flags: ["isHome", "isHidden"])

    fileprivate static let article = KnownTags(
        texts: [
            "headline", "lead", "kicker", "section", "sectionAddress", "storyLanguage", "published", "publishedMachine",
            "updated", "updatedMachine", "ageNote", "sources", "onlyHeadline",
        ],
        markup: ["leadPhoto", "body"], flags: ["isPaid", "hasNotes", "hasTopics"],
        others: [
            "bylines": .rows(KnownTags(texts: ["role"], markup: ["names"])),
            "topics": .rows(.place),
            "answered": .rows(.storyLink),
            "corrected": .group(KnownTags(texts: ["summary", "when", "whenMachine"])),
            "corrections": .rows(.note),
        ])

    fileprivate static let list = KnownTags(
        texts: ["title", "label", "newerAddress", "olderAddress"], flags: ["isDay", "isSection", "hasLines", "hasPaging"],
        others: ["lines": .rows(.line), "earlier": .group(.day), "later": .group(.day), "mostReadHere": .group(.place)])

    fileprivate static let corrections = KnownTags(
        texts: ["title", "intro", "newerAddress", "olderAddress"], flags: ["hasNotes", "hasPaging"],
        others: ["days": .rows(KnownTags(texts: ["day"], others: ["notes": .rows(.listedNote)]))])

    fileprivate static let mostRead = KnownTags(
        texts: ["title", "window", "note", "since", "sinceMachine", "how"],
        flags: ["isSection", "isRanked", "isLive", "hasLines", "hasSections"],
        others: ["lines": .rows(.line), "periods": .rows(.navigation), "sections": .rows(.navigation)])

    /// A published note.
    fileprivate static let note = KnownTags(
        texts: ["anchor", "kind", "when", "whenMachine"], markup: ["text"], others: ["linked": .group(.storyLink)])
    fileprivate static let listedNote = note.merging(
        KnownTags(texts: ["headline", "address", "paid"], flags: ["isWithdrawn"]))
    fileprivate static let textNote = KnownTags(
        texts: ["headline", "address"], flags: ["isWithdrawn"], others: ["lines": .lines])
    /// Another story, and what it is to the one at hand.
    fileprivate static let storyLink = KnownTags(texts: ["relation", "headline", "address"])

    fileprivate static let notice = KnownTags(
        texts: ["title", "text", "headline", "when", "whenMachine", "ground", "reason"],
        flags: ["isWithdrawn", "hasCorrections"],
        others: ["corrections": .rows(.note), "answered": .rows(.storyLink), "noteLines": .lines])

    fileprivate static let articleText = KnownTags(
        texts: ["kicker", "caption", "section", "headline", "dateLine", "lead"],
        others: ["asides": .lines, "lines": .lines])

    fileprivate static let picture = KnownTags(texts: ["address", "webpSizes", "width", "height", "alternativeText"])
    fileprivate static let place = KnownTags(texts: ["name", "address"])
    fileprivate static let day = KnownTags(texts: ["address", "day"])
    fileprivate static let navigation = KnownTags(texts: ["name", "address", "current"])

    /// A story in a list.
    fileprivate static let line = KnownTags(
        texts: [
            "headline", "address", "date", "dateMachine", "time", "section", "sectionAddress", "kicker", "lead", "paid",
        ],
        others: ["picture": .group(.picture)])

    fileprivate static let textLine = KnownTags(texts: ["headline", "date"])
    fileprivate static let rankedTextLine = textLine.merging(KnownTags(texts: ["rank", "section"]))
    fileprivate static let frontSection = place.merging(
        KnownTags(texts: ["all"], flags: ["hasLines"], others: ["first": .group(.line), "lines": .rows(.line)]))
    fileprivate static let textSection = place.merging(KnownTags(texts: [], others: ["rows": .rows(.textLine)]))
}
