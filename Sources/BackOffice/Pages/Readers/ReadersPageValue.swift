import Editorial
import Newsroom
import Pages
import Readership
import Storage

/// What is being read: of the site, of a section's stories, or of a person's.
struct ReadersPageValue {
    let filter: ReadersFilter
    let figures: Figures
    /// The last hour; nil where it is what the page is about, and for a section or person.
    var pulse: Figures?
    /// Of the whole site only.
    var present: PresentFigures?
    /// The section or person; nil for the site.
    var subject: String?
    /// What the address of a table has to say of the subject, such as `&rubrik=dunia`.
    var tableOf = ""
    let sections: [Section.ID: Section]
    let words: StaffWords
    let dates: NewsDate

    private static let mostStories = 20
    private static let mostShares = 10

    private var charts: ChartTags { ChartTags(words: words, dates: dates, now: figures.computedAt) }

    func tags() -> Tags {
        let tags = Tags()
        tags["heading"] = subject.map { words["readers.of", with: $0] } ?? words["readers.title"]
        if subject != nil {
            tags["crumb"] = words["nav.readers"]
            tags["crumbAddress"] = OfficeAddress.readers + "?rentang=" + filter.period.word
        }
        tags["here"] = filter.address()
        tags["isPaused"] = filter.isPaused
        tags["pauseAddress"] = filter.address(isPaused: !filter.isPaused)
        tags["pauseText"] = words[filter.isPaused ? "readers.goOn" : "readers.pause"]
        tags["measured"] = words[subject == nil ? "readers.measured" : "readers.measuredPart"]
        addPeriods(to: tags)
        addNow(to: tags)
        addCharts(to: tags)
        addStories(to: tags)
        addGroups(to: tags)
        return tags
    }

    private func addPeriods(to tags: Tags) {
        tags["periods"] = FigurePeriod.allCases.map { period in
            let tags = Tags()
            tags["periodAddress"] = filter.address(period)
            tags["periodID"] = "rentang-" + period.word
            tags["periodName"] = words["period." + period.rawValue]
            tags["isHere"] = period == filter.period
            return tags
        }
    }

    private func addNow(to tags: Tags) {
        tags["hasPresent"] = present != nil
        tags["readersNow"] = present.map { "≈ " + words.number($0.readers) }
        tags["viewsNow"] = present.map { words.number($0.viewsOfMinute) }
        tags["total"] = words.number(figures.total)
        tags["totalText"] = words["readers.viewsIn", with: words["period." + figures.period.rawValue]]
        tags["storiesRead"] = words.number(figures.storiesRead)
    }

    private func addCharts(to tags: Tags) {
        var charts: [Tags] = []
        if let pulse {
            charts.append(
                self.charts.chart(
                    "denyut", title: words["readers.viewsIn", with: words["period.hour"]], pulse.slots, pulse.views))
        }
        charts.append(
            self.charts.chart(
                "grafik", title: words["readers.viewsIn", with: words["period." + figures.period.rawValue]], figures.slots,
                figures.views, change: words.change(figures.total, before: figures.before)))
        for (chart, period) in zip(charts.reversed(), [figures.period, .hour]) { chart["chartTable"] = table("waktu", period) }
        tags["charts"] = charts
    }

    private func addStories(to tags: Tags) {
        tags["storiesTable"] = table("tulisan")
        tags["hasStories"] = !figures.stories.isEmpty
        tags["stories"] = figures.stories.prefix(ReadersPageValue.mostStories).enumerated().map { place, line in
            let tags = Tags()
            tags["place"] = String(place + 1)
            tags["storyNumber"] = "\(line.story.id)"
            tags["storyAddress"] = OfficeAddress.readers(of: line.story.id)
            tags["storyHeadline"] = line.story.headline.isEmpty ? words["story.untitled"] : line.story.headline
            tags["storySection"] = line.story.section.name
            tags["isRanked"] = line.standing.rank != nil
            tags["storyStanding"] = words.brief(line.standing)
            tags["storyViews"] = words.number(line.views)
            return tags
        }
    }

    private func addGroups(to tags: Tags) {
        var groups: [Tags] = []
        if !figures.sections.isEmpty || subject == nil { groups.append(sectionGroup) }
        if !figures.people.isEmpty || subject == nil { groups.append(peopleGroup) }
        groups.append(
            charts.group(
                "asal", title: words["readers.referrers"],
                intro: words["readers.since", with: dates.brief(figures.referrersSince, now: figures.computedAt)],
                table: table("asal"),
                charts.referrers(figures.referrers), none: words["readers.noneRead"]))
        if subject == nil { groups += refusalGroups }
        tags["groups"] = groups
        let charts = (pulse == nil ? [] : ["denyut"]) + ["grafik"]
        let changing = charts.flatMap { [$0, $0 + "-angka"] } + ["tulisan"] + groups.compactMap { $0["groupID"] as String? }
        tags["alsoChanging"] = changing.map { "#" + $0 }.joined(separator: ",")
    }

    private var sectionGroup: Tags {
        let shares = figures.sections.prefix(ReadersPageValue.mostShares).compactMap { line -> ChartTags.Share? in
            guard let section = sections[line.section] else { return nil }
            return .init(
                name: section.name, count: line.views,
                address: OfficeAddress.readers(of: section) + "?rentang=" + filter.period.word, id: "rubrik-\(section.id)")
        }
        return charts.group(
            "rubrik", title: words["readers.sections"], table: table("rubrik"), shares, none: words["readers.noneRead"])
    }

    private var peopleGroup: Tags {
        let shares = figures.people.prefix(ReadersPageValue.mostShares).map { line in
            ChartTags.Share(
                name: line.name, count: line.views,
                address: OfficeAddress.readers(of: line.person) + "?rentang=" + filter.period.word, id: "orang-\(line.person)",
                text: words["readers.storiesOf", with: words.number(line.stories)])
        }
        return charts.group(
            "orang", title: words["readers.people"], intro: words["readers.peopleIntro"], table: table("orang"), Array(shares),
            none: words["readers.noneNamed"])
    }

    /// Views without script stand apart: they may well be readers.
    private var refusalGroups: [Tags] {
        let reasons = RefusalReason.allCases.filter { $0 != .withoutScript && (figures.refusals[$0] ?? 0) > 0 }
        let shares = reasons.map { reason in
            ChartTags.Share(
                name: words["refused." + reason.rawValue], count: figures.refusals[reason] ?? 0,
                text: words["refused.\(reason.rawValue)Why"])
        }
        let without = figures.refusals[.withoutScript] ?? 0
        return [
            charts.group(
                "tanpa-skrip", title: words["readers.withoutScript"], intro: words["refused.withoutScriptWhy"],
                without == 0 ? [] : [.init(name: words["refused.withoutScript"], count: without)], none: words["readers.none"]),
            charts.group(
                "ditolak", title: words["readers.refused"], intro: words["readers.refusedIntro"], table: table("ditolak"),
                shares.sorted { $0.count > $1.count }, none: words["readers.none"]),
        ]
    }

    private func table(_ what: String, _ period: FigurePeriod? = nil) -> String {
        OfficeAddress.readers + "/csv/" + what + ".csv?rentang=" + (period ?? filter.period).word + tableOf
    }
}
