import Editorial
import GRDB
import Storage

/// A story that came in before, as far as taking in a next version needs to know it.
struct KnownStory {
    let id: Int64
    let versions: Set<String>
    let holdsText: Bool
    let liveRevision: Int64?
    let workingRevision: Int64
    let path: String?
    let firstPublishedAt: Instant?
    /// Since when the live revision is up.
    let liveFrom: Instant?

    static func find(_ origin: IncomingStory.Origin, in db: Database) throws -> KnownStory? {
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: "SELECT version, story FROM origins WHERE source = ? AND key = ?"),
            arguments: [origin.source, origin.key])
        guard let story: Int64 = rows.first?[1] else { return nil }
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT r.holds_text, s.live_revision, s.working_revision, s.path, s.first_published_at, p.from_at
                    FROM stories s JOIN revisions r ON r.id = s.working_revision
                    LEFT JOIN publications p ON p.story = s.id AND p.to_at IS NULL
                    WHERE s.id = ?
                    """),
            arguments: [story])
        guard let row else { return nil }
        let first: Int64? = row[4]
        let from: Int64? = row[5]
        return KnownStory(
            id: story, versions: Set(rows.map { $0[0] }), holdsText: row[0], liveRevision: row[1], workingRevision: row[2],
            path: row[3], firstPublishedAt: first.map { Instant(milliseconds: $0) },
            liveFrom: from.map { Instant(milliseconds: $0) })
    }

    func answer(_ outcome: TakenIn.Outcome, remarks: [String] = []) -> TakenIn {
        TakenIn(outcome: outcome, story: .init(id), path: path, remarks: remarks)
    }
}
