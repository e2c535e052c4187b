import Editorial
import Hummingbird
import Newsroom
import Storage

/// The registers a newsroom has to keep: requests for the right of reply, and published notes.
struct RegisterRoutes {
    let office: Office

    private static let pageLength = 50

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/hak-jawab", use: replies)
        router.get("redaksi/hak-jawab/:request", use: reply)
        router.post("redaksi/hak-jawab/:request/tolak", use: refuse)
        router.post("redaksi/hak-jawab/:request/jawab", use: answer)
        router.get("redaksi/ralat", use: corrections)
    }

    // MARK: Requests for the right of reply

    @Sendable func replies(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let after = SentForm.query(of: request).number("setelah").map { ReplyRequest.ID($0) }
        let found = try await office.newsroom.replyRequests(after: after, limit: RegisterRoutes.pageLength, by: member)
        var page = ListPage(heading: context.words["reply.title"], intro: context.words["reply.intro"])
        page.groups = [
            ListGroup(
                title: context.words["reply.open"], rows: found.filter { $0.state == .open }.map { row($0, context) },
                none: context.words["reply.noneOpen"]),
            ListGroup(
                title: context.words["reply.decided"], rows: found.filter { $0.state != .open }.map { row($0, context) },
                none: context.words["reply.noneDecided"]),
        ]
        if found.count == RegisterRoutes.pageLength, let last = found.last { page.next = "/redaksi/hak-jawab?setelah=\(last.id)" }
        let done = context.words.done(SentForm.query(of: request)["ok"])
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .replies, done: done, context)
    }

    private func row(_ request: ReplyRequest, _ context: StaffContext) -> ListRow {
        let (words, now) = (context.words, office.clock.now)
        var row = ListRow(title: request.requester)
        row.address = "/redaksi/hak-jawab/\(request.id)"
        row.text = request.claim
        row.when = request.receivedAt
        switch request.state {
        case .open:
            let isLate = request.dueAt < now
            row.labels = isLate ? [words["due.lateBy", with: words.span(now.since(request.dueAt))]] : []
            row.meta = words["reply.dueAt", with: context.dates.moment(request.dueAt, now: now)]
        case .granted, .refused:
            row.labels = [words["reply.state." + request.state.rawValue]]
            row.more = request.reason
            row.by = request.decidedBy?.name ?? ""
        }
        return row
    }

    @Sendable func reply(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await replyPage(try await found(context), nil, .ok, context)
    }

    /// - Parameter attempt: a form that was refused, with what was typed.
    private func replyPage(
        _ found: ReplyRequest, _ attempt: OfficeForm?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let member = try context.member
        let standing = try await office.newsroom.standing(of: found.story, by: member)
        var story = ListRow(title: standing.working.content.headline)
        story.address = OfficeAddress.story(found.story)
        var page = FormsPage(heading: context.words["reply.of", with: found.requester])
        page.crumb = (context.words["reply.title"], OfficeRoom.replies.address)
        page.intro = found.contact.map { context.words["reply.contact", with: $0] } ?? context.words["reply.noContact"]
        if found.state == .open {
            if member.may(.answerReply, on: standing) { page.forms.append(answerForm(found, context.words)) }
            if member.may(.refuseReply, on: standing) { page.forms.append(refuseForm(found, context.words)) }
        }
        page.forms = page.forms.map { $0.id == attempt?.id ? attempt ?? $0 : $0 }
        page.subjects = [
            ListGroup(title: context.words["reply.claim"], rows: [row(found, context)]),
            ListGroup(title: context.words["reply.about"], rows: [story]),
        ]
        return office.page(
            .forms, page.tags(context.dates, office.clock.now), title: page.heading, room: .replies, status: status, context)
    }

    private func answerForm(_ found: ReplyRequest, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "jawab", action: "/redaksi/hak-jawab/\(found.id)/jawab", title: words["reply.answer"],
            intro: words["reply.answerIntro"],
            fields: [
                FormField(
                    name: "teks", kind: .lines(6), label: words["field.replyText"], help: words["field.noteTextHelp"],
                    isRequired: true),
                FormField(
                    name: "tautan", label: words["field.linkedStory"], help: words["field.linkedStoryHelp"],
                    suggestions: "/redaksi/saran/naskah"),
            ], button: words["reply.answerDo"], isMain: true)
    }

    private func refuseForm(_ found: ReplyRequest, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "tolak", action: "/redaksi/hak-jawab/\(found.id)/tolak", title: words["reply.refuse"],
            intro: words["reply.refuseIntro"],
            fields: [FormField(name: "alasan", kind: .lines(3), label: words["field.refuseReason"], isRequired: true)],
            button: words["reply.refuseDo"], isGrave: true)
    }

    @Sendable func refuse(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await found(context)
        let sent = try await SentForm.read(request)
        do {
            _ = try await office.newsroom.refuseReplyRequest(found.id, reason: sent.text("alasan"), by: try context.member)
        } catch let refusal as Refusal {
            return try await again(refuseForm(found, context.words), sent, refusal, ["reason": "alasan"], found, context)
        }
        return .goOn(to: OfficeRoom.replies.address + "?ok=tolak-hak-jawab")
    }

    @Sendable func answer(_ request: Request, _ context: StaffContext) async throws -> Response {
        let found = try await found(context)
        let sent = try await SentForm.read(request)
        let form = answerForm(found, context.words)
        do {
            var linked: Story.ID?
            if !sent.text("tautan").isEmpty {
                linked = try await office.newsroom.story(
                    meant: sent.text("tautan"), siteURL: office.site.url, by: try context.member)
                guard linked != nil else {
                    return try await replyPage(
                        found, form.kept(sent, ["tautan": context.words["problem.noSuchStory"]]), .unprocessableContent, context)
                }
            }
            _ = try await office.newsroom.correctStory(
                found.story, kind: .rightOfReply, text: PlainText.paragraphs(sent["teks"] ?? ""), linkedStory: linked,
                answers: found.id, by: try context.member)
        } catch let refusal as Refusal {
            return try await again(form, sent, refusal, ["text": "teks", "linkedStory": "tautan"], found, context)
        }
        return .goOn(to: OfficeRoom.replies.address + "?ok=jawab-hak-jawab")
    }

    private func again(
        _ form: OfficeForm, _ sent: SentForm, _ refusal: Refusal, _ names: [String: String], _ found: ReplyRequest,
        _ context: StaffContext
    ) async throws -> Response {
        let problems = context.words.problems(of: refusal, renaming: names)
        let whole = problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil
        return try await replyPage(found, form.kept(sent, problems, whole: whole), refusal.status, context)
    }

    private func found(_ context: StaffContext) async throws -> ReplyRequest {
        let member = try context.member
        guard let number = Int64(context.parameters.get("request") ?? "") else { throw Stop.notFound }
        return try await office.newsroom.replyRequest(ReplyRequest.ID(number), by: member)
    }

    // MARK: Published notes

    @Sendable func corrections(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let before = SentForm.query(of: request).number("sebelum").map { PublishedNote.ID($0) }
        let lines = try await office.newsroom.corrections(before: before, limit: RegisterRoutes.pageLength, by: member)
        var page = ListPage(heading: context.words["correction.title"], intro: context.words["correction.intro"])
        page.groups = [ListGroup(rows: lines.map { self.row($0, context) }, none: context.words["correction.none"])]
        if lines.count == RegisterRoutes.pageLength, let last = lines.last { page.next = "/redaksi/ralat?sebelum=\(last.note.id)" }
        return office.page(.listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .corrections, context)
    }

    private func row(_ line: CorrectionLine, _ context: StaffContext) -> ListRow {
        var row = ListRow(title: line.headline)
        row.address = OfficeAddress.story(line.note.story)
        row.labels =
            [context.words["note." + line.note.kind.rawValue]] + (line.isWithdrawn ? [context.words["state.withdrawn"]] : [])
        row.text = line.note.text.map { $0.map(\.text).joined() }.joined(separator: "\n")
        row.by = line.note.madeBy.name
        row.when = line.note.addedAt
        return row
    }
}
