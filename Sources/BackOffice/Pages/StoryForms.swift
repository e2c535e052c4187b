import Editorial
import Newsroom
import Pages
import Storage

/// The forms with which a member can take a story further from where it stands. What is offered follows Newsroom's own
/// answers; it decides again when the form comes in.
struct StoryForms {
    let standing: StoryStanding
    let member: StaffMember
    let settings: NewsroomSettings
    let words: StaffWords
    let dates: NewsDate
    let site: Site
    let now: Instant
    /// Names the act, so that a form sent twice is one act.
    let key: String

    var story: Story { standing.story }

    func may(_ permission: Permission) -> Bool { member.may(permission, on: standing) }

    /// Whether there is a text newer than what readers have.
    var hasNext: Bool { story.workingState != nil && story.state != .withdrawn }

    var embargoAhead: Embargo? { standing.embargo.flatMap { $0.until > now ? $0 : nil } }

    /// The one thing to do next, said as what it does and when.
    var main: OfficeForm? {
        if standing.proposal != nil, mayConsent { return consent.asMain }
        guard hasNext else { return nil }
        if may(.publishStory) {
            guard story.workingState != .scheduled else { return nil }
            return embargoAhead.map { scheduleAtEnd(of: $0) } ?? publish.asMain
        }
        return story.workingState == .draft && may(.submitStory) ? submit.asMain : nil
    }

    /// Everything else, by the summary it is folded under.
    var others: [(summary: String, form: OfficeForm)] {
        let mainID = main?.id
        return all.filter { $0.form.id != mainID }
    }

    private var all: [(summary: String, form: OfficeForm)] {
        var forms: [(String, OfficeForm)] = []
        func offer(_ condition: Bool, _ form: @autoclosure () -> OfficeForm) {
            guard condition else { return }
            let form = form()
            forms.append((words["act.\(form.id)"], form))
        }
        let state = story.workingState
        offer(hasNext && state == .draft && may(.submitStory), submit)
        offer(hasNext && state == .inReview && may(.approveStory), approve)
        offer(hasNext && may(.publishStory) && embargoAhead == nil, publish)
        offer(hasNext && may(.scheduleStory), schedule)
        offer(hasNext && state != .draft && may(.returnStory), returning)
        offer(story.state == .unpublished && may(.embargoStory), embargo)
        offer(story.state == .live && may(.correctStory) && standing.isUnverified, verify)
        offer(story.state == .live && may(.correctStory), correct)
        offer(story.state == .live && may(.receiveReply), receiveReply)
        offer(story.state == .live && may(.publishStory), slug)
        offer(may(.sharePreview) && hasNext, share)
        if story.state == .live, standing.proposal == nil { offer(may(.proposeWithdrawal), withdraw) }
        if standing.proposal != nil {
            offer(mayConsent, consent)
            offer(may(.withdrawStory), refuseWithdrawal)
        }
        offer(story.state == .unpublished && may(.deleteDraft), delete)
        return forms
    }

    private var mayConsent: Bool { may(.withdrawStory) && standing.proposal?.proposedBy.staff != member.id }

    // MARK: The way to the reader

    var submit: OfficeForm { form(.submit, button: words["do.submit"], shortcut: "Ctrl+Enter") }
    var approve: OfficeForm { form(.approve, button: words["do.approve"]) }

    var publish: OfficeForm {
        form(.publish, button: words[story.state == .live ? "do.update" : "do.publish"], shortcut: "Ctrl+Enter")
    }

    var schedule: OfficeForm {
        form(
            .schedule, intro: words["do.scheduleIntro"],
            fields: [moment("waktu", words["field.when"], MomentField.suggestion(after: now, dates), buttonID: true)],
            button: words["do.schedule"])
    }

    private func scheduleAtEnd(of embargo: Embargo) -> OfficeForm {
        var form = form(
            .schedule, button: words["do.scheduleAt", with: dates.moment(embargo.until, now: now, also: site.zone)],
            shortcut: "Ctrl+Enter")
        form.fields.append(FormField(name: "saat", kind: .hidden, value: "\(embargo.until.milliseconds)"))
        return form.asMain
    }

    var returning: OfficeForm {
        form(
            .return, fields: [FormField(name: "alasan", kind: .lines(3), label: words["field.returnReason"], isRequired: true)],
            button: words["do.return"])
    }

    var embargo: OfficeForm {
        let until = standing.embargo?.until
        var fields = [
            moment("waktu", words["field.embargoUntil"], MomentField.text(until ?? MomentField.evening(of: now, dates), dates)),
            FormField(
                name: "terbit", kind: .checkbox, label: words["field.publishesWhenLifted"],
                values: standing.embargo?.publishesWhenLifted ?? true ? ["1"] : []),
        ]
        if until != nil { fields.append(FormField(name: "cabut", kind: .checkbox, label: words["field.liftEmbargo"])) }
        return form(
            .embargo, intro: words["do.embargoIntro"], fields: fields, button: words[until == nil ? "do.embargo" : "do.embargoMove"]
        )
    }

    // MARK: After it came out

    var correct: OfficeForm {
        let kinds = choices([.correction, .clarification, .rightOfReply, .editor, .unverified])
        var fields = [
            FormField(name: "jenis", kind: .options(kinds), label: words["field.noteKind"], value: kinds[0].value),
            FormField(
                name: "teks", kind: .lines(4), label: words["field.noteText"], help: words["field.noteTextHelp"], isRequired: true),
            FormField(
                name: "tautan", label: words["field.linkedStory"], help: words["field.linkedStoryHelp"],
                suggestions: "/redaksi/saran/naskah"),
        ]
        if hasNext {
            fields.append(FormField(name: "perbarui", kind: .checkbox, label: words["field.publishesToo"]))
        }
        return form(.correct, fields: fields, button: words["do.correct"])
    }

