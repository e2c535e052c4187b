import Editorial
import GRDB
import Storage

/// Takes stories in, within one transaction.
struct StoryIntake {
    let db: Database
    let names: NameBook
    let addressing: AddressPattern
    let zone: SiteZone
    let by: String
    let at: Instant
    /// The pages that change with what was taken in.
    fileprivate(set) var touched: Set<PageGroup> = []

    init(db: Database, names: NameBook, addressing: AddressPattern, zone: SiteZone, by: String, at: Instant) {
        self.db = db
        self.names = names
        self.addressing = addressing
        self.zone = zone
        self.by = by
        self.at = at
    }

    mutating func takeIn(_ incoming: IncomingStory) throws -> TakenIn {
        guard let known = try KnownStory.find(incoming.origin, in: db) else { return try create(incoming) }
        if known.versions.contains(incoming.version) { return known.answer(.unchanged) }
        if known.holdsText, !incoming.holdsText { return known.answer(.unchanged) }
        if let newest = known.versions.compactMap({ Int64($0) }).max(), let own = Int64(incoming.version), own < newest {
            return known.answer(.unchanged, remarks: ["version \(own) is older than the \(newest) we have"])
        }
        return try revise(known, with: incoming)
    }

    // MARK: A new story

    private mutating func create(_ incoming: IncomingStory) throws -> TakenIn {
        let content = try content(of: incoming)
        let standing = standing(of: incoming)
        try db.cachedStatement(sql: "INSERT INTO stories (state) VALUES ('unpublished')").execute()
        let story = db.lastInsertedRowID
        let revision = try RevisionRows.insert(content, of: story, basedOn: nil, by: by, at: at, in: db)
        try remember(incoming, as: story)
        try audit("take in", story, revision, "\(incoming.origin.source) \(incoming.origin.key) \(incoming.version)")
        guard standing.isLive || standing.withdrawal != nil else {
            try db.cachedStatement(sql: "UPDATE stories SET working_state = 'approved', working_revision = ? WHERE id = ?")
                .execute(arguments: [revision, story])
            return TakenIn(outcome: .held, story: .init(story), path: nil, remarks: standing.remarks)
        }
        let path = try giveAddress(to: story, content, incoming.firstPublishedAt)
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'live', live_revision = ?1, working_revision = ?1, path = ?2,
                    first_published_at = ?3, last_published_at = ?3 WHERE id = ?4
                """
        ).execute(arguments: [revision, path, incoming.firstPublishedAt.milliseconds, story])
        try publish(
            story, revision, content,
            .init(
                first: incoming.firstPublishedAt, from: incoming.firstPublishedAt, updated: incoming.updatedAt,
                seen: incoming.seenAt))
        let remarks = try standing.remarks + keep(incoming.formerPaths, of: story)
        if let reason = standing.withdrawal {
            try withdraw(story, reason: reason)
            return TakenIn(outcome: .withdrawn, story: .init(story), path: path, remarks: remarks)
        }
        return TakenIn(outcome: .created, story: .init(story), path: path, remarks: remarks)
    }

    // MARK: A new version

    private mutating func revise(_ known: KnownStory, with incoming: IncomingStory) throws -> TakenIn {
        let standing = standing(of: incoming)
        let content = try content(of: incoming)
        let revision = try RevisionRows.insert(content, of: known.id, basedOn: known.workingRevision, by: by, at: at, in: db)
        try remember(incoming, as: known.id)
        try audit("revise", known.id, revision, "\(incoming.origin.source) \(incoming.origin.key) \(incoming.version)")
        try db.cachedStatement(sql: "UPDATE stories SET working_revision = ? WHERE id = ?")
            .execute(arguments: [revision, known.id])
        if let reason = standing.withdrawal {
            if known.liveRevision != nil { try withdraw(known.id, reason: reason) }
            return known.answer(.withdrawn, remarks: standing.remarks)
        }
        guard standing.isLive else { return known.answer(.held, remarks: standing.remarks) }
        let isFilledIn = incoming.holdsText && !known.holdsText
        if let seenAt = incoming.seenAt, !isFilledIn, known.liveRevision != nil {
            return try insertSighting(of: known, revision, content, seenAt: seenAt)
        }
        let first = known.firstPublishedAt ?? incoming.firstPublishedAt
        // The text of a headline we listed was there all along; a new version of a text is from its own time on.
        let own = incoming.updatedAt ?? at
        let from = isFilledIn || known.firstPublishedAt == nil ? first : max(own, known.liveFrom ?? first)
        try close(known, at: from)
        var path = known.path
        if path == nil || isFilledIn { path = try giveAddress(to: known.id, content, first) }
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'live', live_revision = ?1, working_revision = ?1, path = ?2, working_state = NULL,
                    first_published_at = ?3, last_published_at = ?4, withdrawn_at = NULL, withdrawal_reason = NULL WHERE id = ?5
                """
        ).execute(arguments: [revision, path, first.milliseconds, from.milliseconds, known.id])
        try publish(
            known.id, revision, content,
            .init(first: first, from: from, updated: isFilledIn ? incoming.updatedAt : max(own, from), seen: incoming.seenAt))
        let remarks = try standing.remarks + keep(incoming.formerPaths, of: known.id)
        return TakenIn(outcome: isFilledIn ? .filledIn : .updated, story: .init(known.id), path: path, remarks: remarks)
    }

    // MARK: Steps

    private struct Standing {
        var isLive = false
        var withdrawal: String?
        var remarks: [String] = []
    }

    private func standing(of incoming: IncomingStory) -> Standing {
        switch incoming.status {
        case .withdrawn(let reason): Standing(withdrawal: reason)
        case .held: Standing()
        case .live where incoming.firstPublishedAt > at:
            Standing(remarks: [
                "its time, \(incoming.firstPublishedAt.rfc3339()), is still to come: held until someone publishes it"
            ])
        case .live: Standing(isLive: true)
        }
    }

    private func content(of incoming: IncomingStory) throws -> Revision.Content {
        var tags: [Tag] = []
        for name in incoming.tags {
            let tag = try names.tag(named: name, in: db)
            if !tags.contains(where: { $0.id == tag.id }) { tags.append(tag) }
        }
        let bylines = try incoming.bylines.map { name in
            Byline(person: name.isPerson ? try names.person(named: name.name, in: db) : nil, name: name.name, role: name.role)
        }
        return Revision.Content(
            kind: incoming.kind, kicker: incoming.kicker, headline: incoming.headline, lead: incoming.lead,
            body: incoming.body, dateline: incoming.dateline, bylines: bylines, printedByline: incoming.printedByline,
            section: try names.section(named: incoming.section, in: db), tags: tags, leadPhoto: incoming.leadPhoto,
            sources: incoming.sources, language: incoming.language, holdsText: incoming.holdsText)
    }

    private func remember(_ incoming: IncomingStory, as story: Int64) throws {
        try db.cachedStatement(sql: "INSERT INTO origins (source, key, version, story, taken_in_at) VALUES (?, ?, ?, ?, ?)")
            .execute(arguments: [
                incoming.origin.source, incoming.origin.key, incoming.version, story, at.milliseconds,
            ])
    }

    private func audit(_ act: String, _ story: Int64, _ revision: Int64?, _ detail: String) throws {
        try AuditLine(act: act, story: story, revision: revision, detail: detail).write(by: by, at: at, in: db)
    }

    /// Makes the story's canonical address and keeps it among those it has.
    private func giveAddress(to story: Int64, _ content: Revision.Content, _ first: Instant) throws -> String {
        let path = addressing.path(
            section: content.section.slug, date: zone.wallClock(at: first).date, id: .init(story),
            slug: Slug(making: content.headline))
        try db.cachedStatement(sql: "INSERT OR IGNORE INTO addresses (path, story, made_at) VALUES (?, ?, ?)")
            .execute(arguments: [path, story, at.milliseconds])
        return path
    }

    /// Keeps the paths a story had elsewhere; says which of them another story already has.
    private func keep(_ formerPaths: [String], of story: Int64) throws -> [String] {
        var remarks: [String] = []
        for former in formerPaths {
            let parts = former.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
            guard let path = parts.first.flatMap({ try? SitePath($0) }), path.canonical != "/" || parts.count > 1 else {
                remarks.append("former address \(former) cannot be kept: it is no page's own path")
                continue
            }
            let kept = parts.count > 1 ? path.canonical + "?" + parts[1] : path.canonical
            try db.cachedStatement(sql: "INSERT OR IGNORE INTO addresses (path, story, made_at) VALUES (?, ?, ?)")
                .execute(arguments: [kept, story, at.milliseconds])
            guard db.changesCount == 0 else { continue }
            let owner = try Int64.fetchOne(
                db.cachedStatement(sql: "SELECT story FROM addresses WHERE path = ?"), arguments: [kept])
            if let owner, owner != story { remarks.append("former address \(kept) already belongs to story \(owner)") }
        }
        return remarks
    }

    /// The times of a publication.
    struct Times {
        var first: Instant
        var from: Instant
        /// Nil: until further notice.
        var to: Instant?
        var updated: Instant?
        var seen: Instant?
    }

    mutating func publish(_ story: Int64, _ revision: Int64, _ content: Revision.Content, _ times: Times) throws {
        let first = times.first
        let day = zone.wallClock(at: first).date
        if try !hasStories(on: day) { touched.insert(.index) }
        try db.cachedStatement(
            sql: """
                INSERT INTO publications (story, revision, section, first_published_at, from_at, to_at, updated_at, seen_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(arguments: [
            story, revision, content.section.id.rawValue, first.milliseconds, times.from.milliseconds, times.to?.milliseconds,
            times.updated?.milliseconds, times.seen?.milliseconds,
        ])
        let publication = db.lastInsertedRowID
        for tag in content.tags {
            try db.cachedStatement(
                sql: "INSERT INTO publication_tags (tag, first_published_at, story, publication) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [tag.id.rawValue, first.milliseconds, story, publication])
            touched.insert(.tag(tag.id))
        }
        for person in Set(content.bylines.compactMap(\.person)) {
            try db.cachedStatement(
                sql: "INSERT INTO publication_people (person, first_published_at, story, publication) VALUES (?, ?, ?, ?)"
            ).execute(arguments: [person.id.rawValue, first.milliseconds, story, publication])
            touched.insert(.person(person.id))
        }
        touched.formUnion([.story(.init(story)), .section(content.section.id), .day(day), .home, .liveColumn])
    }

    private func hasStories(on day: CivilDate) throws -> Bool {
        try Bool.fetchOne(
            db.cachedStatement(
                sql: """
                    SELECT EXISTS (
                        SELECT 1 FROM publications INDEXED BY publications_by_time
                        WHERE first_published_at >= ? AND first_published_at < ? AND to_at IS NULL)
                    """),
            arguments: [zone.start(of: day).milliseconds, zone.start(of: day.advanced(byDays: 1)).milliseconds]) ?? false
    }

    private mutating func close(_ known: KnownStory, at moment: Instant) throws {
        try touchLivePages(of: known.id)
        try db.cachedStatement(sql: "UPDATE publications SET to_at = ? WHERE story = ? AND to_at IS NULL")
            .execute(arguments: [moment.milliseconds, known.id])
    }

    private mutating func withdraw(_ story: Int64, reason: String) throws {
        try touchLivePages(of: story)
        try db.cachedStatement(
            sql: "UPDATE publications SET to_at = max(from_at, ?) WHERE story = ? AND to_at IS NULL"
        ).execute(arguments: [at.milliseconds, story])
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'withdrawn', live_revision = NULL, working_state = NULL, withdrawn_at = ?,
                    withdrawal_reason = ? WHERE id = ?
                """
        ).execute(arguments: [at.milliseconds, reason, story])
        touched.insert(.index)
        try audit("withdraw", story, nil, reason)
    }

    /// The pages that list the story as it is live until now.
    mutating func touchLivePages(of story: Int64) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(
                sql: "SELECT id, section, first_published_at FROM publications WHERE story = ? AND to_at IS NULL"),
            arguments: [story])
        guard let row else { return }
        let publication: Int64 = row[0]
        touched.formUnion([
            .story(.init(story)), .section(.init(row[1])), .day(zone.wallClock(at: Instant(milliseconds: row[2])).date), .home,
            .liveColumn,
        ])
        let tags = try Int64.fetchAll(
            db.cachedStatement(
                sql: "SELECT v.tag FROM publications p JOIN revision_tags v ON v.revision = p.revision WHERE p.id = ?"),
            arguments: [publication])
        let people = try Int64.fetchAll(
            db.cachedStatement(
                sql: """
                    SELECT b.person FROM publications p JOIN revision_bylines b ON b.revision = p.revision
                    WHERE p.id = ? AND b.person IS NOT NULL
                    """),
            arguments: [publication])
        touched.formUnion(tags.map { .tag(.init($0)) } + people.map { .person(.init($0)) })
    }
}
