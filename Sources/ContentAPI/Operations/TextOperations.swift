import Editorial
import JSON
import Newsroom
import Storage

/// A story's text and its history.
struct TextOperations: Sendable {
    let newsroom: Newsroom

    var all: [Operation] {
        [
            Operation(.put, "stories/{story}", save), Operation(.get, "stories/{story}/revisions", revisions),
            Operation(.get, "stories/{story}/revisions/{revision}", revision),
            Operation(.post, "stories/{story}/restore", restore),
            Operation(.get, "stories/{story}/comments", comments), Operation(.post, "stories/{story}/comments", comment),
        ]
    }

    /// Saves the whole text. What a colleague saved meanwhile is never overwritten: then the answer is 412.
    @Sendable private func save(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let base = try call.revision
        let manuscript = try ManuscriptJSON.read(try call.json())
        let saved = try await newsroom.saveStory(
            try call.story, base: base, manuscript, keep: true, mergesOthersChanges: false, by: try call.member,
            key: try call.key)
        switch saved {
        case .saved(let standing), .merged(let standing), .conflict(let standing, _, _): return StoryJSON.answer(standing)
        }
    }

    @Sendable private func revisions(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly("before", "limit")
        let story = try await newsroom.standing(of: try call.story, by: try call.member).story.id
        let limit = try call.query.limit()
        let lines = try await newsroom.history(
            of: story, before: try call.query.number("before").map { Revision.ID($0) }, limit: limit, by: try call.member)
        return APIAnswer { json in
            json.array("revisions") { json in
                for line in lines { json.object { write(line, to: &$0) } }
            }
            json.member("next", lines.count < limit ? nil : lines.last?.id)
        }
    }

    private func write(_ line: RevisionLine, to json: inout JSONWriter) {
        json.member("id", line.id)
        json.member("madeBy", line.madeBy)
        json.member("madeAt", line.madeAt)
        json.memberOrNull("milestone", line.milestone?.rawValue)
        json.member("basedOn", line.basedOn)
        json.member("headline", line.headline)
    }

    @Sendable private func revision(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let number = try call.number("revision", else: Problem(.noSuchThing, "There is no such revision."))
        let revision = try await newsroom.revision(Revision.ID(number), of: try call.story, by: try call.member)
        return APIAnswer { json in
            json.member("id", revision.id)
            json.member("story", revision.story)
            json.member("madeBy", revision.madeBy)
            json.member("madeAt", revision.madeAt)
            json.memberOrNull("milestone", revision.milestone?.rawValue)
            json.member("basedOn", revision.basedOn)
            json.object("manuscript") { ManuscriptJSON.write(Manuscript(revision.content), to: &$0) }
        }
    }

    @Sendable private func restore(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let base = try call.revision
        let (number, fields) = try call.object(MemberNames(["revision"], optional: ["fields"])) { reading, object in
            let fields = reading.member("fields", of: object) {
                $0.items($1, most: ManuscriptField.allCases.count) { $0.choice($1, of: ManuscriptField.self) }
            }
            return reading.id("revision", of: object).map { ($0, fields) }
        }
        let standing = try await newsroom.restoreRevision(
            Revision.ID(number), of: try call.story, fields: fields.map { Set($0.map(\.rawValue)) }, base: base,
            by: try call.member, key: try call.key)
        return StoryJSON.answer(standing)
    }

    // MARK: Notes to colleagues

    @Sendable private func comments(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let story = try await newsroom.standing(of: try call.story, by: try call.member).story.id
        return APIAnswer.comments(try await newsroom.comments(on: story, by: try call.member))
    }

    @Sendable private func comment(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let text = try call.object(MemberNames(["text"])) { $0.remark("text", of: $1) }
        try await newsroom.commentOnStory(text, on: try call.story, by: try call.member, key: try call.key)
        var answer = APIAnswer.comments(try await newsroom.comments(on: try call.story, by: try call.member))
        answer.status = .created
        return answer
    }
}

extension APIAnswer {
    fileprivate static func comments(_ comments: [Comment]) -> APIAnswer {
        APIAnswer { json in
            json.array("comments") { json in
                for comment in comments {
                    json.object { json in
                        json.member("text", comment.text)
                        json.member("by", comment.by)
                        json.member("at", comment.at)
                    }
                }
            }
        }
    }
}

extension ValueReading {
    /// A number that names something.
    mutating func id(_ name: String, of object: JSONObject) -> Int64? {
        member(name, of: object) { $0.wholeNumber($1, in: 1...Int.max) }.map { Int64($0) }
    }

    /// A reason, a claim, a note.
    mutating func remark(_ name: String, of object: JSONObject) -> String? {
        member(name, of: object) { $0.text($1, most: Limits.remark) }
    }
}
