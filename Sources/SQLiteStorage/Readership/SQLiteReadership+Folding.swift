import Editorial
import GRDB
import Storage

extension SQLiteReadership {
    public func fold(minutesBefore: Instant, hoursBefore: Instant, zone: SiteZone, now: Instant) async throws(StorageError) {
        for table in FoldedTable.allCases {
            try await fold(table, from: .minute, to: .hour, before: minutesBefore, zone: zone, now: now)
            try await fold(table, from: .hour, to: .day, before: hoursBefore, zone: zone, now: now)
        }
        try await writing("forgetting old starts") { db in
            try db.execute(sql: "DELETE FROM boots WHERE last_at < ?", arguments: [now.seconds - 7 * 86_400])
        }
    }

    /// Folds one coarse bucket after the other, each in a transaction of its own, so that no flush waits long.
    private func fold(
        _ table: FoldedTable, from: TimeBucket.Span, to: TimeBucket.Span, before: Instant, zone: SiteZone, now: Instant
    ) async throws(StorageError) {
        var next: Instant? = Instant(seconds: -1 << 40)
        while let after = next {
            next = try await writing("folding old counts") { db in
                let first = try Int64.fetchOne(
                    db, sql: "SELECT min(start) FROM \(table.rawValue) WHERE span = ? AND start >= ?",
                    arguments: [from.rawValue, after.seconds])
                guard let first else { return nil }
                let bucket = TimeBucket(to, at: Instant(seconds: first), zone: zone)
                let end = bucket.end(in: zone)
                guard end <= before else { return nil }
                try Fold(table: table, from: from, into: bucket, end: end, now: now).carryOut(in: db)
                return end
            }
        }
    }
}

extension TimeBucket {
    /// The first moment after it.
    fileprivate func end(in zone: SiteZone) -> Instant {
        switch span {
        case .minute: start.advanced(by: .seconds(60))
        case .hour: start.advanced(by: .seconds(3600))
        case .day: zone.start(of: zone.wallClock(at: start).date.advanced(byDays: 1))
        }
    }
}

/// The tables that are folded, all of one shape but for what the counts are of.
private enum FoldedTable: String, CaseIterable, Sendable {
    case views, referrers, refusals

    var subject: String {
        switch self {
        case .views: "story"
        case .referrers: "story, source"
        case .refusals: "reason"
        }
    }
}

/// The fine counts of one coarse bucket made into one. What a boot may still write to stays as it is: its next flush brings the
/// whole sum again, which would be counted twice.
private struct Fold {
    let table: FoldedTable
    let from: TimeBucket.Span
    let into: TimeBucket
    let end: Instant
    let now: Instant

    func carryOut(in db: Database) throws {
        let range: StatementArguments = [from.rawValue, into.start.seconds, end.seconds, now.seconds - 86_400]
        try db.cachedStatement(
            sql: """
                INSERT INTO \(table.rawValue) (span, start, node, boot, amount, \(table.subject))
                SELECT ?, ?, node, boot, sum(amount), \(table.subject) FROM \(table.rawValue)
                WHERE \(Self.closed(table.rawValue)) GROUP BY node, boot, \(table.subject)
                ON CONFLICT DO UPDATE SET amount = amount + excluded.amount
                """
        ).execute(arguments: [into.span.rawValue, into.start.seconds] + range)
        try db.cachedStatement(sql: "DELETE FROM \(table.rawValue) WHERE \(Self.closed(table.rawValue))").execute(arguments: range)
    }

    private static func closed(_ table: String) -> String {
        """
        span = ? AND start >= ? AND start < ? AND NOT EXISTS (
            SELECT 1 FROM boots WHERE boots.node = \(table).node AND boots.boot = \(table).boot
            AND boots.open_from <= \(table).start AND boots.last_at > ?)
        """
    }
}
