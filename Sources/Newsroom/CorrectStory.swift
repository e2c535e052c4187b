import Editorial
import Storage

extension Newsroom {
    /// Adds a note to a published story: a correction, a clarification, an editor's note, an unverified note, or the answer to
    /// a request for the right of reply. With `revision`, that revision goes live in the same act.
    ///
    /// Returns when every page shows it.
    public func correctStory(
        _ story: Story.ID, kind: Body.Note.Kind, text: [[Body.Span]], linkedStory: Story.ID? = nil,
        answers: ReplyRequest.ID? = nil, publishing revision: Revision.ID? = nil, seen: Revision.ID? = nil,
        by member: StaffMember, key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let note = StoryChange.Note(
            kind: kind, text: try Remark.paragraphs(text, "text"), linkedStory: linkedStory, answers: answers)
        // What verifies it is linked later, by the correction or clarification that tells of it.
        if kind == .unverified, linkedStory != nil { throw .invalid([FieldProblem("linkedStory", .notAllowedHere)]) }
        try await mustBeLinkable(linkedStory, from: story)
        let request = try await requestAnswered(by: note)
        var publishing: Publishing?
        if let revision { publishing = try await self.publishing(revision, of: story, by: member) }
        return try await perform(on: story, seen: seen, by: member, key: key, changesPages: true) {
            [publishing] standing, now throws(Refusal) in
            try CorrectStory.change(of: standing, note, answering: request, publishing: publishing, by: member, at: now)
        }
    }

    private func mustBeLinkable(_ linked: Story.ID?, from story: Story.ID) async throws(Refusal) {
        guard let linked else { return }
        guard linked != story,
            let standing = try await stored({ store throws(StorageError) in try await store.standing(of: linked) }),
            standing.story.state != .withdrawn
        else { throw .invalid([FieldProblem("linkedStory", .unknown)]) }
    }

    private func requestAnswered(by note: StoryChange.Note) async throws(Refusal) -> ReplyRequest? {
        guard let id = note.answers else { return nil }
        guard note.kind == .rightOfReply else { throw .invalid([FieldProblem("answers", .notAllowedHere)]) }
        guard let request = try await stored({ store throws(StorageError) in try await store.replyRequest(id) }) else {
            throw .noSuchThing("request")
        }
        return request
    }
}

enum CorrectStory {
    static func change(
        of standing: StoryStanding, _ note: StoryChange.Note, answering request: ReplyRequest?, publishing: Publishing?,
        by member: StaffMember, at now: Instant
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.correctStory, to: member)
        try standing.mustBeLive()
        if let request {
            try standing.mustAllow(.answerReply, to: member)
            guard request.story == standing.story.id else { throw .noSuchThing("request") }
            guard request.state == .open else { throw .alreadyDone }
        }
        var change = StoryChange(act(of: note.kind))
        change.notes = [note]
        guard let publishing, publishing.revision != standing.story.liveRevision else { return change }
        let update = try PublishStory.change(of: standing, publishing, at: now)
        change.approval = update.approval
        change.goLive(publishing.revision, in: standing)
        return change
    }

    static func act(of kind: Body.Note.Kind) -> Act {
        switch kind {
        case .correction: .correct
        case .clarification: .clarify
        case .rightOfReply: .reply
        case .editor: .editorNote
        case .unverified: .unverifiedNote
        }
    }
}
