import Editorial
import Hummingbird
import Newsroom
import Readership
import Storage

/// What was read of one story, what the desk shows of several, and keeping a story out of Populer.
struct StoryReaderRoutes {
    let office: Office

    /// Stories of one page of the desk, and some.
    private static let mostOfDesk = 100

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/pembaca/naskah/:story", use: story)
        router.post("redaksi/pembaca/naskah/:story/populer", use: keepOut)
        router.get("redaksi/pembaca/meja", use: desk)
    }

    @Sendable func story(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await page(try context.story, SentForm.query(of: request), context)
    }

    /// - Parameter attempt: the form as it was sent, where it was refused.
    private func page(
        _ story: Story.ID, _ asked: SentForm, attempt: OfficeForm? = nil, message: String? = nil,
        status: HTTPResponse.Status = .ok, _ context: StaffContext
    ) async throws -> Response {
        let member = try context.member
        let exclusion = try await office.newsroom.mostReadExclusion(of: story, by: member)
        let standing = try await office.newsroom.standing(of: story, by: member)
        // A story that was never published was never read.
        guard let published = standing.story.firstPublishedAt else { throw Stop.notFound }
        let figures = try await asking { () async throws(StorageError) in
            try await office.figures.figures(of: story, section: standing.working.content.section.id, published: published)
        }
        let page = StoryReadersPageValue(
            standing: standing, figures: figures, exclusion: exclusion, member: member, isPaused: asked.isChecked("diam"),
            words: context.words, dates: office.site.dates(in: context.words.language), attempt: attempt, message: message)
        return office.page(
            .storyreaders, page.tags(), title: standing.working.content.headline, room: .readers, status: status,
            done: context.words.done(asked["ok"]), context)
    }

    @Sendable func keepOut(_ request: Request, _ context: StaffContext) async throws -> Response {
        let (story, member) = (try context.story, try context.member)
        let sent = try await SentForm.read(request)
        let isReadmission = sent.text("langkah") == "masukkan"
        guard isReadmission || sent.text("langkah") == "keluarkan" else { throw Stop.malformed }
        do {
            if isReadmission {
                try await office.newsroom.readmitToMostRead(story, reason: sent.text("alasan"), by: member)
            } else {
                try await office.newsroom.excludeFromMostRead(story, reason: sent.text("alasan"), by: member)
            }
        } catch {
            if case .noSuchStory = error { throw Stop.notFound }
            if case .storage(let trouble) = error { throw Stop.storage(trouble) }
            let problems = context.words.problems(of: error, renaming: ["reason": "alasan"])
            let whole = problems.isEmpty ? context.words.sentence(for: error, dates: context.dates) : nil
            let form = StoryReadersPageValue.form(for: story, isOut: isReadmission, context.words)
            // What is to be done may have been done meanwhile: then the form is the one that undoes it.
            let attempt = error == .alreadyDone ? nil : form.kept(sent, problems)
            return try await page(story, SentForm(), attempt: attempt, message: whole, status: error.status, context)
        }
        return .goOn(to: OfficeAddress.readers(of: story) + "?ok=" + (isReadmission ? "masuk-populer" : "keluar-populer"))
    }

    /// Views of the stories that a page of the desk shows now, as pieces of that page.
    @Sendable func desk(_ request: Request, _ context: StaffContext) async throws -> Response {
        try office.newsroom.mustReadFigures(by: try context.member)
        let asked = SentForm.query(of: request).text("naskah").split(separator: ",").prefix(StoryReaderRoutes.mostOfDesk)
        let stories = asked.compactMap { Int64($0) }.filter { $0 > 0 }.map { Story.ID($0) }
        let figures = office.figures.desk(stories)
        let html = stories.map { story in
            let tags = Tags()
            tags.offer("w", context.words.tags)
            tags["isFragment"] = true
            tags.show(figures[story], of: story, context.words)
            return office.templates.render(.read, tags)
        }
        return .html(html.joined())
    }
}

extension Tags {
    /// What a line of the desk shows of a story's readers.
    func show(_ figures: DeskFigures?, of story: Story.ID, _ words: StaffWords) {
        self["number"] = "\(story)"
        guard let figures, figures.total > 0 else { return }
        self["readAddress"] = OfficeAddress.readers(of: story)
        self["readCount"] = words.number(figures.total)
        self["readSpark"] = Bars(counts: figures.viewsByHour).spark
    }
}
