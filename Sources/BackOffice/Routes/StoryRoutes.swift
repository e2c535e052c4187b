import Editorial
import Hummingbird
import Newsroom
import Storage

/// A story's own page: the editor, and everything that is done to the story.
struct StoryRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.post("redaksi/naskah", use: start)
        router.get("redaksi/naskah/:story", use: story)
        router.get("redaksi/naskah/:story/keadaan", use: standing)
        router.get("redaksi/waktu", use: echoMoment)
    }

    @Sendable func start(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let manuscript = Manuscript(language: office.site.language.rawValue)
        do {
            let standing = try await office.newsroom.startStory(manuscript, by: member)
            return .goOn(to: OfficeAddress.story(standing.story.id))
        } catch {
            throw Stop.refusal(error)
        }
    }

    @Sendable func story(_ request: Request, _ context: StaffContext) async throws -> Response {
        let done = context.words.done(SentForm.query(of: request)["ok"])
        return try await StoryPage(office: office).response(try context.story, done: done, context)
    }

    @Sendable func standing(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await StoryPage(office: office).standing(of: try context.story, context)
    }

    /// Says a moment back in both zones while it is being typed, and on the button that will mean it.
    @Sendable func echoMoment(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sent = SentForm.query(of: request)
        let now = office.clock.now
        guard let moment = try? MomentField.read("waktu", of: sent, own: context.dates.zone) else {
            return .html(HTMLText(context.words["problem.moment"]).html)
        }
        // As it was meant, as I read clocks, as the portal does.
        var zones: [SiteZone] = []
        for zone in [SiteZone(sent.text("zona")), context.dates.zone, office.site.zone].compactMap(\.self)
        where !zones.contains(where: { $0.offset(at: moment) == zone.offset(at: moment) }) {
            zones.append(zone)
        }
        let language = context.words.language
        var html = HTMLText(
            zones.map { NewsDate(zone: $0, language: language).moment(moment, now: now) }.joined(separator: " = ")
        ).html
        if moment <= now { html += " " + HTMLText(context.words["problem.past"]).html }
        if sent["formulir"] == StoryAct.schedule.rawValue {
            let words = context.words["do.scheduleAt", with: context.dates.moment(moment, now: now)]
            html += "<button id=\"jadwalkan-kirim\" hx-swap-oob=\"true\">\(HTMLText(words).html)</button>"
        }
        return .html(html)
    }
}

extension StaffContext {
    /// The story an address names.
    var story: Story.ID {
        get throws(Stop) {
            guard let text = parameters.get("story"), let number = Int64(text), number > 0, String(number) == text else {
                throw .notFound
            }
            return Story.ID(number)
        }
    }
}
