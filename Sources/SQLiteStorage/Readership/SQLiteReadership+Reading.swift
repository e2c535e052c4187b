import Editorial
import GRDB
import Storage

extension SQLiteReadership {
    public func views(from: Instant, to: Instant) async throws(StorageError) -> [CountedViews] {
        try await reading("reading views") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT story, span, start, sum(amount) FROM views
                    WHERE span IN (0, 1, 2) AND start >= ? AND start < ? GROUP BY span, start, story ORDER BY start, span, story
                    """, arguments: [from.seconds, to.seconds])
            var views: [CountedViews] = []
            while let row = try rows.next() {
                views.append(CountedViews(story: .init(row[0]), bucket: try Self.bucket(row[1], row[2]), views: row[3]))
            }
            return views
        }
    }

    public func totals(from: Instant, to: Instant) async throws(StorageError) -> [Story.ID: Int] {
        try await reading("adding views up") { db in
            let rows = try Row.fetchCursor(
                db,
                sql: """
                    SELECT story, sum(amount) FROM views WHERE span IN (0, 1, 2) AND start >= ? AND start < ? GROUP BY story
                    """, arguments: [from.seconds, to.seconds])
            var totals: [Story.ID: Int] = [:]
            while let row = try rows.next() { totals[.init(row[0])] = row[1] }
            return totals
        }
    }

    public func series(
        of stories: [Story.ID]?, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime] {
        let (index, condition, arguments) = Self.among(stories, "views_of_story")
        return try await series(
            sql: """
                SELECT span, start, sum(amount) FROM views \(index)
                WHERE span IN (0, 1, 2) AND start >= ? AND start < ? \(condition) GROUP BY span, start
                """, [from.seconds, to.seconds] + arguments, in: span, zone: zone)
    }

    public func series(
        of group: ReferrerGroup, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime] {
        try await series(
            sql: """
                SELECT span, start, sum(amount) FROM referrers
                WHERE span IN (0, 1, 2) AND start >= ? AND start < ? AND source = ? GROUP BY span, start
                """, [from.seconds, to.seconds, group.rawValue], in: span, zone: zone)
    }

    public func series(
        of reason: RefusalReason, in span: TimeBucket.Span, from: Instant, to: Instant, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime] {
        try await series(
            sql: """
                SELECT span, start, sum(amount) FROM refusals
                WHERE span IN (0, 1, 2) AND start >= ? AND start < ? AND reason = ? GROUP BY span, start
                """, [from.seconds, to.seconds, reason.rawValue], in: span, zone: zone)
    }

    public func referrers(
        of stories: [Story.ID]?, from: Instant, to: Instant
    ) async throws(StorageError) -> [ReferrerGroup: Int] {
        let (index, condition, arguments) = Self.among(stories, "referrers_of_story")
        return try await reading("reading where readers came from") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT source, sum(amount) FROM referrers \(index)
                    WHERE span IN (0, 1, 2) AND start >= ? AND start < ? \(condition) GROUP BY source
                    """, arguments: [from.seconds, to.seconds] + arguments)
            return Self.words(rows)
        }
    }

    public func refusals(from: Instant, to: Instant) async throws(StorageError) -> [RefusalReason: Int] {
        try await reading("reading what was refused") { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT reason, sum(amount) FROM refusals
                    WHERE span IN (0, 1, 2) AND start >= ? AND start < ? GROUP BY reason
                    """, arguments: [from.seconds, to.seconds])
            return Self.words(rows)
        }
    }

    public func people(of story: Story.ID, on day: CivilDate) async throws(StorageError) -> PeopleSketch? {
        try await reading("reading how many people read") { db in
            let kept = try Self.bytes(
                db, sql: "SELECT sketch FROM people WHERE day = ? AND story = ?", [day.daysSince1970, story.rawValue])
            guard let kept else { return nil }
            guard let sketch = PeopleSketch(bytes: kept) else {
                throw StorageError.damaged(where: "readership.sqlite", why: "a sketch of people does not read")
            }
            return sketch
        }
    }

    public func list(
        named name: String, section: Section.ID?, at moment: Moment
    ) async throws(StorageError) -> RecordedList? {
        try await reading("reading a list") { try RecordedListQuery(name: name, section: section, moment: moment).fetch($0) }
    }

    public func newestLists() async throws(StorageError) -> [RecordedList] {
        try await reading("reading the newest lists") { db in
            try Row.fetchAll(db, sql: "SELECT DISTINCT name, section FROM lists ORDER BY name, section").compactMap { row in
                let section: Int64 = row[1]
                return try RecordedListQuery(name: row[0], section: section == 0 ? nil : .init(section)).fetch(db)
            }
        }
    }

    /// Counts by bucket, joined into the buckets of a coarser span.
    private func series(
        sql: String, _ arguments: StatementArguments, in span: TimeBucket.Span, zone: SiteZone
    ) async throws(StorageError) -> [CountedTime] {
        try await reading("reading counts over time") { db in
            let rows = try Row.fetchCursor(db, sql: sql, arguments: arguments)
            var counts: [TimeBucket: Int] = [:]
            while let row = try rows.next() {
                let kept = try Self.bucket(row[0], row[1])
                let wanted = kept.span.rawValue >= span.rawValue ? kept : TimeBucket(span, at: kept.start, zone: zone)
                counts[wanted, default: 0] += row[2]
            }
            return counts.keys.sorted().map { CountedTime(bucket: $0, count: counts[$0] ?? 0) }
        }
    }

    /// - Parameter index: what finds a story's counts. Without being told, SQLite may walk through everyone's of the time.
    private static func among(_ stories: [Story.ID]?, _ index: String) -> (String, String, StatementArguments) {
        guard let stories else { return ("", "", []) }
        let list = "[" + stories.map(\.description).joined(separator: ",") + "]"
        return ("INDEXED BY \(index)", "AND story IN (SELECT value FROM json_each(?))", [list])
    }

    private static func bucket(_ span: Int, _ start: Int64) throws -> TimeBucket {
        guard let span = TimeBucket.Span(rawValue: span) else {
            throw StorageError.damaged(where: "readership.sqlite", why: "a count is of no span")
        }
        return TimeBucket(span, start: Instant(seconds: start))
    }

    /// Counts by a word; those of a word that this version does not know are left out.
    private static func words<Word: RawRepresentable & Hashable>(_ rows: [Row]) -> [Word: Int] where Word.RawValue == String {
        var counts: [Word: Int] = [:]
        for row in rows {
            if let word = Word(rawValue: row[0]) { counts[word] = row[1] }
        }
        return counts
    }
}
