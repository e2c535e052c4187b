import Editorial
import Newsroom
import Storage
import TerbitTesting
import Testing

/// Every role × every verb, on a store: a verb does what `Permission.reach(of:)` says, for one's own story and another's, in
/// one's own section and in another.
@Suite struct RolesAndVerbsTests {
    /// A verb with the story it needs.
    struct Verb: Sendable {
        let name: String
        let permission: Permission
        let state: Prepared
        let call: @Sendable (TestNewsroom, StoryStanding, StaffMember) async throws -> Void

        init(
            _ name: String, _ permission: Permission, on state: Prepared,
            _ call: @escaping @Sendable (TestNewsroom, StoryStanding, StaffMember) async throws -> Void
        ) {
            self.name = name
            self.permission = permission
            self.state = state
            self.call = call
        }
    }

    enum Prepared { case draft, inReview, scheduled, live, nextVersion, updated, requested, proposed, excluded }

    static let verbs: [Verb] = [
        Verb("save", .saveStory, on: .draft) { _ = try await $0.edit($1, by: $2) { $0.headline = "Lain" } },
        Verb("begin the next version", .saveStory, on: .live) { _ = try await $0.edit($1, by: $2) { $0.headline = "Lain" } },
        Verb("restore into the next version", .restoreRevision, on: .updated) { desk, standing, member in
            let first = try #require(try await desk.newsroom.history(of: standing.story.id, by: member).last)
            _ = try await desk.newsroom.restoreRevision(
                first.id, of: standing.story.id, base: standing.working.id, by: member)
        },
        Verb("submit the next version", .submitStory, on: .nextVersion) {
            _ = try await $0.newsroom.submitStory($1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("publish the next version", .publishStory, on: .nextVersion) {
            _ = try await $0.newsroom.publishStory($1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("read a request", .readReplies, on: .requested) { desk, standing, member in
            let request = try await desk.store.replyRequests(
                of: standing.story.id, within: nil, state: .open, after: nil, limit: 1)[0]
            let read = try await desk.newsroom.replyRequest(request.id, by: member)
            let listed = try await desk.newsroom.replyRequests(of: standing.story.id, by: member)
            #expect(listed == [read])
            #expect((read.contact != nil) == member.may(.readContacts, on: standing))
        },
        Verb("see what is read", .readFigures, on: .live) {
            _ = try await $0.newsroom.mostReadExclusion(of: $1.story.id, by: $2)
        },
        Verb("submit", .submitStory, on: .draft) {
            _ = try await $0.newsroom.submitStory($1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("restore", .restoreRevision, on: .draft) { desk, standing, member in
            let edited = try await desk.edit(standing, by: desk.administrator) { $0.lead = "Teras" }.standing
            _ = try await desk.newsroom.restoreRevision(
                standing.working.id, of: standing.story.id, base: edited.working.id, by: member)
        },
        Verb("delete", .deleteDraft, on: .draft) { try await $0.newsroom.deleteDraft($1.story.id, by: $2) },
        Verb("share", .sharePreview, on: .draft) {
            _ = try await $0.newsroom.sharePreview(of: $1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("comment", .commentOnStory, on: .inReview) {
            try await $0.newsroom.commentOnStory("Sudah dicek?", on: $1.story.id, by: $2)
        },
        Verb("return", .returnStory, on: .inReview) {
            _ = try await $0.newsroom.returnStory($1.story.id, revision: $1.working.id, reason: "Kurang", by: $2)
        },
        Verb("approve", .approveStory, on: .inReview) {
            _ = try await $0.newsroom.approveStory($1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("publish", .publishStory, on: .inReview) {
            _ = try await $0.newsroom.publishStory($1.story.id, revision: $1.working.id, by: $2)
        },
        Verb("schedule", .scheduleStory, on: .inReview) {
            _ = try await $0.newsroom.scheduleStory(
                $1.story.id, revision: $1.working.id, at: $0.clock.now.advanced(by: .seconds(60)), by: $2)
        },
        Verb("unschedule", .scheduleStory, on: .scheduled) {
            _ = try await $0.newsroom.unscheduleStory($1.story.id, $1.due[0].id, by: $2)
        },
        Verb("embargo", .embargoStory, on: .inReview) {
            let embargo = Embargo(until: $0.clock.now.advanced(by: .seconds(60)), publishesWhenLifted: false)
            _ = try await $0.newsroom.embargoStory($1.story.id, embargo, by: $2)
        },
        Verb("change the slug", .publishStory, on: .live) {
            _ = try await $0.newsroom.changeSlug(of: $1.story.id, to: Slug(making: "alamat lain"), by: $2)
        },
        Verb("correct", .correctStory, on: .live) {
            _ = try await $0.newsroom.correctStory($1.story.id, kind: .correction, text: [[Body.Span("Ralat.")]], by: $2)
        },
        Verb("receive a request", .receiveReply, on: .live) {
            _ = try await $0.newsroom.receiveReplyRequest(
                on: $1.story.id, requester: "Budi", contact: "budi@example.com", claim: "Keliru", receivedAt: $0.clock.now, by: $2)
        },
        Verb("answer a request", .answerReply, on: .requested) { desk, standing, member in
            let request = try await desk.store.replyRequests(
                of: standing.story.id, within: nil, state: .open, after: nil, limit: 1)[0]
            _ = try await desk.newsroom.correctStory(
                standing.story.id, kind: .rightOfReply, text: [[Body.Span("Menurut Budi …")]], answers: request.id, by: member)
        },
        Verb("refuse a request", .refuseReply, on: .requested) { desk, standing, member in
            let request = try await desk.store.replyRequests(
                of: standing.story.id, within: nil, state: .open, after: nil, limit: 1)[0]
            _ = try await desk.newsroom.refuseReplyRequest(request.id, reason: "Sudah dimuat", by: member)
        },
        Verb("propose a withdrawal", .proposeWithdrawal, on: .live) {
            _ = try await $0.newsroom.withdrawStory($1.story.id, ground: .sara, reason: "Alasan", by: $2)
        },
        Verb("consent to a withdrawal", .withdrawStory, on: .proposed) {
            _ = try await $0.newsroom.withdrawStory($1.story.id, ground: .sara, reason: "", by: $2)
        },
        Verb("refuse a withdrawal", .withdrawStory, on: .proposed) {
            _ = try await $0.newsroom.refuseWithdrawal(of: $1.story.id, why: "Tidak perlu", by: $2)
        },
        Verb("keep out of the most read", .excludeFromMostRead, on: .live) {
            try await $0.newsroom.excludeFromMostRead($1.story.id, reason: "Judul menyesatkan", by: $2)
        },
        Verb("let into the most read again", .excludeFromMostRead, on: .excluded) {
            try await $0.newsroom.readmitToMostRead($1.story.id, reason: "Judul diperbaiki", by: $2)
        },
    ]

    @Test(arguments: verbs.map(\.name))
    func `a verb does what the table says, for every role, own and another's, in and out of their sections`(
        name: String
    ) async throws {
        let verb = try #require(RolesAndVerbsTests.verbs.first { $0.name == name })
        let desk = try await TestNewsroom()
        for member in [desk.reporter, desk.editor, desk.chiefEditor, desk.administrator] {
            for isOwn in [true, false] {
                for section in [desk.dunia, desk.olahraga] {
                    let owner = isOwn ? member : desk.otherReporter
                    let standing = try await RolesAndVerbsTests.prepared(verb.state, by: owner, in: section, desk)
                    let isAllowed = member.may(
                        verb.permission, startedBy: Signature(owner), section: section,
                        workingState: standing.story.workingState)
                    #expect(
                        isAllowed == expected(verb.permission, member, isOwn: isOwn, isInSections: section == desk.dunia, standing),
                        "\(verb.name): \(member.role), own: \(isOwn), \(section.slug)")
                    let isRefused = await RolesAndVerbsTests.isRefusedForWho { try await verb.call(desk, standing, member) }
                    #expect(isRefused != isAllowed, "\(verb.name): \(member.role), own: \(isOwn), \(section.slug)")
                }
            }
        }
    }

    /// The table, said once more in other words, so that a slip in the code is no slip in the test.
    private func expected(
        _ permission: Permission, _ member: StaffMember, isOwn: Bool, isInSections: Bool, _ standing: StoryStanding
    ) -> Bool {
        if permission == .readFigures { return true }
        switch member.role {
        case .reporter:
            if permission == .commentOnStory || permission == .readReplies { return isOwn }
            let writing: Set<Permission> = [.saveStory, .submitStory, .restoreRevision, .deleteDraft, .sharePreview]
            let isWithThem = standing.story.workingState == .draft || standing.story.workingState == nil
            return writing.contains(permission) && isOwn && isWithThem
        case .editor: return permission != .withdrawStory && (isOwn || isInSections)
        case .chiefEditor, .administrator: return true
        }
    }

    /// Whether it was refused for who asked; any other refusal is a fault of the test.
    private static func isRefusedForWho(_ call: () async throws -> Void) async -> Bool {
        do {
            try await call()
            return false
        } catch Refusal.notAllowed {
            return true
        } catch {
            Issue.record("\(error)")
            return true
        }
    }

    private static func prepared(
        _ state: Prepared, by owner: StaffMember, in section: Section, _ desk: TestNewsroom
    ) async throws -> StoryStanding {
        switch state {
        case .draft: return try await desk.draft(in: section, by: owner)
        case .inReview, .scheduled, .live, .nextVersion, .updated, .requested, .proposed, .excluded: break
        }
        let draft = try await desk.draft(in: section, by: owner)
        let id = draft.story.id
        let inReview = try await desk.newsroom.submitStory(id, revision: draft.working.id, by: desk.administrator)
        if state == .inReview { return inReview }
        if state == .scheduled {
            return try await desk.newsroom.scheduleStory(
                id, revision: inReview.working.id, at: desk.clock.now.advanced(by: .seconds(60)), by: desk.administrator)
        }
        let live = try await desk.newsroom.publishStory(id, revision: inReview.working.id, by: desk.administrator)
        if state == .nextVersion || state == .updated {
            let next = try await desk.edit(live, by: desk.administrator) { $0.headline = "Versi berikut" }.standing
            guard state == .updated else { return next }
            return try await desk.newsroom.publishStory(id, revision: next.working.id, by: desk.administrator)
        }
        if state == .requested {
            _ = try await desk.newsroom.receiveReplyRequest(
                on: id, requester: "Budi", contact: "budi@example.com", claim: "Keliru", receivedAt: desk.clock.now,
                by: desk.administrator)
        }
        if state == .excluded {
            try await desk.newsroom.excludeFromMostRead(id, reason: "Judul menyesatkan", by: desk.administrator)
        }
        if state == .proposed {
            // By someone who is none of those who then try.
            let other = Signature(name: "Lain")
            let proposal = WithdrawalProposal(ground: .sara, reason: "Alasan", proposedBy: other, proposedAt: desk.clock.now)
            _ = try await desk.store.perform(on: id, by: other, at: desk.clock.now, key: nil) { _ throws(Never) in
                var change = StoryChange(.proposeWithdrawal)
                change.proposal = .set(proposal)
                return change
            }
        }
        return live
    }

    @Test func `names, settings and the whole log are for those the table says`() async throws {
        let desk = try await TestNewsroom()
        let newsroom = desk.newsroom
        for member in [desk.reporter, desk.editor, desk.chiefEditor, desk.administrator] {
            let name = member.role.rawValue
            let isChief = member.role == .chiefEditor || member.role == .administrator
            let calls: [(String, Bool, () async throws -> Void)] = [
                ("start", true, { _ = try await newsroom.startStory(Manuscript(), by: member) }),
                ("make a section", isChief, { _ = try await newsroom.makeSection(name: "Rubrik \(name)", by: member) }),
                (
                    "change a section", isChief,
                    { _ = try await newsroom.changeSection(desk.dunia.id, name: "Dunia \(name)", slug: "dunia", by: member) }
                ),
                ("set the navigation", isChief, { _ = try await newsroom.setNavigation([desk.dunia.id], by: member) }),
                ("make a person", isChief, { _ = try await newsroom.makePerson(name: "Orang \(name)", by: member) }),
                ("read the log", isChief, { _ = try await newsroom.audit(of: nil, by: member) }),
                (
                    "change a setting", member.role == .administrator,
                    { _ = try await newsroom.changeSetting("headline.guide", to: "90", by: member) }
                ),
            ]
            for (verb, isAllowed, call) in calls {
                let isRefused = await RolesAndVerbsTests.isRefusedForWho(call)
                #expect(isRefused != isAllowed, "\(verb): \(name)")
            }
        }
    }
}
