import Editorial
import HTTPTypes
import JSON
import Newsroom
import Storage

/// What is being worked on.
struct DeskOperations: Sendable {
    let newsroom: Newsroom
    let reading: any ReadingStore

    var all: [Operation] {
        [
            Operation(.get, "me", self.member), Operation(.get, "stories", desk), Operation(.post, "stories", start),
            Operation(.get, "stories/{story}", read), Operation(.delete, "stories/{story}", delete),
            Operation(.get, "stories/{story}/audit", audit),
        ]
    }

    /// Whose token it is, and what it may do.
    @Sendable private func member(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let member = try call.member
        let sections = try await newsroom.sections().filter { member.sections.contains($0.id) }
        return APIAnswer { json in
            json.member("account", member.id)
            json.member("name", member.name)
            json.member("displayName", member.displayName)
            json.member("role", member.role.rawValue)
            json.texts("sections", sections.map(\.slug.text))
        }
    }

    @Sendable private func desk(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly(
            "state", "section", "startedBy", "changedFrom", "changedTo", "search", "after", "limit")
        let member = try call.member
        var query = DeskQuery(limit: try call.query.limit())
        query.state = try call.query.choice("state", of: DeskQuery.State.self)
        query.section = try await section(try call.query.slug("section"))
        query.startedBy =
            call.query["startedBy"] == "me" ? member.id : try call.query.number("startedBy").map { StaffMember.ID($0) }
        query.changed = try changed(call.query)
        query.search = try call.query.text("search", upTo: 300)
        query.after = try mark(call.query["after"])
        let page = try await newsroom.desk(query, by: member)
        return APIAnswer { json in
            json.array("stories") { json in
                for line in page.lines { json.object { write(line, to: &$0) } }
            }
            json.memberOrNull("next", page.next.map { "\($0.changedAt.milliseconds)-\($0.story)" })
        }
    }

    private func section(_ slug: Slug?) async throws -> Section.ID? {
        guard let slug else { return nil }
        guard let section = try await reading.section(slug: slug) else {
            throw Problem.badQuery("section", "There is no such section.")
        }
        return section.id
    }

    private func changed(_ query: CallQuery) throws(Problem) -> Range<Instant>? {
        let from = try query.time("changedFrom")
        let to = try query.time("changedTo")
        guard from != nil || to != nil else { return nil }
        let first = from ?? Instant(milliseconds: .min)
        let last = to ?? Instant(milliseconds: .max)
        guard first <= last else { throw .badQuery("changedTo", "It lies before changedFrom.") }
        return first..<last
    }

    private func mark(_ text: String?) throws(Problem) -> DeskMark? {
        guard let text else { return nil }
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let time = Int64(parts[0]), let story = Int64(parts[1]) else {
            throw .badQuery("after", "What `next` of the page before said is expected here.")
        }
        return DeskMark(changedAt: Instant(milliseconds: time), story: Story.ID(story))
    }

    private func write(_ line: DeskLine, to json: inout JSONWriter) {
        json.member("id", line.story)
        json.member("headline", line.headline)
        json.member("kind", line.kind.rawValue)
        json.member("section", line.section)
        json.member("state", line.state.rawValue)
        json.memberOrNull("workingState", line.workingState?.rawValue)
        json.member("startedBy", line.startedBy)
        json.member("changedBy", line.changedBy)
        json.member("changedAt", line.changedAt)
        json.member("firstPublishedAt", line.firstPublishedAt)
        json.memberOrNull("address", line.path)
        if let due = line.nextDue { json.object("nextDue") { $0.write(due) } } else { json.null("nextDue") }
        json.member("embargo", line.embargo)
        json.member("isUnverified", line.isUnverified)
    }

    // MARK: One story

    @Sendable private func start(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let manuscript = try ManuscriptJSON.read(try call.json(), .beginning)
        let standing = try await newsroom.startStory(manuscript, by: try call.member, key: try call.key)
        var answer = StoryJSON.answer(standing, .created)
        answer.headers[.location] = "/api/v1/stories/\(standing.story.id)"
        return answer
    }

    @Sendable private func read(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        return StoryJSON.answer(try await newsroom.standing(of: try call.story, by: try call.member))
    }

    @Sendable private func delete(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        try await newsroom.deleteDraft(
            try call.story, seen: try call.revision, by: try call.member, key: try call.key)
        return .noContent
    }

    @Sendable private func audit(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("before", "limit")
        let story = try await newsroom.standing(of: try call.story, by: try call.member).story.id
        let limit = try call.query.limit()
        let entries = try await newsroom.audit(
            of: story, before: try call.query.number("before"), limit: limit, by: try call.member)
        return APIAnswer { json in
            json.array("entries") { json in
                for entry in entries { json.object { write(entry, to: &$0) } }
            }
            json.memberOrNull("next", entries.count < limit ? nil : entries.last.map { Int($0.number) })
        }
    }

    private func write(_ entry: AuditEntry, to json: inout JSONWriter) {
        json.member("number", Int(entry.number))
        json.member("at", entry.at)
        json.member("by", entry.by)
        json.member("act", entry.act)
        json.member("revision", entry.revision)
        json.member("detail", entry.detail)
        json.member("hash", entry.hash)
    }
}
