import Editorial
import Hummingbird
import Newsroom
import Storage

/// Everything that is done to a story by a form of its page.
struct ActRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.post("redaksi/naskah/:story/:act", use: act)
    }

    @Sendable func act(_ request: Request, _ context: StaffContext) async throws -> Response {
        guard let act = StoryAct(rawValue: context.parameters.get("act") ?? "") else { throw Stop.notFound }
        let sent = SentAct(act, try await SentForm.read(request), story: try context.story, by: try context.member, context)
        do {
            return try await performed(sent, context)
        } catch let problems as FormProblems {
            return try await again(sent, problems.sentences, nil, .unprocessableContent, context)
        } catch let refusal as Refusal {
            if case .noSuchStory = refusal { throw Stop.notFound }
            if case .storage(let error) = refusal { throw Stop.storage(error) }
            let problems = context.words.problems(of: refusal, renaming: sent.formNames)
            let whole = problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil
            return try await again(sent, problems, whole, refusal.status, context)
        }
    }

    /// The story's page with the form as it was sent.
    private func again(
        _ sent: SentAct, _ problems: [String: String], _ whole: String?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        try await StoryPage(office: office).response(
            sent.story,
            attempt: { forms in
                let form = ([forms.main].compactMap(\.self) + forms.others.map(\.form) + [forms.comment]).first {
                    $0.id == sent.formID
                }
                return form?.kept(sent.form, problems)
            },
            message: whole ?? problems.values.sorted().first.map { context.words["act." + sent.act.rawValue] + ": " + $0 },
            status: status, context)
    }

    private func performed(_ sent: SentAct, _ context: StaffContext) async throws -> Response {
        switch sent.act {
        case .share: return try await shared(sent, context)
        case .delete:
            try await office.newsroom.deleteDraft(sent.story, by: sent.member)
            return .goOn(to: OfficeAddress.desk + "?ok=hapus")
        case .restore: try await restore(sent)
        case .comment:
            try await office.newsroom.commentOnStory(
                sent.form.text("teks"), on: sent.story, by: sent.member, key: sent.key)
        case .receiveReply: try await receiveReply(sent)
        case .withdraw:
            let isAway = try await withdraw(sent).story.state == .withdrawn
            return .goOn(to: OfficeAddress.story(sent.story) + "?ok=" + (isAway ? "dicabut" : sent.act.rawValue))
        default: try await perform(sent)
        }
        return .goOn(to: OfficeAddress.story(sent.story) + "?ok=" + sent.act.rawValue)
    }

    /// The verbs that change where a story stands.
    private func perform(_ sent: SentAct) async throws {
        let newsroom = office.newsroom
        let (story, member, key) = (sent.story, sent.member, sent.key)
        switch sent.act {
        case .submit: _ = try await newsroom.submitStory(story, revision: try sent.revision, by: member, key: key)
        case .return:
            _ = try await newsroom.returnStory(
                story, revision: try sent.revision, reason: sent.form.text("alasan"), by: member, key: key)
        case .approve: _ = try await newsroom.approveStory(story, revision: try sent.revision, by: member, key: key)
        case .publish: _ = try await newsroom.publishStory(story, revision: try sent.revision, by: member, key: key)
        case .schedule:
            _ = try await newsroom.scheduleStory(
                story, revision: try sent.revision, at: try sent.scheduledMoment(), by: member, key: key)
        case .unschedule:
            guard let act = sent.form.number("jadwal") else { throw Stop.malformed }
            _ = try await newsroom.unscheduleStory(story, DueAct.ID(act), by: member, key: key)
        case .embargo: _ = try await newsroom.embargoStory(story, try sent.embargo(), by: member, key: key)
        case .correct: try await correct(sent)
        case .refuseWithdrawal:
            _ = try await newsroom.refuseWithdrawal(of: story, why: sent.form.text("alasan"), by: member, key: key)
        case .slug:
            guard let slug = Slug(sent.form.text("slug")) else { throw FormProblems(["slug": sent.words["problem.slug"]]) }
            _ = try await newsroom.changeSlug(of: story, to: slug, by: member, key: key)
        case .share, .delete, .restore, .comment, .receiveReply, .withdraw: break
        }
    }

    // MARK: Accountability

    private func correct(_ sent: SentAct) async throws {
        guard let kind = Body.Note.Kind(rawValue: sent.form.text("jenis")) else { throw sent.missing("jenis") }
        if sent.formID == StoryForms.verifyID, sent.form.text("tautan").isEmpty { throw sent.missing("tautan") }
        var linked: Story.ID?
        if !sent.form.text("tautan").isEmpty {
            linked = try await office.newsroom.story(
                meant: sent.form.text("tautan"), siteURL: office.site.url, by: sent.member)
            guard linked != nil else { throw FormProblems(["tautan": sent.words["problem.noSuchStory"]]) }
        }
        _ = try await office.newsroom.correctStory(
            sent.story, kind: kind, text: PlainText.paragraphs(sent.form["teks"] ?? ""), linkedStory: linked,
            answers: sent.form.number("permintaan").map { ReplyRequest.ID($0) },
            publishing: sent.form.isChecked("perbarui") ? try sent.revision : nil, by: sent.member, key: sent.key)
    }

    /// Proposes, or consents to what was proposed.
    private func withdraw(_ sent: SentAct) async throws -> StoryStanding {
        guard let ground = WithdrawalGround(rawValue: sent.form.text("dasar")) else { throw sent.missing("dasar") }
        return try await office.newsroom.withdrawStory(
            sent.story, ground: ground, reason: sent.form.text("alasan"), at: try sent.moment(), by: sent.member, key: sent.key)
    }

    private func receiveReply(_ sent: SentAct) async throws {
        _ = try await office.newsroom.receiveReplyRequest(
            on: sent.story, requester: sent.form.text("requester"), contact: sent.form.text("contact"),
            claim: sent.form.text("claim"), receivedAt: office.clock.now, by: sent.member, key: sent.key)
    }

    private func restore(_ sent: SentAct) async throws {
        guard let from = sent.form.number("dari") else { throw Stop.malformed }
        let fields = sent.form.all("bidang")
        _ = try await office.newsroom.restoreRevision(
            Revision.ID(from), of: sent.story, fields: fields.isEmpty ? nil : Set(fields), base: try sent.revision,
            by: sent.member, key: sent.key)
    }

    // MARK: A link for someone without an account

    private func shared(_ sent: SentAct, _ context: StaffContext) async throws -> Response {
        let shared = try await office.newsroom.sharePreview(of: sent.story, revision: try sent.revision, by: sent.member)
        let standing = try await office.newsroom.standing(of: sent.story, by: sent.member)
        let headline = standing.working.content.headline
        let tags = Tags()
        tags["headline"] = headline.isEmpty ? context.words["story.untitled"] : headline
        tags["storyAddress"] = OfficeAddress.story(sent.story)
        tags["text"] = context.words["share.text", with: context.dates.article(shared.expiresAt)]
        tags["link"] = office.site.url + "/pratinjau/" + shared.token
        return office.page(.share, tags, title: context.words["share.title"], room: .desk, context)
    }
}
