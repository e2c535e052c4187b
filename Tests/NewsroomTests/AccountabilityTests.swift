import Editorial
import Newsroom
import Storage
import TerbitTesting
import Testing

@Suite struct AccountabilityTests {
    @Test func `a correction has its own time and is linked both ways`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let later = try await desk.live("Kabar susulan")
        desk.clock.advance(by: .seconds(60))
        let corrected = try await desk.newsroom.correctStory(
            live.story.id, kind: .correction, text: [[Body.Span("Jumlah korban semula keliru.")]], linkedStory: later.story.id,
            by: desk.editor)
        let note = try #require(corrected.notes.first)
        #expect(note.addedAt == desk.clock.now && note.linkedStory == later.story.id && note.madeBy == Signature(desk.editor))
        #expect(corrected.story.liveRevision == live.story.liveRevision)
        #expect(try await desk.newsroom.audit(of: live.story.id, by: desk.reporter).first?.act == "correct")
    }

    @Test func `a correction may bring its new text live in the same act`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let next = try await desk.edit(live, by: desk.editor) { $0.lead = "Diperbaiki" }.standing
        let corrected = try await desk.newsroom.correctStory(
            live.story.id, kind: .clarification, text: [[Body.Span("Klarifikasi.")]], publishing: next.working.id, by: desk.editor)
        #expect(corrected.story.liveRevision == next.working.id && corrected.story.workingState == nil)
        #expect(corrected.notes.map(\.kind) == [.clarification])
    }

    @Test func `a correction says something, of a story that is live, and links to one there is`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let draft = try await desk.draft()
        await #expect(throws: Refusal.invalid([FieldProblem("text", .missing)])) {
            try await desk.newsroom.correctStory(live.story.id, kind: .correction, text: [[Body.Span(" \n")]], by: desk.editor)
        }
        await #expect(throws: Refusal.wrongState(state: .unpublished, working: .draft)) {
            try await desk.newsroom.correctStory(draft.story.id, kind: .correction, text: [[Body.Span("a")]], by: desk.editor)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("linkedStory", .unknown)])) {
            try await desk.newsroom.correctStory(
                live.story.id, kind: .correction, text: [[Body.Span("a")]], linkedStory: .init(99_999), by: desk.editor)
        }
    }

    @Test func `a request for a reply has a deadline and is answered once`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let request = try await desk.newsroom.receiveReplyRequest(
            on: live.story.id, requester: "Budi", contact: "budi@example.com", claim: "Saya tidak di sana.",
            receivedAt: desk.clock.now, by: desk.editor)
        #expect(request.dueAt == desk.clock.now.advanced(by: .seconds(48 * 3600)))
        let answered = try await desk.newsroom.correctStory(
            live.story.id, kind: .rightOfReply, text: [[Body.Span("Budi: saya tidak di sana.")]], answers: request.id,
            by: desk.editor)
        let granted = try await desk.newsroom.replyRequest(request.id, by: desk.reporter)
        #expect(granted.state == .granted && granted.note == answered.notes.last?.id)
        await #expect(throws: Refusal.alreadyDone) {
            try await desk.newsroom.correctStory(
                live.story.id, kind: .rightOfReply, text: [[Body.Span("Lagi")]], answers: request.id, by: desk.editor)
        }
        await #expect(throws: Refusal.alreadyDone) {
            try await desk.newsroom.refuseReplyRequest(request.id, reason: "x", by: desk.editor)
        }
    }

    @Test func `the register shows each role the stories it has to do with, and contacts only to editors`() async throws {
        let desk = try await TestNewsroom()
        func asked(_ requester: String, in section: Section, by reporter: StaffMember) async throws -> Story.ID {
            let live = try await desk.live(requester, in: section, by: reporter)
            _ = try await desk.newsroom.receiveReplyRequest(
                on: live.story.id, requester: requester, contact: "0812", claim: "Keliru", receivedAt: desk.clock.now,
                by: desk.administrator)
            return live.story.id
        }
        let own = try await asked("Hani di Dunia", in: desk.dunia, by: desk.reporter)
        let sport = try await asked("Ani di Olahraga", in: desk.olahraga, by: desk.otherReporter)
        func register(_ member: StaffMember) async throws -> [String] {
            try await desk.newsroom.replyRequests(by: member).map { $0.requester + ": " + ($0.contact ?? "-") }
        }
        #expect(try await register(desk.reporter) == ["Hani di Dunia: -"])
        #expect(try await register(desk.otherReporter) == ["Ani di Olahraga: -"])
        #expect(try await register(desk.editor) == ["Hani di Dunia: 0812"])
        for member in [desk.chiefEditor, desk.administrator] {
            #expect(try await register(member) == ["Hani di Dunia: 0812", "Ani di Olahraga: 0812"])
        }
        await #expect(throws: Refusal.notAllowed(.readReplies)) {
            try await desk.newsroom.replyRequests(of: sport, by: desk.editor)
        }
        func open(_ story: Story.ID, _ member: StaffMember) async throws -> [String?] {
            try await desk.newsroom.standing(of: story, by: member).openRequests.map(\.contact)
        }
        #expect(try await open(own, desk.reporter) == [nil])
        #expect(try await open(own, desk.otherReporter) == [])
        #expect(try await open(own, desk.editor) == ["0812"])
        #expect(try await open(sport, desk.editor) == [])
        let saved = try await desk.edit(try await desk.newsroom.standing(of: own, by: desk.reporter), by: desk.reporter) {
            $0.lead = "Teras"
        }
        #expect(saved.standing.openRequests.map(\.contact) == [nil], "nor does saving tell")
    }

    @Test func `what verifies a story is linked by the note that tells of it, not by the one that says it is unverified`()
        async throws
    {
        let desk = try await TestNewsroom()
        let live = try await desk.live("Kabar awal")
        let result = try await desk.live("Hasil verifikasi")
        await #expect(throws: Refusal.invalid([FieldProblem("linkedStory", .notAllowedHere)])) {
            try await desk.newsroom.correctStory(
                live.story.id, kind: .unverified, text: [[Body.Span("Masih diperiksa.")]], linkedStory: result.story.id,
                by: desk.editor)
        }
        let marked = try await desk.newsroom.correctStory(
            live.story.id, kind: .unverified, text: [[Body.Span("Masih diperiksa.")]], by: desk.editor)
        #expect(!live.isUnverified && marked.isUnverified)
        let verified = try await desk.newsroom.correctStory(
            live.story.id, kind: .clarification, text: [[Body.Span("Benar adanya.")]], linkedStory: result.story.id,
            by: desk.editor)
        #expect(!verified.isUnverified)
    }

    @Test func `a request on a draft, from tomorrow or with a deadline before it is refused`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let draft = try await desk.draft()
        func receive(_ story: Story.ID, at: Instant, due: Instant? = nil, requester: String = "Budi") async throws {
            _ = try await desk.newsroom.receiveReplyRequest(
                on: story, requester: requester, contact: "x", claim: "y", receivedAt: at, dueAt: due, by: desk.editor)
        }
        let now = desk.clock.now
        await #expect(throws: Refusal.wrongState(state: .unpublished, working: .draft)) {
            try await receive(draft.story.id, at: now)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("receivedAt", .wrong)])) {
            try await receive(live.story.id, at: now.advanced(by: .seconds(86_400)))
        }
        await #expect(throws: Refusal.invalid([FieldProblem("dueAt", .wrong)])) {
            try await receive(live.story.id, at: now, due: now)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("requester", .missing)])) {
            try await receive(live.story.id, at: now, requester: " ")
        }
    }

    @Test func `a refused request keeps its reason`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let request = try await desk.newsroom.receiveReplyRequest(
            on: live.story.id, requester: "Budi", contact: "x", claim: "y", receivedAt: desk.clock.now, by: desk.editor)
        await #expect(throws: Refusal.invalid([FieldProblem("reason", .missing)])) {
            try await desk.newsroom.refuseReplyRequest(request.id, reason: "", by: desk.editor)
        }
        let refused = try await desk.newsroom.refuseReplyRequest(request.id, reason: "Sudah dimuat", by: desk.editor)
        #expect(refused.state == .refused && refused.reason == "Sudah dimuat" && refused.decidedBy == Signature(desk.editor))
    }

    @Test func `a withdrawal leaves the reason and takes what waits with it`() async throws {
        let desk = try await TestNewsroom()
        let live = try await desk.live()
        let next = try await desk.edit(live, by: desk.editor) { $0.lead = "Baru" }.standing
        _ = try await desk.newsroom.scheduleStory(
            live.story.id, revision: next.working.id, at: desk.clock.now.advanced(by: .seconds(600)), by: desk.editor)
        let proposed = try await desk.newsroom.withdrawStory(
            live.story.id, ground: .childFuture, reason: "Melindungi anak", by: desk.editor)
        #expect(proposed.story.state == .live && proposed.proposal?.ground == .childFuture)
        let withdrawn = try await desk.newsroom.withdrawStory(
            live.story.id, ground: .sara, reason: "lain", by: desk.chiefEditor)
        #expect(withdrawn.story.state == .withdrawn && withdrawn.due.isEmpty && withdrawn.proposal == nil)
        #expect(withdrawn.withdrawal?.reason == "Melindungi anak")
        await #expect(throws: Refusal.wrongState(state: .withdrawn, working: nil)) {
            try await desk.newsroom.publishStory(live.story.id, revision: next.working.id, by: desk.administrator)
        }
        await #expect(throws: Refusal.alreadyDone) {
            try await desk.newsroom.withdrawStory(live.story.id, ground: .sara, reason: "x", by: desk.administrator)
        }
    }

    @Test func `two editors who publish the same text at once are one act`() async throws {
        let desk = try await TestNewsroom()
        let standing = try await desk.inReview()
        let outcomes = await withTaskGroup(of: Refusal?.self) { group in
            for member in [desk.editor, desk.chiefEditor, desk.administrator] {
                group.addTask {
                    do throws(Refusal) {
                        _ = try await desk.newsroom.publishStory(
                            standing.story.id, revision: standing.working.id, by: member)
                        return nil
                    } catch {
                        return error
                    }
                }
            }
            return await group.reduce(into: [Refusal?]()) { $0.append($1) }
        }
        #expect(outcomes.filter { $0 == nil }.count == 1)
        #expect(outcomes.filter { $0 == .alreadyDone }.count == 2)
        let acts = try await desk.newsroom.audit(of: standing.story.id, by: desk.reporter).map(\.act)
        #expect(acts.filter { $0 == "publish" }.count == 1)
    }

    @Test func `a draft goes, a published story does not`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let live = try await desk.live()
        try await desk.newsroom.deleteDraft(draft.story.id, by: desk.reporter)
        await #expect(throws: Refusal.noSuchStory) { try await desk.newsroom.standing(of: draft.story.id, by: desk.reporter) }
        await #expect(throws: Refusal.wrongState(state: .live, working: nil)) {
            try await desk.newsroom.deleteDraft(live.story.id, by: desk.administrator)
        }
        let scheduled = try await desk.inReview()
        _ = try await desk.newsroom.scheduleStory(
            scheduled.story.id, revision: scheduled.working.id, at: desk.clock.now.advanced(by: .seconds(60)), by: desk.editor)
        await #expect(throws: Refusal.wrongState(state: .unpublished, working: .scheduled)) {
            try await desk.newsroom.deleteDraft(scheduled.story.id, by: desk.administrator)
        }
        #expect(try await desk.store.verifyAudit(progress: { _ in }) != .broken(entry: 0, why: ""))
    }

    @Test func `a preview is shown until its link expires, and to nobody without it`() async throws {
        let desk = try await TestNewsroom()
        let draft = try await desk.draft()
        let shared = try await desk.newsroom.sharePreview(
            of: draft.story.id, revision: draft.working.id, hours: 2, by: desk.reporter)
        #expect(shared.token == shared.token.lowercased())
        #expect(try await desk.newsroom.openPreview(shared.token).revision == draft.working)
        await #expect(throws: Refusal.noSuchThing("preview")) { try await desk.newsroom.openPreview(shared.token + "0") }
        desk.clock.advance(by: .seconds(7200))
        await #expect(throws: Refusal.noSuchThing("preview")) { try await desk.newsroom.openPreview(shared.token) }
        let log = try await desk.newsroom.audit(of: nil, by: desk.administrator)
        let secret = try #require(try await desk.store.newsroomSettings()["previewLink.secret"])
        #expect(secret.count == 64 && !log.contains { $0.detail.contains(secret) })
    }

    @Test func `a taken slug, an unknown setting and a wrong value are named`() async throws {
        let desk = try await TestNewsroom()
        let newsroom = desk.newsroom
        await #expect(throws: Refusal.invalid([FieldProblem("slug", .taken)])) {
            try await newsroom.makeSection(name: "Dunia", by: desk.chiefEditor)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("slug", .taken)])) {
            try await newsroom.makeSection(name: "Indeks", by: desk.chiefEditor)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("slug", .wrong)])) {
            try await newsroom.changeSection(desk.dunia.id, name: "Dunia", slug: "Dunia Baru", by: desk.chiefEditor)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("name", .missing)])) {
            try await newsroom.makePerson(name: "\u{202E} ", by: desk.chiefEditor)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("previewLink.secret", .unknown)])) {
            try await newsroom.changeSetting("previewLink.secret", to: "00", by: desk.administrator)
        }
        await #expect(throws: Refusal.invalid([FieldProblem("headline.guide", .wrong)])) {
            try await newsroom.changeSetting("headline.guide", to: "panjang", by: desk.administrator)
        }
        let changed = try await newsroom.changeSection(
            desk.dunia.id, name: "Internasional", slug: "internasional", by: desk.chiefEditor)
        #expect(changed.slug.text == "internasional")
        #expect(try await newsroom.sections(prefix: "int").map(\.id) == [desk.dunia.id])
    }
}
