import Editorial
import HTTPTypes
import JSON
import Newsroom
import Storage

/// A story's way from draft to withdrawn.
struct ActOperations: Sendable {
    let newsroom: Newsroom

    var all: [Operation] {
        [
            Operation(.post, "stories/{story}/submit", submit), Operation(.post, "stories/{story}/return", giveBack),
            Operation(.post, "stories/{story}/approve", approve), Operation(.post, "stories/{story}/publish", publish),
            Operation(.post, "stories/{story}/schedule", schedule),
            Operation(.post, "stories/{story}/unschedule", unschedule),
            Operation(.post, "stories/{story}/embargo", embargo), Operation(.post, "stories/{story}/slug", slug),
            Operation(.post, "stories/{story}/correct", correct),
            Operation(.post, "stories/{story}/withdraw", withdraw),
            Operation(.post, "stories/{story}/refuse-withdrawal", refuseWithdrawal),
        ]
    }

    // MARK: Of one revision

    @Sendable private func submit(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        try call.nothing()
        return StoryJSON.answer(
            try await newsroom.submitStory(
                try call.story, revision: try call.revision, by: try call.member, key: try call.key))
    }

    @Sendable private func giveBack(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let revision = try call.revision
        let reason = try call.object(MemberNames(["reason"])) { $0.remark("reason", of: $1) }
        return StoryJSON.answer(
            try await newsroom.returnStory(
                try call.story, revision: revision, reason: reason, by: try call.member, key: try call.key))
    }

    @Sendable private func approve(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        try call.nothing()
        return StoryJSON.answer(
            try await newsroom.approveStory(
                try call.story, revision: try call.revision, by: try call.member, key: try call.key))
    }

    /// Answered when every page shows it.
    @Sendable private func publish(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        try call.nothing()
        return StoryJSON.answer(
            try await newsroom.publishStory(
                try call.story, revision: try call.revision, by: try call.member, key: try call.key))
    }

    @Sendable private func schedule(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let revision = try call.revision
        let time = try call.object(MemberNames(["at"])) { $0.member("at", of: $1) { $0.time($1) } }
        return StoryJSON.answer(
            try await newsroom.scheduleStory(
                try call.story, revision: revision, at: time, by: try call.member, key: try call.key))
    }

    // MARK: Of the story

    @Sendable private func unschedule(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        let act = try call.object(MemberNames(["act"])) { $0.id("act", of: $1) }
        return StoryJSON.answer(
            try await newsroom.unscheduleStory(
                try call.story, DueAct.ID(act), seen: seen, by: try call.member, key: try call.key))
    }

    /// Sets or moves it; null lifts it.
    @Sendable private func embargo(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        let embargo = try call.object(MemberNames(["until"], optional: ["publishesWhenLifted"])) { reading, object -> Embargo?? in
            let publishes = reading.member("publishesWhenLifted", of: object) { $0.flag($1) } ?? false
            if object["until"] == .null { return .some(nil) }
            return reading.member("until", of: object) { $0.time($1) }
                .map { Embargo(until: $0, publishesWhenLifted: publishes) }
        }
        return StoryJSON.answer(
            try await newsroom.embargoStory(try call.story, embargo, seen: seen, by: try call.member, key: try call.key))
    }

    @Sendable private func slug(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        let slug = try call.object(MemberNames(["slug"])) { $0.member("slug", of: $1) { $0.slug($1) } }
        return StoryJSON.answer(
            try await newsroom.changeSlug(of: try call.story, to: slug, seen: seen, by: try call.member, key: try call.key))
    }

    // MARK: Accountability

    private struct Correction {
        var kind: Body.Note.Kind
        var text: [[Body.Span]]
        var linkedStory: Story.ID?
        var answers: ReplyRequest.ID?
        var revision: Revision.ID?
    }

    /// Answered when every page shows it.
    @Sendable private func correct(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        let names = MemberNames(["kind", "text"], optional: ["linkedStory", "answers", "revision"])
        let note = try call.object(names) { reading, object -> Correction? in
            let linked = reading.optionalID("linkedStory", of: object)
            let answers = reading.optionalID("answers", of: object)
            let revision = reading.optionalID("revision", of: object)
            let text = reading.member("text", of: object) { $0.items($1, most: 1000) { $0.runs($1) } }
            guard let kind = reading.member("kind", of: object, { $0.choice($1, of: Body.Note.Kind.self) }), let text else {
                return nil
            }
            return Correction(
                kind: kind, text: text, linkedStory: linked.map { Story.ID($0) }, answers: answers.map { ReplyRequest.ID($0) },
                revision: revision.map { Revision.ID($0) })
        }
        return StoryJSON.answer(
            try await newsroom.correctStory(
                try call.story, kind: note.kind, text: note.text, linkedStory: note.linkedStory, answers: note.answers,
                publishing: note.revision, seen: seen, by: try call.member, key: try call.key))
    }

    private struct Withdrawal {
        var ground: WithdrawalGround
        var reason: String
        var at: Instant?
    }

    /// Proposes, or consents to what another proposed. 202 until the story is gone; 200 once no page shows it.
    @Sendable private func withdraw(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        // Without a body there is nothing that could be proposed: only a proposal that stands can be consented to.
        let withdrawal = try call.body.isEmpty ? Withdrawal(ground: .source, reason: "") : proposal(call)
        let standing = try await newsroom.withdrawStory(
            try call.story, ground: withdrawal.ground, reason: withdrawal.reason, at: withdrawal.at, seen: seen,
            by: try call.member, key: try call.key)
        return StoryJSON.answer(standing, standing.story.state == .withdrawn ? .ok : .accepted)
    }

    private func proposal(_ call: APICall) throws(Problem) -> Withdrawal {
        try call.object(MemberNames(["ground", "reason"], optional: ["at"])) { reading, object in
            let time = reading.member("at", of: object) { $1 == .null ? nil : $0.time($1) }
            let reason = reading.remark("reason", of: object)
            guard let ground = reading.member("ground", of: object, { $0.choice($1, of: WithdrawalGround.self) }), let reason
            else { return nil }
            return Withdrawal(ground: ground, reason: reason, at: time)
        }
    }

    @Sendable private func refuseWithdrawal(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        let seen = try call.revision
        let why = try call.object(MemberNames(["reason"])) { $0.remark("reason", of: $1) }
        return StoryJSON.answer(
            try await newsroom.refuseWithdrawal(of: try call.story, why: why, seen: seen, by: try call.member, key: try call.key))
    }
}

extension ValueReading {
    /// As `id`, where it may be left out or null.
    fileprivate mutating func optionalID(_ name: String, of object: JSONObject) -> Int64? {
        object[name] == .null ? nil : id(name, of: object)
    }
}
