import Editorial
import JSON
import Pages
import Storage

/// What readers get, as data: without a token, and never a word that is not live.
struct PublicOperations: Sendable {
    let reading: any ReadingStore

    var all: [Operation] {
        [
            Operation(.get, "public/stories", access: .everyone, list),
            Operation(.get, "public/stories/{story}", access: .everyone, story),
            Operation(.get, "public/latest", access: .everyone, latest),
            Operation(.get, "public/most-read", access: .everyone, mostRead),
            Operation(.get, "public/sections", access: .everyone, sections),
            Operation(.get, "public/corrections", access: .everyone, corrections),
        ]
    }

    /// Rows of the two lists of the live column.
    private static let columnLength = 20

    @Sendable private func list(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("section", "tag", "person", "before", "limit")
        let limit = try call.query.limit(20)
        let before = try call.query.number("before").map { Story.ID($0) }
        let found = try await reading.lines(of: try await subject(call.query), at: .now, after: before, limit: limit + 1)
        guard let found else { throw Problem.badQuery("before", "There is no such story.") }
        return APIAnswer { json in
            PublicJSON.write(found.prefix(limit), to: &json)
            json.member("next", found.count > limit ? found[limit - 1].id : nil)
        }.kept
    }

    private func subject(_ query: CallQuery) async throws -> StoryList {
        let asked = ["section", "tag", "person"].filter { query[$0] != nil }
        guard asked.count < 2 else { throw Problem.badQuery(asked[1], "Only one of section, tag and person can be asked for.") }
        if let slug = try query.slug("section") {
            guard let section = try await reading.section(slug: slug), !section.isUnfiled else { throw unknown("section") }
            return .section(section.id)
        }
        if let slug = try query.slug("tag") {
            guard let tag = try await reading.tag(slug: slug) else { throw unknown("tag") }
            return .tag(tag.id)
        }
        if let slug = try query.slug("person") {
            guard let person = try await reading.person(slug: slug) else { throw unknown("person") }
            return .person(person.id)
        }
        return .all
    }

    private func unknown(_ name: String) -> Problem { .badQuery(name, "There is no such \(name).") }

    @Sendable private func story(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        guard let path = try await reading.canonicalPath(of: try call.story) else { throw Problem.noSuchStory }
        switch try await reading.find(path: path, at: .now) {
        case .article(let article): return APIAnswer { PublicJSON.write(article, to: &$0) }.kept
        case .withdrawn(let story): throw Problem(story)
        case .moved, nil: throw Problem.noSuchStory
        }
    }

    @Sendable private func latest(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let lines = try await column().latest
        return APIAnswer { PublicJSON.write(lines[...], to: &$0) }.kept
    }

    @Sendable private func mostRead(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let column = try await column()
        return APIAnswer { json in
            PublicJSON.write(column.mostRead[...], to: &json)
            json.memberOrNull("windowHours", column.mostReadWindowHours)
        }.kept
    }

    private func column() async throws(StorageError) -> LiveLines {
        try await reading.liveColumn(
            at: .now, mostRead: PublicOperations.columnLength, latest: PublicOperations.columnLength)
    }

    @Sendable private func sections(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let sections = try await reading.sections().filter { !$0.isUnfiled }
        return APIAnswer { json in
            json.array("sections") { json in
                for section in sections { json.object { $0.write(section) } }
            }
        }.kept
    }

    @Sendable private func corrections(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("before", "limit")
        let limit = try call.query.limit(20)
        let lines = try await reading.corrections(
            at: .now, before: try call.query.number("before").map { PublishedNote.ID($0) }, limit: limit)
        return APIAnswer { json in
            json.array("corrections") { json in
                for line in lines { json.object { PublicJSON.write(line, to: &$0) } }
            }
            json.member("next", lines.count < limit ? nil : lines.last?.note.id)
        }.kept
    }
}

extension Problem {
    fileprivate init(_ story: WithdrawnStory) {
        let withdrawal = story.withdrawal
        self.init(.withdrawn)
        more = [
            ("headline", .text(withdrawal.headline)), ("reason", .text(withdrawal.reason)),
            ("ground", .textOrNull(withdrawal.ground?.rawValue)), ("withdrawnAt", .text(withdrawal.withdrawnAt.rfc3339())),
            ("notes", .notes(story.notes)),
        ]
    }
}
