import Editorial
import GRDB
import Storage

/// A text of which we know only when it was seen: it takes its place between those seen before and after it, in whatever
/// order they come in.
extension StoryIntake {
    /// A publication whose time a sighting falls into.
    private struct Covering {
        let id: Int64
        let revision: Int64
        let first: Instant
        let from: Instant
        let to: Instant?
        let updated: Instant?
        let seen: Instant?
    }

    mutating func insertSighting(
        of known: KnownStory, _ revision: Int64, _ content: Revision.Content, seenAt: Instant
    ) throws -> TakenIn {
        guard let covering = try covering(known.id, at: seenAt) else {
            return known.answer(.unchanged, remarks: ["it was seen before the story was published"])
        }
        try writer.touchLivePages(of: known.id)
        // Rows are closed, never changed: the one that was split ends where it began, and two take its place.
        try db.cachedStatement(sql: "UPDATE publications SET to_at = from_at WHERE id = ?").execute(arguments: [covering.id])
        let standing = try RevisionRows.content(of: covering.revision, in: db)
        let isLater = covering.seen.map { $0 <= seenAt } ?? true
        let border = isLater ? seenAt : covering.seen ?? seenAt
        var earlier = PublicationWriter.Times(
            first: covering.first, from: covering.from, to: border, updated: covering.updated, seen: covering.seen)
        var later = PublicationWriter.Times(first: covering.first, from: border, to: covering.to, seen: seenAt)
        if !isLater { swap(&earlier.seen, &later.seen) }
        let live = isLater ? revision : covering.revision
        try writer.open(known.id, isLater ? covering.revision : revision, isLater ? standing : content, earlier)
        try writer.open(known.id, live, isLater ? content : standing, later)
        if covering.to == nil { try makeLive(live, of: known.id, since: border) }
        try db.cachedStatement(sql: "UPDATE stories SET working_revision = live_revision WHERE id = ?")
            .execute(arguments: [known.id])
        return known.answer(.updated)
    }

    private func covering(_ story: Int64, at moment: Instant) throws -> Covering? {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT id, revision, first_published_at, from_at, to_at, updated_at, seen_at
                    FROM publications INDEXED BY publications_of_story
                    WHERE story = ?1 AND from_at <= ?2 AND (to_at IS NULL OR to_at > ?2) ORDER BY from_at DESC LIMIT 1
                    """),
            arguments: [story, moment.milliseconds])
        return row.map { row in
            func time(_ index: Int) -> Instant? {
                let milliseconds: Int64? = row[index]
                return milliseconds.map { Instant(milliseconds: $0) }
            }
            return Covering(
                id: row[0], revision: row[1], first: Instant(milliseconds: row[2]), from: Instant(milliseconds: row[3]),
                to: time(4), updated: time(5), seen: time(6))
        }
    }

    private func makeLive(_ revision: Int64, of story: Int64, since: Instant) throws {
        try db.cachedStatement(
            sql: "UPDATE stories SET live_revision = ?1, last_published_at = ?2 WHERE id = ?3"
        ).execute(arguments: [revision, since.milliseconds, story])
    }
}
