import Editorial
import Storage

extension TestPortal {
    /// Has readers shown a list of the most read from now on, and presses what that touches, as the ranking does it.
    public func rank(
        _ stories: [Story.ID], _ period: MostReadPeriod = .present, in section: Section.ID? = nil, hours: Int = 24
    ) async throws {
        if period == .present, section == nil {
            _ = try await database.show(
                ShownList(kind: .mostRead, shownAt: clock.now, windowHours: hours, stories: stories))
        } else {
            try await readership.record(
                RecordedList(
                    name: period.rawValue, section: section, windowHours: hours, computedAt: clock.now,
                    rows: stories.map { .init(story: $0, views: 1, score: 1) }))
            try await database.orderPress(of: [.mostRead(period, section)], at: clock.now)
        }
        await runner.catchUp()
    }
}
