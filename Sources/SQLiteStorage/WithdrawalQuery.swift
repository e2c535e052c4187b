import Editorial
import GRDB
import Storage

/// That a story was taken away, as its address said at a moment: with the last headline readers had, not the desk's next one.
struct WithdrawalQuery {
    let story: Int64
    let moment: Moment

    func fetch(_ db: Database) throws -> Withdrawal? {
        try row(db)?.withdrawal
    }

    /// With everything its address says beside it.
    func story(_ db: Database) throws -> WithdrawnStory? {
        guard let found = try row(db) else { return nil }
        return WithdrawnStory(
            id: .init(story), found.withdrawal, firstPublishedAt: found.firstPublishedAt,
            notes: try NoteRows.notes(of: story, at: moment, in: db), linked: try NoteRows.linked(to: story, at: moment, in: db))
    }

    private func row(_ db: Database) throws -> (withdrawal: Withdrawal, firstPublishedAt: Instant?)? {
        let statement = try db.cachedStatement(
            sql: """
                SELECT r.headline, s.withdrawn_at, s.withdrawal_reason, s.withdrawal_ground, s.first_published_at FROM stories s
                CROSS JOIN publications p INDEXED BY publications_of_story ON p.story = s.id
                JOIN revisions r ON r.id = p.revision
                WHERE s.id = ? AND s.state = 'withdrawn'
                ORDER BY p.from_at DESC, p.id DESC LIMIT 1
                """)
        guard let row = try Row.fetchOne(statement, arguments: [story]) else { return nil }
        let ground: String? = row[3]
        let withdrawal = Withdrawal(
            headline: row[0], withdrawnAt: row.time(1), reason: row[2] ?? "",
            ground: ground.flatMap { WithdrawalGround(rawValue: $0) })
        if case .past(let instant) = moment, instant < withdrawal.withdrawnAt { return nil }
        return (withdrawal, row.instant(4))
    }
}
