import Editorial
import Readership
import Storage

/// Figures as tables. Every row says of what time it is, with the zone's offset; columns keep their English names.
struct FiguresTables {
    enum Kind: String, CaseIterable {
        case times = "waktu"
        case stories = "tulisan"
        case sections = "rubrik"
        case people = "orang"
        case referrers = "asal"
        case refusals = "ditolak"
    }

    let figures: Figures
    let sections: [Section]
    let dates: NewsDate

    /// Nil where figures of a section or person have no such table.
    func table(_ kind: Kind) -> CSVTable? {
        switch kind {
        case .times: times
        case .stories: stories
        case .sections: sectionTable
        case .people: people
        case .referrers: referrers
        case .refusals: refusals
        }
    }

    private var times: CSVTable {
        CSVTable.times(figures.slots, figures.views, dates)
    }

    private var stories: CSVTable {
        var table = CSVTable(
            header: ["from", "to", "story", "path", "headline", "section", "first_published", "views", "most_read_rank"])
        table.rows = figures.stories.map { line in
            span(figures.slots.start) + [
                .number(Int(line.story.id.rawValue)), .text(line.story.path), .text(line.story.headline),
                .text(line.story.section.slug.text), .text(dates.machine(line.story.firstPublishedAt)), .number(line.views),
                line.standing.rank.map { .number($0) } ?? .none,
            ]
        }
        return table
    }

    private var sectionTable: CSVTable? {
        let known = Dictionary(sections.map { ($0.id, $0) }) { first, _ in first }
        var table = CSVTable(header: ["from", "to", "section", "name", "views"])
        table.rows = figures.sections.compactMap { line in
            known[line.section].map { span(figures.slots.start) + [.text($0.slug.text), .text($0.name), .number(line.views)] }
        }
        return table
    }

    private var people: CSVTable {
        var table = CSVTable(header: ["from", "to", "person", "name", "stories", "views"])
        table.rows = figures.people.map { line in
            span(figures.slots.start) + [
                .number(Int(line.person.rawValue)), .text(line.name), .number(line.stories), .number(line.views),
            ]
        }
        return table
    }

    private var referrers: CSVTable {
        var table = CSVTable(header: ["from", "to", "referrer", "views"])
        table.rows = ReferrerGroup.allCases.map {
            span(figures.referrersSince) + [.text($0.rawValue), .number(figures.referrers[$0] ?? 0)]
        }
        return table
    }

    private var refusals: CSVTable {
        var table = CSVTable(header: ["from", "to", "reason", "looks"])
        table.rows = RefusalReason.allCases.map {
            span(figures.slots.start) + [.text($0.rawValue), .number(figures.refusals[$0] ?? 0)]
        }
        return table
    }

    private func span(_ from: Instant) -> [CSVTable.Cell] {
        [.text(dates.machine(from)), .text(dates.machine(min(figures.slots.end, figures.computedAt)))]
    }
}

/// One story's figures as tables.
struct StoryTables {
    enum Kind: String, CaseIterable {
        case hours = "jam"
        case days = "hari"
        case people = "pembaca"
        case referrers = "asal"
        case score = "skor"
    }

    let figures: StoryFigures
    let published: Instant
    let dates: NewsDate

    func table(_ kind: Kind) -> CSVTable {
        switch kind {
        case .hours: CSVTable.times(figures.hours, figures.viewsByHour, dates)
        case .days: CSVTable.times(figures.days, figures.viewsByDay, dates)
        case .people: people
        case .referrers: referrers
        case .score: score
        }
    }

    private var people: CSVTable {
        var table = CSVTable(header: ["from", "to", "people_estimate", "standard_error"])
        table.rows = figures.people.map { day in
            let start = dates.zone.start(of: day.day)
            let end = dates.zone.start(of: day.day.advanced(byDays: 1))
            return [.text(dates.machine(start)), .text(dates.machine(end)), .number(day.people), .decimal(0.016)]
        }
        return table
    }

    private var referrers: CSVTable {
        var table = CSVTable(header: ["from", "to", "referrer", "views"])
        table.rows = ReferrerGroup.allCases.map { group in
            [
                .text(dates.machine(published)), .text(dates.machine(figures.computedAt)), .text(group.rawValue),
                .number(figures.referrers[group] ?? 0),
            ]
        }
        return table
    }

    /// The score of Populer by hour.
    private var score: CSVTable {
        var table = CSVTable(header: ["from", "computed_at", "views", "worth"])
        guard let ranking = figures.standings.first?.ranking else { return table }
        table.rows = ranking.parts.map {
            [.text(dates.machine($0.from)), .text(dates.machine(ranking.computedAt)), .number($0.views), .decimal($0.worth)]
        }
        return table
    }
}

extension CSVTable {
    static func times(_ slots: FigureSlots, _ views: [Int], _ dates: NewsDate) -> CSVTable {
        var table = CSVTable(header: ["from", "to", "views"])
        let ends = slots.starts.dropFirst() + [slots.end]
        table.rows = zip(zip(slots.starts, ends), views).map { times, views in
            [.text(dates.machine(times.0)), .text(dates.machine(times.1)), .number(views)]
        }
        return table
    }
}
