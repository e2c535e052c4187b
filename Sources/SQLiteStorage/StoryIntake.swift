import Editorial
import GRDB
import Storage

/// Takes stories in, within one transaction.
struct StoryIntake {
    let db: Database
    let names: NameBook
    let by: Signature
    let at: Instant
    /// Knows the pages that change with what was taken in.
    var writer: PublicationWriter

    init(db: Database, names: NameBook, addressing: AddressPattern, zone: SiteZone, by: String, at: Instant) {
        self.db = db
        self.names = names
        self.by = Signature(name: by)
        self.at = at
        writer = PublicationWriter(db: db, addressing: addressing, zone: zone, at: at)
    }

    mutating func takeIn(_ incoming: IncomingStory) throws -> TakenIn {
        guard let known = try KnownStory.find(incoming.origin, in: db) else { return try create(incoming) }
        if known.versions.contains(incoming.version) { return known.answer(.unchanged) }
        if known.holdsText, !incoming.holdsText { return known.answer(.unchanged) }
        if let newest = known.versions.compactMap({ Int64($0) }).max(), let own = Int64(incoming.version), own < newest {
            return known.answer(.unchanged, remarks: ["version \(own) is older than the \(newest) we have"])
        }
        let taken = try revise(known, with: incoming)
        try StoryRecord.settle(known.id, by: by, at: at, in: db)
        return taken
    }

    // MARK: A new story

    private mutating func create(_ incoming: IncomingStory) throws -> TakenIn {
        let content = try content(of: incoming)
        let standing = standing(of: incoming)
        let story = try StoryRecord.insert(content, by: by, at: at, in: db)
        let revision = try RevisionRows.insert(
            content, of: story, basedOn: nil, by: by, at: at, milestone: .takenIn, in: db)
        try AssetRows.remember(content, by: by, at: at, in: db)
        try remember(incoming, as: story)
        try audit(.takeIn, story, revision, "\(incoming.origin.source) \(incoming.origin.key) \(incoming.version)")
        let taken = try place(incoming, content, standing, story, revision)
        try DeskSearch.enter(story, in: db)
        return taken
    }

    /// Gives a new story the place its status asks for.
    private mutating func place(
        _ incoming: IncomingStory, _ content: Revision.Content, _ standing: Standing, _ story: Int64, _ revision: Int64
    ) throws -> TakenIn {
        guard standing.isLive || standing.withdrawal != nil else {
            try StoryRecord.hold(revision, of: story, by: by, at: at, in: db)
            return TakenIn(outcome: .held, story: .init(story), path: nil, remarks: standing.remarks)
        }
        let path = try writer.giveAddress(to: story, content, incoming.firstPublishedAt)
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'live', live_revision = ?1, working_revision = ?1, path = ?2,
                    first_published_at = ?3, last_published_at = ?3 WHERE id = ?4
                """
        ).execute(arguments: [revision, path, incoming.firstPublishedAt.milliseconds, story])
        try writer.open(
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
        let revision = try RevisionRows.insert(
            content, of: known.id, basedOn: known.workingRevision, by: by, at: at, milestone: .takenIn, in: db)
        try AssetRows.remember(content, by: by, at: at, in: db)
        try remember(incoming, as: known.id)
        try audit(.revise, known.id, revision, "\(incoming.origin.source) \(incoming.origin.key) \(incoming.version)")
        try db.cachedStatement(sql: "UPDATE stories SET working_revision = ? WHERE id = ?")
            .execute(arguments: [revision, known.id])
        if let reason = standing.withdrawal {
            if known.liveRevision != nil { try withdraw(known.id, reason: reason) }
            return known.answer(.withdrawn, remarks: standing.remarks)
        }
        guard standing.isLive else {
            try StoryRecord.hold(revision, of: known.id, by: by, at: at, in: db)
            return known.answer(.held, remarks: standing.remarks)
        }
        let isFilledIn = incoming.holdsText && !known.holdsText
        if let seenAt = incoming.seenAt, !isFilledIn, known.liveRevision != nil {
            return try insertSighting(of: known, revision, content, seenAt: seenAt)
        }
        let first = known.firstPublishedAt ?? incoming.firstPublishedAt
        // The text of a headline we listed was there all along; a new version of a text is from its own time on.
        let own = incoming.updatedAt ?? at
        let from = isFilledIn || known.firstPublishedAt == nil ? first : max(own, known.liveFrom ?? first)
        try writer.close(known.id, at: from)
        var path = known.path
        if path == nil || isFilledIn { path = try writer.giveAddress(to: known.id, content, first) }
        try db.cachedStatement(
            sql: """
                UPDATE stories SET state = 'live', live_revision = ?1, working_revision = ?1, path = ?2, working_state = NULL,
                    first_published_at = ?3, last_published_at = ?4, withdrawn_at = NULL, withdrawal_reason = NULL,
                    withdrawal_ground = NULL, approved_revision = NULL WHERE id = ?5
                """
        ).execute(arguments: [revision, path, first.milliseconds, from.milliseconds, known.id])
        try writer.open(
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

    /// Takes it away as its source did, which whoever quoted it must follow (Pedoman, 5b).
    private mutating func withdraw(_ story: Int64, reason: String) throws {
        try writer.withdraw(story, ground: .source, reason: reason)
        try DueRows.cancelWaiting(of: story, why: reason, at: at, in: db)
        try audit(.withdraw, story, nil, reason)
    }

    private func audit(_ act: Act, _ story: Int64, _ revision: Int64?, _ detail: String) throws {
        try AuditLine(act, story: story, revision: revision, detail: detail).write(by: by, at: at, in: db)
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
}