    /// Of a story that was published unverified: the later one that verifies it, linked from here and leading back
    /// (Pedoman, 2d).
    var verify: OfficeForm {
        form(
            .correct, intro: words["do.verifyIntro"],
            fields: [
                FormField(name: "formulir", kind: .hidden, value: StoryForms.verifyID),
                FormField(
                    name: "tautan", label: words["field.verifyingStory"], help: words["field.linkedStoryHelp"], isRequired: true,
                    suggestions: "/redaksi/saran/naskah"),
                FormField(
                    name: "jenis", kind: .options(choices([.clarification, .correction])), label: words["field.noteKind"],
                    value: Body.Note.Kind.clarification.rawValue),
                FormField(
                    name: "teks", kind: .lines(3), label: words["field.noteText"], help: words["field.noteTextHelp"],
                    isRequired: true),
            ], button: words["do.verify"]
        ).with(id: StoryForms.verifyID)
    }

    /// Told apart from the other form that adds a note.
    static let verifyID = "verifikasi"

    private func choices(_ kinds: [Body.Note.Kind]) -> [FormField.Choice] {
        kinds.map {
            FormField.Choice(value: $0.rawValue, label: words["note." + $0.rawValue], help: words["note.\($0.rawValue)Help"])
        }
    }

    var receiveReply: OfficeForm {
        form(
            .receiveReply, intro: words["do.receiveReplyIntro", with: String(settings.replyDeadlineHours)],
            fields: [
                FormField(name: "requester", label: words["field.requester"], isRequired: true),
                FormField(name: "contact", label: words["field.contact"], help: words["field.contactHelp"], isRequired: true),
                FormField(name: "claim", kind: .lines(4), label: words["field.claim"], isRequired: true),
            ], button: words["do.receiveReply"])
    }

    var slug: OfficeForm {
        form(
            .slug, intro: words["do.slugIntro"],
            fields: [
                FormField(
                    name: "slug", label: words["field.slug"],
                    value: standing.path?.split(separator: "/").last.map(String.init) ?? "", isRequired: true, longest: 200)
            ],
            button: words["do.slug"])
    }

    var withdraw: OfficeForm {
        let grounds = WithdrawalGround.allCases.map { FormField.Choice(value: $0.rawValue, label: words["ground." + $0.rawValue]) }
        var form = form(
            .withdraw, intro: words["do.withdrawIntro"],
            fields: [
                FormField(name: "dasar", kind: .options(grounds), label: words["field.ground"], value: ""),
                FormField(
                    name: "alasan", kind: .lines(3), label: words["field.publicReason"], help: words["field.publicReasonHelp"],
                    isRequired: true),
                moment("waktu", words["field.withdrawAt"], ""),
            ], button: words["do.proposeWithdrawal"])
        form.isGrave = true
        return form
    }

    /// Consent to what a colleague has proposed.
    var consent: OfficeForm {
        var form = form(.withdraw, button: words["do.consent"])
        if let proposal = standing.proposal {
            form.fields += [
                FormField(name: "dasar", kind: .hidden, value: proposal.ground.rawValue),
                FormField(name: "alasan", kind: .hidden, value: proposal.reason),
            ]
        }
        form.isGrave = true
        return form
    }

    var refuseWithdrawal: OfficeForm {
        form(
            .refuseWithdrawal,
            fields: [FormField(name: "alasan", kind: .lines(2), label: words["field.refuseReason"], isRequired: true)],
            button: words["do.refuseWithdrawal"])
    }

    // MARK: Beside it

    var share: OfficeForm {
        form(.share, intro: words["do.shareIntro", with: String(settings.previewLinkHours)], button: words["do.share"])
    }

    var delete: OfficeForm {
        var form = form(.delete, intro: words["do.deleteIntro"], button: words["do.delete"])
        form.isGrave = true
        return form
    }

    var comment: OfficeForm {
        form(
            .comment, fields: [FormField(name: "teks", kind: .lines(2), label: words["field.comment"], isRequired: true)],
            button: words["do.comment"])
    }

    func unschedule(_ act: DueAct) -> OfficeForm {
        var form = form(.unschedule, button: words["do.unschedule"])
        form = form.with(id: "batal-\(act.id)")
        form.fields.append(FormField(name: "jadwal", kind: .hidden, value: "\(act.id)"))
        form.isInline = true
        return form
    }

    private func form(
        _ act: StoryAct, intro: String = "", fields: [FormField] = [], button: String, shortcut: String? = nil
    ) -> OfficeForm {
        OfficeForm(
            id: act.rawValue, action: OfficeAddress.story(story.id, act.rawValue), intro: intro,
            fields: [
                FormField(name: "revisi", kind: .hidden, value: "\(standing.working.id)"),
                FormField(name: "kunci", kind: .hidden, value: key),
            ] + fields, button: button, key: shortcut)
    }

    private func moment(_ name: String, _ label: String, _ value: String, buttonID: Bool = false) -> FormField {
        var field = FormField(
            name: name, kind: .moment(MomentField.zones(dates.zone, site.zone, at: now, words)), label: label, value: value)
        field.echoesOnButton = buttonID
        return field
    }
}
