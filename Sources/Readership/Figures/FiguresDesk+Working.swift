import Editorial
import Storage

extension FiguresDesk {
    func workOut(_ scope: FigureScope, _ period: FigurePeriod, _ now: Instant) async throws(StorageError) -> Figures {
        let slots = FigureSlots(period, at: now, zone: zone)
        var own: [Story.ID] = []
        if case .person(let person) = scope { own = try await stories.stories(by: person, limit: FiguresDesk.mostStories) }
        let reading = mostRead.read(slots, of: scope, among: Set(own))
        let since = TimeBucket(.hour, at: slots.start, zone: zone).start
        let read = reading.lines.map(\.story)
        return Figures(
            period: period, slots: slots, views: reading.views, before: reading.before, storiesRead: reading.lines.count,
            stories: try await lines(reading.lines), sections: sections(reading.lines, in: scope),
            people: try await people(reading.lines, in: scope),
            referrers: try await views.referrers(
                of: scope == .site ? nil : Array(read.prefix(FiguresDesk.mostWritten)), from: since, to: slots.end),
            referrersSince: since,
            refusals: scope == .site ? try await views.refusals(from: slots.start, to: slots.end) : [:], computedAt: now)
    }

    private func lines(_ read: [LedgerReading.Line]) async throws(StorageError) -> [Figures.StoryLine] {
        let first = read.prefix(FiguresDesk.mostStories)
        let called = try await stories.figuredStories(first.map(\.story))
        let known = first.filter { called[$0.story] != nil }
        return zip(known, mostRead.standings(of: known.map(\.story), in: .present)).compactMap { line, standing in
            called[line.story].map { Figures.StoryLine(story: $0, views: line.views, standing: standing) }
        }
    }

    private func sections(_ read: [LedgerReading.Line], in scope: FigureScope) -> [Figures.SectionLine] {
        if case .section = scope { return [] }
        var views: [Section.ID: Int] = [:]
        for line in read { if let section = line.section { views[section, default: 0] += line.views } }
        return views.map { Figures.SectionLine(section: $0, views: $1) }.sorted { ($1.views, $0.section) < ($0.views, $1.section) }
    }

    private func people(_ read: [LedgerReading.Line], in scope: FigureScope) async throws(StorageError) -> [Figures.PersonLine] {
        if case .person = scope { return [] }
        let views = Dictionary(read.prefix(FiguresDesk.mostWritten).map { ($0.story, $0.views) }) { first, _ in first }
        var people: [Person.ID: (name: String, views: Int, stories: Int)] = [:]
        for written in try await stories.writers(of: Array(views.keys)) {
            people[written.person, default: (written.name, 0, 0)].views += views[written.story] ?? 0
            people[written.person]?.stories += 1
        }
        let lines = people.map { Figures.PersonLine(person: $0, name: $1.name, views: $1.views, stories: $1.stories) }
        return Array(lines.sorted { ($1.views, $0.name) < ($0.views, $1.name) }.prefix(FiguresDesk.mostPeople))
    }
}

// MARK: One story

extension FiguresDesk {
    func workOut(
        _ story: Story.ID, _ section: Section.ID, _ published: Instant, _ now: Instant
    ) async throws(StorageError) -> StoryFigures {
        let hours = FigureSlots(.day, at: now, zone: zone)
        let days = FigureSlots(.month, at: now, zone: zone)
        // From the day it came out: old counts are kept by the day.
        let since = min(zone.start(of: zone.wallClock(at: published).date), days.start)
        let byHour = try await views.series(of: [story], in: .hour, from: hours.start, to: hours.end, zone: zone)
        let byDay = try await views.series(of: [story], in: .day, from: since, to: days.end, zone: zone)
        return StoryFigures(
            story: story, total: byDay.reduce(0) { $0 + $1.count }, today: days.counts(byDay).last ?? 0, hours: hours,
            viewsByHour: hours.counts(byHour), days: days, viewsByDay: days.counts(byDay),
            people: try await people(of: story, now),
            referrers: try await views.referrers(of: [story], from: since, to: days.end),
            standings: standings(of: story, in: section), computedAt: now)
    }

    private func people(of story: Story.ID, _ now: Instant) async throws(StorageError) -> [StoryFigures.Day] {
        let today = zone.wallClock(at: now).date
        var days: [StoryFigures.Day] = []
        for back in (0..<FiguresDesk.peopleDays).reversed() {
            let day = today.advanced(byDays: -back)
            days.append(.init(day: day, people: try await views.people(of: story, on: day)?.estimate ?? 0))
        }
        return days
    }

    private func standings(of story: Story.ID, in section: Section.ID) -> [StoryFigures.Standing] {
        let lists: [(RankedList.Kind, Section.ID?)] = [(.present, nil), (.present, section), (.week, nil), (.month, nil)]
        return lists.flatMap { kind, section in
            mostRead.standings(of: [story], in: kind, of: section).map { .init(section: section, ranking: $0) }
        }
    }
}
