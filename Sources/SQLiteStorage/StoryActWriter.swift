import Editorial
import GRDB
import Storage

/// Writes what an act changes about a story: all of it in the transaction in which the rules decided it.
struct StoryActWriter {
    let db: Database
    let names: NameBook
    let story: Int64
    let by: Signature
    let at: Instant
    private var writer: PublicationWriter
    private var made: Int64?
    private var working: Int64

    init(
        db: Database, names: NameBook, addressing: AddressPattern, zone: SiteZone, standing: StoryStanding, by: Signature,
        at: Instant
    ) {
        self.db = db
        self.names = names
        story = standing.story.id.rawValue
        working = standing.working.id.rawValue
        self.by = by
        self.at = at
        writer = PublicationWriter(db: db, addressing: addressing, zone: zone, at: at)
    }

    /// - Returns: the revision that was made, if one was.
    mutating func write(_ change: StoryChange) throws -> Revision.ID? {
        try writeText(change)
        try writeColumns(change)
        try writeDueActs(change)
        try writeNotes(change)
        let published = try change.publishes.map(revision)
        if let published { try writer.goLive(story, published) }
        if let retraction = change.withdraws { try withdraw(retraction, change.detail) }
        if let slug = change.slug { try changeAddress(to: slug) }
        try writeAudit(change, published: published)
        try PressOrderWriter.write(writer.touched, at: at, in: db)
        return made.map { .init($0) }
    }

    // MARK: Steps

    private mutating func writeText(_ change: StoryChange) throws {
        if let text = change.text {
            let content = try ManuscriptReader(db: db, names: names, story: story).content(of: text.manuscript)
            let revision = try RevisionRows.insert(
                content, of: story, basedOn: text.basedOn.rawValue, by: by, at: at, milestone: text.milestone, in: db)
            made = revision
            if text.milestone != .aside {
                working = revision
                try StoryRecord.work(on: revision, content, of: story, in: db)
            }
        }
        if let milestone = change.marks {
            try db.cachedStatement(sql: "UPDATE revisions SET milestone = ? WHERE id = ?")
                .execute(arguments: [milestone.rawValue, working])
        }
    }

    private func writeColumns(_ change: StoryChange) throws {
        var columns = ColumnChanges()
        // A text kept aside changes nothing the desk is on, nor does saving what stands there already.
        if change.act != nil || change.text.map({ $0.milestone != .aside }) ?? false {
            columns.set("changed_by", by.name)
            columns.set("changed_at", at.milliseconds)
        }
        columns.set("working_state", change.workingState) { $0.rawValue }
        if case .set(let choice) = change.approval {
            columns.set("approved_revision", try choice.map(revision))
            columns.set("approved", choice.map { _ in by }, at: choice.map { _ in at })
        }
        if case .set(let signature) = change.submitted {
            columns.set("submitted", signature, at: signature.map { _ in at })
        }
        columns.set("return_reason", change.returnReason) { $0 }
        columns.set("embargo_until", change.embargo) { $0.until.milliseconds }
        columns.set("embargo_publishes", change.embargo) { $0.publishesWhenLifted }
        if case .set(let proposal) = change.proposal {
            columns.set("proposal_ground", proposal?.ground.rawValue)
            columns.set("proposal_reason", proposal?.reason)
            columns.set("proposal_at", proposal?.at?.milliseconds)
            columns.set("proposed", proposal?.proposedBy, at: proposal?.proposedAt)
        }
        try columns.write("stories", story, in: db)
    }

    private func writeDueActs(_ change: StoryChange) throws {
        if let done = change.completes { try DueRows.end(done, of: story, as: .done, why: "", at: at, in: db) }
        if let failed = change.fails { try DueRows.end(failed, of: story, as: .failed, why: change.detail, at: at, in: db) }
        for cancelled in change.cancels.sorted() {
            try DueRows.end(cancelled, of: story, as: .cancelled, why: change.detail, at: at, in: db)
        }
        for due in change.schedules {
            // What is scheduled without a revision publishes the one this act makes.
            let revision = due.revision?.rawValue ?? (due.act == .publish ? made : nil)
            if let revision { try checkOwn(revision) }
            try DueRows.insert(due, of: story, revision: revision, by: by, at: at, in: db)
        }
    }

    private mutating func writeNotes(_ change: StoryChange) throws {
        for note in change.notes {
            let id = try NoteRows.insert(note, on: story, by: by, at: at, in: db)
            if let request = note.answers {
                try ReplyRequestRows.grant(request, of: story, by: id, signed: by, at: at, in: db)
            }
            writer.touched.formUnion([.story(.init(story)), .corrections])
            if let linked = note.linkedStory { writer.touched.insert(.story(linked)) }
        }
        // The page of corrections shows headlines and where they lead.
        guard change.notes.isEmpty, change.publishes != nil || change.slug != nil else { return }
        if try !NoteRows.notes(of: story, in: db).isEmpty { writer.touched.insert(.corrections) }
    }

    private mutating func withdraw(_ retraction: StoryChange.Retraction, _ detail: String) throws {
        try writer.withdraw(story, ground: retraction.ground, reason: retraction.reason)
        try DueRows.cancelWaiting(of: story, why: detail.isEmpty ? retraction.reason : detail, at: at, in: db)
        var columns = ColumnChanges()
        columns.set("proposal_ground", String?.none)
        columns.set("proposed", nil, at: nil)
        try columns.write("stories", story, in: db)
    }

    private mutating func changeAddress(to slug: Slug) throws {
        let row = try Row.fetchOne(
            db.cachedStatement(sql: "SELECT live_revision, first_published_at, path FROM stories WHERE id = ?"),
            arguments: [story])
        let live: Int64? = row?[0]
        guard let live, let first = row?.instant(1) else {
            throw StorageError.failed(doing: "changing the address of story \(story)", why: "it is not live")
        }
        let content = try RevisionRows.content(of: live, in: db)
        let path = try writer.giveAddress(to: story, content, first, slug: slug)
        let owner = try Int64.fetchOne(db, sql: "SELECT story FROM addresses WHERE path = ?", arguments: [path])
        guard owner == story else {
            throw StorageError.failed(doing: "changing the address of story \(story)", why: "\(path) is another story's")
        }
        try db.execute(sql: "UPDATE stories SET path = ? WHERE id = ?", arguments: [path, story])
        try writer.touchLivePages(of: story)
    }

    private func writeAudit(_ change: StoryChange, published: Int64?) throws {
        guard let act = change.act else { return }
        let approved: Int64? =
            if case .set(let choice?) = change.approval { try revision(choice) } else { nil }
        try AuditLine(
            act, story: story, revision: made ?? published ?? approved ?? working,
            detail: change.detail.isEmpty ? change.withdraws?.reason ?? "" : change.detail
        ).write(by: by, at: at, in: db)
    }

    private func revision(_ choice: StoryChange.Choice) throws -> Int64 {
        switch choice {
        case .new:
            guard let made else { throw StorageError.failed(doing: "writing an act", why: "it makes no revision") }
            return made
        case .existing(let id):
            try checkOwn(id.rawValue)
            return id.rawValue
        }
    }

    private func checkOwn(_ revision: Int64) throws {
        let owner = try Int64.fetchOne(
            db.cachedStatement(sql: "SELECT story FROM revisions WHERE id = ?"), arguments: [revision])
        guard owner == story else {
            throw StorageError.failed(doing: "writing an act", why: "revision \(revision) is none of story \(story)")
        }
    }
}
