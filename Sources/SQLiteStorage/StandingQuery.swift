import Editorial
import GRDB
import Storage

/// Where a story stands, read within the transaction that changes it.
struct StandingQuery {
    let story: Int64

    /// Nil when there is no such story.
    func fetch(_ db: Database) throws -> StoryStanding? {
        guard let row = try Row.fetchOne(db.cachedStatement(sql: Self.sql), arguments: [story]) else { return nil }
        guard let working = try RevisionRows.revision(row[3], in: db) else {
            throw StorageError.failed(doing: "reading story \(story)", why: "its working revision is missing")
        }
        let state: Story.State = row.word(0, else: .unpublished)
        let workingState: String? = row[1]
        return StoryStanding(
            story: Story(
                id: .init(story), state: state, workingState: workingState.flatMap { Story.WorkingState(rawValue: $0) },
                liveRevision: row.id(2), workingRevision: working.id, firstPublishedAt: row.instant(5),
                lastPublishedAt: row.instant(6)),
            working: working, path: row[4], startedBy: row.signature(7) ?? Signature(name: ""), startedAt: row.time(9),
            submittedBy: row.signature(10), submittedAt: row.instant(12), approval: approval(row), returnReason: row[17],
            embargo: Self.embargo(row, at: 18), due: try DueRows.waiting(of: story, in: db), proposal: proposal(row),
            withdrawal: try WithdrawalQuery(story: story, moment: .now).fetch(db), notes: try NoteRows.notes(of: story, in: db),
            openRequests: try ReplyRequestRows.open(of: story, in: db))
    }

    private func approval(_ row: Row) -> StoryStanding.Approval? {
        guard let revision: Identifier<Revision> = row.id(13), let by = row.signature(14), let at = row.instant(16) else {
            return nil
        }
        return .init(revision: revision, by: by, at: at)
    }

    /// Columns until, publishes from `index`.
    static func embargo(_ row: Row, at index: Int) -> Embargo? {
        let publishes: Bool? = row[index + 1]
        return row.instant(index).map { Embargo(until: $0, publishesWhenLifted: publishes ?? false) }
    }

    private func proposal(_ row: Row) -> WithdrawalProposal? {
        let ground: String? = row[20]
        guard let ground = ground.flatMap({ WithdrawalGround(rawValue: $0) }), let by = row.signature(22),
            let proposedAt = row.instant(24)
        else { return nil }
        return WithdrawalProposal(
            ground: ground, reason: row[21] ?? "", proposedBy: by, proposedAt: proposedAt, at: row.instant(25))
    }

    private static let sql = """
        SELECT state, working_state, live_revision, working_revision, path, first_published_at, last_published_at,
            started_by_name, started_by, started_at, submitted_by_name, submitted_by, submitted_at,
            approved_revision, approved_by_name, approved_by, approved_at, return_reason,
            embargo_until, embargo_publishes, proposal_ground, proposal_reason, proposed_by_name, proposed_by,
            proposed_at, proposal_at
        FROM stories WHERE id = ? AND working_revision IS NOT NULL
        """
}
