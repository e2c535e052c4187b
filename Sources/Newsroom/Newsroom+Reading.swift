import Editorial
import Storage

/// What the desk shows. Everyone of the newsroom may read it; the whole audit log is for those who answer for it.
extension Newsroom {
    public func desk(_ query: DeskQuery, by member: StaffMember) async throws(Refusal) -> DeskPage {
        var query = query
        query.limit = Newsroom.page(query.limit)
        query.search = CleanText.line(String(query.search.prefix(Limits.headline)))
        return try await stored { [query] store throws(StorageError) in try await store.desk(query) }
    }

    public func standing(of story: Story.ID, by member: StaffMember) async throws(Refusal) -> StoryStanding {
        try await standing(of: story).shown(to: member)
    }

    /// A revision of this story.
    public func revision(
        _ id: Revision.ID, of story: Story.ID, by member: StaffMember
    ) async throws(Refusal) -> Revision {
        guard let revision = try await revision(id, of: story) else { throw .noSuchThing("revision") }
        return revision
    }

    /// Revisions, newest first, before a given one.
    public func history(
        of story: Story.ID, before: Revision.ID? = nil, limit: Int = 100, by member: StaffMember
    ) async throws(Refusal) -> [RevisionLine] {
        try await stored { store throws(StorageError) in
            try await store.revisions(of: story, before: before, limit: Newsroom.page(limit))
        }
    }

    /// When each revision was live, oldest first.
    public func publications(of story: Story.ID, by member: StaffMember) async throws(Refusal) -> [Publication] {
        try await stored { store throws(StorageError) in try await store.publications(of: story) }
    }

    /// Any two revisions of a story side by side.
    public func compare(
        _ old: Revision.ID, _ new: Revision.ID, of story: Story.ID, by member: StaffMember
    ) async throws(Refusal) -> StoryComparison {
        let from = try await revision(old, of: story, by: member)
        let to = try await revision(new, of: story, by: member)
        return StoryComparison(from: Manuscript(from.content), to: Manuscript(to.content))
    }

    /// Notes to colleagues, oldest first.
    public func comments(on story: Story.ID, by member: StaffMember) async throws(Refusal) -> [Comment] {
        try await stored { store throws(StorageError) in try await store.comments(on: story) }
    }

    /// What a story still lacks to be published, by the newsroom's rules.
    public func missing(in manuscript: Manuscript) async throws(Refusal) -> [ChecklistItem] {
        Checklist.missing(in: manuscript, rules: try await settings())
    }

    // MARK: Due acts

    /// Due acts that wait, earliest first.
    public func waitingActs(
        of story: Story.ID? = nil, after: DueMark? = nil, limit: Int = 50, by member: StaffMember
    ) async throws(Refusal) -> [DueLine] {
        try await stored { store throws(StorageError) in
            try await store.waitingActs(of: story, after: after, limit: Newsroom.page(limit))
        }
    }

    /// Due acts that ended after `since`, latest first.
    public func endedActs(
        since: Instant, limit: Int = 50, by member: StaffMember
    ) async throws(Refusal) -> [DueLine] {
        try await stored { store throws(StorageError) in
            try await store.endedActs(since: since, limit: Newsroom.page(limit))
        }
    }

    /// Those that are late now: how many, and since when the oldest.
    public func lateActs(by member: StaffMember) async throws(Refusal) -> LateActs {
        let now = clock.now
        return try await stored { store throws(StorageError) in try await store.lateActs(at: now) }
    }

    // MARK: Accountability

    /// Lines of the audit log, newest first: of a story for everyone, of everything for those who may.
    public func audit(
        of story: Story.ID?, before: Int64? = nil, limit: Int = 100, by member: StaffMember
    ) async throws(Refusal) -> [AuditEntry] {
        if story == nil, !member.may(.readAudit) { throw .notAllowed(.readAudit) }
        return try await stored { store throws(StorageError) in
            try await store.audit(of: story, before: before, limit: Newsroom.page(limit))
        }
    }

    /// A page has at least one line and at most 200, whatever was asked for.
    static func page(_ limit: Int) -> Int { min(max(limit, 1), 200) }
}
