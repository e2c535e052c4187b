import Editorial
import Storage
import Testing

@testable import Newsroom

/// The state machine, without a database.
@Suite struct RulesTests {
    let now = Sample.now
    let editor = Sample.member(.editor)

    // MARK: Submit, return, approve

    @Test func `a draft is handed in with who did it`() throws {
        let reporter = Sample.member(.reporter)
        let change = try SubmitStory.change(of: Sample.standing(.draft), revision: .init(5), by: reporter)
        #expect(change.workingState == .set(.inReview) && change.marks == .submitted)
        #expect(change.submitted == .set(Signature(reporter)) && change.returnReason == .set(nil))
    }

    @Test func `what was edited meanwhile is not handed in`() {
        #expect(throws: Refusal.editedMeanwhile(now: .init(5), by: "Hani", at: now)) {
            try SubmitStory.change(of: Sample.standing(.draft), revision: .init(4), by: editor)
        }
    }

    @Test func `handing in twice is told apart from handing in too late`() {
        #expect(throws: Refusal.alreadyDone) {
            try SubmitStory.change(of: Sample.standing(.inReview), revision: .init(5), by: editor)
        }
        #expect(throws: Refusal.wrongState(state: .unpublished, working: .approved)) {
            try SubmitStory.change(of: Sample.standing(.approved), revision: .init(5), by: editor)
        }
    }

    @Test func `a returned text takes its own scheduled publication with it, not that of an earlier one`() throws {
        let own = Sample.due(1, .publish, at: now + 60, revision: 5)
        let earlier = Sample.due(2, .publish, at: now + 60, revision: 4)
        let scheduled = try ReturnStory.change(
            of: Sample.standing(.scheduled, approved: 5, due: [own]), revision: .init(5), reason: "Kurang sumber", by: editor)
        #expect(scheduled.cancels == [own.id] && scheduled.approval == .set(nil) && scheduled.workingState == .set(.draft))
        let newer = try ReturnStory.change(
            of: Sample.standing(.inReview, approved: 4, due: [earlier]), revision: .init(5), reason: "x", by: editor)
        #expect(newer.cancels.isEmpty && newer.approval == .keep)
    }

    @Test func `an approval is of exactly one revision`() throws {
        let change = try ApproveStory.change(of: Sample.standing(.inReview), Sample.publishing(5))
        #expect(change.approval == .set(.existing(.init(5))) && change.workingState == .set(.approved))
        #expect(throws: Refusal.alreadyDone) {
            try ApproveStory.change(of: Sample.standing(.approved, approved: 5), Sample.publishing(5))
        }
        #expect(throws: Refusal.wrongState(state: .live, working: nil)) {
            try ApproveStory.change(of: Sample.standing(nil, state: .live, live: 5), Sample.publishing(5))
        }
    }

    @Test func `approving a newer text replaces the publication that waits`() throws {
        let waiting = Sample.due(1, .publish, at: now + 60, revision: 4)
        let change = try ApproveStory.change(of: Sample.standing(.inReview, approved: 4, due: [waiting]), Sample.publishing(5))
        #expect(change.cancels == [waiting.id])
        #expect(change.schedules == [.init(at: now + 60, act: .publish, revision: .init(5))])
        #expect(change.workingState == .set(.scheduled))
    }

    @Test func `under four eyes one's own text takes a colleague`() throws {
        let settings = NewsroomSettings(["review.fourEyes": "true"])
        let own = Sample.revision(5, by: editor.id.rawValue)
        let publishing = Sample.publishing(5, settings: settings)
        #expect(throws: Refusal.needsSecondPerson) {
            try ApproveStory.change(of: Sample.standing(.inReview, working: own), publishing)
        }
        #expect(throws: Refusal.needsSecondPerson) {
            try PublishStory.change(
                of: Sample.standing(.inReview, working: own, submittedBy: editor.id.rawValue), publishing, at: now)
        }
        _ = try ApproveStory.change(of: Sample.standing(.inReview, working: own, submittedBy: 10), publishing)
        _ = try ApproveStory.change(of: Sample.standing(.inReview), publishing)
        _ = try ApproveStory.change(of: Sample.standing(.inReview, working: own), Sample.publishing(5))
    }

    // MARK: Publish, schedule

    @Test func `publishing approves in the same act and leaves nothing waiting`() throws {
        let waiting = Sample.due(1, .publish, at: now + 60, revision: 4)
        let change = try PublishStory.change(
            of: Sample.standing(.inReview, approved: 4, due: [waiting]), Sample.publishing(5), at: now)
        #expect(change.publishes == .existing(.init(5)) && change.approval == .set(.existing(.init(5))))
        #expect(change.workingState == .set(nil) && change.cancels == [waiting.id])
    }

    @Test func `the approved text can go live while a newer one is in work`() throws {
        let change = try PublishStory.change(of: Sample.standing(.inReview, approved: 4), Sample.publishing(4), at: now)
        #expect(change.publishes == .existing(.init(4)) && change.approval == .keep && change.workingState == .keep)
    }

    @Test func `publishing the same text twice is one act`() {
        #expect(throws: Refusal.alreadyDone) {
            try PublishStory.change(of: Sample.standing(nil, state: .live, live: 5), Sample.publishing(5), at: now)
        }
    }

    @Test func `an embargo holds publishing up until it ends`() throws {
        let standing = Sample.standing(.approved, approved: 5, embargo: Embargo(until: now + 60, publishesWhenLifted: false))
        #expect(throws: Refusal.embargoed(until: now + 60)) {
            try PublishStory.change(of: standing, Sample.publishing(5), at: now)
        }
        #expect(throws: Refusal.embargoed(until: now + 60)) {
            try ScheduleStory.change(of: standing, Sample.publishing(5), for: now + 59, at: now)
        }
        _ = try ScheduleStory.change(of: standing, Sample.publishing(5), for: now + 60, at: now)
        _ = try PublishStory.change(of: standing, Sample.publishing(5), at: now + 60)
    }

    @Test func `an incomplete story is not published, with what it lacks`() {
        let empty = Revision.Content(headline: "Judul", section: Sample.unfiled)
        #expect(throws: Refusal.incomplete([.section, .byline, .body])) {
            try PublishStory.change(
                of: Sample.standing(.draft, working: Sample.revision(5, empty)), Sample.publishing(5, empty), at: now)
        }
    }

    @Test func `a withdrawn story does not come back`() {
        #expect(throws: Refusal.wrongState(state: .withdrawn, working: nil)) {
            try PublishStory.change(of: Sample.standing(nil, state: .withdrawn), Sample.publishing(5), at: now)
        }
    }

    @Test func `a schedule replaces the one before, and its time is to come`() throws {
        let waiting = Sample.due(1, .publish, at: now + 60, revision: 5)
        let standing = Sample.standing(.scheduled, approved: 5, due: [waiting])
        let change = try ScheduleStory.change(of: standing, Sample.publishing(5), for: now + 120, at: now)
        #expect(change.cancels == [waiting.id] && change.approval == .keep)
        #expect(change.schedules == [.init(at: now + 120, act: .publish, revision: .init(5))])
        #expect(throws: Refusal.inThePast) {
            try ScheduleStory.change(of: standing, Sample.publishing(5), for: now, at: now)
        }
        #expect(throws: Refusal.alreadyDone) {
            try ScheduleStory.change(of: standing, Sample.publishing(5), for: now + 60, at: now)
        }
    }

    @Test func `what is taken back from the schedule is approved again`() throws {
        let waiting = Sample.due(1, .publish, at: now + 60, revision: 5)
        let change = try UnscheduleStory.change(
            of: Sample.standing(.scheduled, approved: 5, due: [waiting]), waiting.id, by: editor)
        #expect(change.cancels == [waiting.id] && change.workingState == .set(.approved))
        #expect(throws: Refusal.alreadyDone) {
            try UnscheduleStory.change(of: Sample.standing(.approved), waiting.id, by: editor)
        }
    }

    // MARK: Embargo

    @Test func `a publication that would come before the embargo's end moves to it`() throws {
        let early = Sample.due(1, .publish, at: now + 60, revision: 5)
        let change = try EmbargoStory.change(
            of: Sample.standing(.scheduled, approved: 5, due: [early]), Embargo(until: now + 300, publishesWhenLifted: false),
            by: editor, settings: NewsroomSettings(), at: now)
        #expect(change.cancels == [early.id])
        #expect(
            change.schedules == [
                .init(at: now + 300, act: .liftEmbargo), .init(at: now + 300, act: .publish, revision: .init(5)),
            ])
    }

    @Test func `a story readers have seen takes no embargo`() {
        #expect(throws: Refusal.wrongState(state: .live, working: nil)) {
            try EmbargoStory.change(
                of: Sample.standing(nil, state: .live, live: 5), Embargo(until: now + 1, publishesWhenLifted: false),
                by: editor, settings: NewsroomSettings(), at: now)
        }
    }

    // MARK: Saving

    @Test(
        arguments: [
            (nil, StoryChange.Field<Story.WorkingState>.set(.draft)), (.draft, .keep), (.inReview, .keep),
            (.approved, .set(.inReview)), (.scheduled, .set(.inReview)),
        ] as [(Story.WorkingState?, StoryChange.Field<Story.WorkingState>)])
    func `a new text takes the approval away from itself`(
        state: Story.WorkingState?, becomes: StoryChange.Field<Story.WorkingState>
    ) throws {
        let standing = Sample.standing(state, state: state == nil ? .live : .unpublished, live: state == nil ? 5 : nil)
        var text = Manuscript(standing.working.content)
        text.headline = "Judul baru"
        let saving = SaveStory(manuscript: text, base: .init(5), former: nil, keep: false, member: editor)
        let (change, outcome) = try saving.change(of: standing)
        #expect(change.workingState == becomes && outcome == .saved && change.act == nil)
        #expect(change.cancels.isEmpty && change.approval == .keep)
    }

    @Test func `the same text makes no revision, kept by hand it bears a milestone`() throws {
        let standing = Sample.standing(.draft)
        let text = Manuscript(standing.working.content)
        let autosave = try SaveStory(manuscript: text, base: .init(5), former: text, keep: false, member: editor)
            .change(of: standing).0
        #expect(autosave == StoryChange(nil))
        let kept = try SaveStory(manuscript: text, base: .init(5), former: text, keep: true, member: editor)
            .change(of: standing).0
        #expect(kept.text == nil && kept.marks == .kept && kept.act == .keep)
    }

    @Test func `a reporter is told the state of a story that is no longer theirs to change`() {
        let reporter = Sample.member(.reporter)
        let text = Manuscript(headline: "Lain")
        let saving = SaveStory(manuscript: text, base: .init(5), former: nil, keep: false, member: reporter)
        #expect(throws: Refusal.wrongState(state: .unpublished, working: .inReview)) {
            try saving.change(of: Sample.standing(.inReview))
        }
        let other = SaveStory(
            manuscript: text, base: .init(5), former: nil, keep: false, member: Sample.member(.reporter, id: 77))
        #expect(throws: Refusal.notAllowed(.saveStory)) { try other.change(of: Sample.standing(.draft)) }
    }

    // MARK: Withdrawal

    @Test func `a withdrawal takes a second person who may withdraw`() throws {
        let live = Sample.standing(nil, state: .live, live: 5)
        let proposed = try WithdrawStory.proposal(
            for: live, ground: .victimTrauma, reason: "Permintaan keluarga", time: nil, by: editor, at: now)
        guard case .set(let proposal?) = proposed.proposal else {
            Issue.record("no proposal")
            return
        }
        let waiting = Sample.standing(nil, state: .live, live: 5, proposal: proposal)
        #expect(throws: Refusal.needsSecondPerson) { try WithdrawStory.consent(to: waiting, by: editor, at: now) }
        #expect(throws: Refusal.notAllowed(.withdrawStory)) {
            try WithdrawStory.consent(to: waiting, by: Sample.member(.editor, id: 50), at: now)
        }
        let consent = try WithdrawStory.consent(to: waiting, by: Sample.member(.chiefEditor), at: now)
        #expect(consent.withdraws == .init(ground: .victimTrauma, reason: "Permintaan keluarga"))
        #expect(consent.proposal == .set(nil))
    }

    @Test func `a withdrawal proposed for a time waits for it once consented to`() throws {
        let proposal = WithdrawalProposal(
            ground: .source, reason: "Sumber menarik", proposedBy: Signature(editor), proposedAt: now, at: now + 600)
        let chief = Sample.member(.chiefEditor)
        let consent = try WithdrawStory.consent(
            to: Sample.standing(nil, state: .live, live: 5, proposal: proposal), by: chief, at: now)
        #expect(consent.schedules == [.init(at: now + 600, act: .withdraw)] && consent.withdraws == nil)
        let due = Sample.due(9, .withdraw, at: now + 600)
        let waiting = Sample.standing(nil, state: .live, live: 5, due: [due], proposal: proposal)
        #expect(throws: Refusal.alreadyDone) { try WithdrawStory.consent(to: waiting, by: chief, at: now) }
        let done = try PerformDueAct.change(of: waiting, due.id, at: now + 600)
        #expect(done.withdraws?.ground == .source && done.completes == due.id)
        let refused = try RefuseWithdrawal.change(of: waiting, why: "Sudah diperbaiki", by: chief)
        #expect(refused.cancels == [due.id] && refused.proposal == .set(nil))
        #expect(throws: Refusal.notAllowed(.withdrawStory)) {
            try RefuseWithdrawal.change(of: waiting, why: "x", by: editor)
        }
    }

    // MARK: Due acts

    @Test func `what no longer waits is not done again, and nothing before its time`() {
        #expect(throws: Refusal.alreadyDone) {
            try PerformDueAct.change(of: Sample.standing(.scheduled), .init(1), at: now)
        }
        #expect(throws: Refusal.wrongState(state: .unpublished, working: .scheduled)) {
            try PerformDueAct.change(
                of: Sample.standing(.scheduled, due: [Sample.due(1, .publish, at: now + 1, revision: 5)]), .init(1), at: now)
        }
    }

    @Test func `a due publication is of the revision that was approved, whatever the desk is on`() throws {
        let due = Sample.due(1, .publish, at: now, revision: 4)
        let change = try PerformDueAct.change(of: Sample.standing(.inReview, approved: 4, due: [due]), due.id, at: now)
        #expect(change.publishes == .existing(.init(4)) && change.completes == due.id && change.workingState == .keep)
        #expect(change.cancels.isEmpty)
    }

    @Test func `what cannot be done is given up with its reason`() throws {
        let due = Sample.due(1, .publish, at: now, revision: 5)
        let change = try PerformDueAct.change(
            of: Sample.standing(.scheduled, approved: 5, embargo: Embargo(until: now + 60, publishesWhenLifted: false), due: [due]),
            due.id, at: now)
        #expect(change.fails == due.id && change.completes == nil && change.publishes == nil && change.act == .failDue)
    }

    @Test func `an embargo that ends publishes the approved text where that was wanted`() throws {
        let due = Sample.due(1, .liftEmbargo, at: now)
        let wanted = Embargo(until: now, publishesWhenLifted: true)
        let approved = try PerformDueAct.change(
            of: Sample.standing(.approved, approved: 5, embargo: wanted, due: [due]), due.id, at: now)
        #expect(approved.publishes == .existing(.init(5)) && approved.embargo == .set(nil))
        let unapproved = try PerformDueAct.change(of: Sample.standing(.inReview, embargo: wanted, due: [due]), due.id, at: now)
        #expect(unapproved.publishes == nil && unapproved.embargo == .set(nil) && unapproved.completes == due.id)
    }

    @Test func `an act done late says by how much`() throws {
        let due = Sample.due(1, .publish, at: now, revision: 5)
        let change = try PerformDueAct.change(of: Sample.standing(.scheduled, approved: 5, due: [due]), due.id, at: now + 3_600)
        #expect(change.detail == "late by 3600 s")
    }
}
