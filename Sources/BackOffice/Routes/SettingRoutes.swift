import Editorial
import Hummingbird
import Newsroom
import Storage

/// What the newsroom sets for itself, and the log of everything it does.
struct SettingRoutes {
    let office: Office

    private static let pageLength = 100

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/pengaturan", use: show)
        router.post("redaksi/pengaturan", use: change)
        router.get("redaksi/log", use: log)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        guard member.may(.manageSettings) else { throw Stop.refusal(.notAllowed(.manageSettings)) }
        let settings = try await office.newsroom.settings()
        return page(form(settings, context.words), done: SentForm.query(of: request)["ok"], .ok, context)
    }

    private func page(
        _ form: OfficeForm, done: String? = nil, _ status: HTTPResponse.Status, _ context: StaffContext
    ) -> Response {
        var page = FormsPage(heading: context.words["nav.settings"], intro: context.words["settings.intro"])
        page.forms = [form]
        return office.page(
            .forms, page.tags(context.dates, office.clock.now), title: page.heading, room: .settings, status: status,
            done: context.words.done(done), context)
    }

    private func form(_ settings: NewsroomSettings, _ words: StaffWords) -> OfficeForm {
        let items = ChecklistItem.allCases.filter { !$0.isFixed }
        var fields = [
            FormField(
                name: "checklist",
                kind: .checkboxes(items.map { FormField.Choice(value: $0.rawValue, label: words["check." + $0.rawValue]) }),
                label: words["settings.checklist"], values: Set(settings.checklist.map(\.rawValue)),
                help: words["settings.checklistHelp"]),
            FormField(
                name: NewsroomSettings.Key.fourEyes.name, kind: .checkbox, label: words["settings.review.fourEyes"],
                values: settings.takesFourEyes ? ["1"] : []),
        ]
        for key in SettingRoutes.numbers {
            fields.append(
                FormField(
                    name: key.name, label: words["settings." + key.name], value: settings.value(of: key),
                    help: key.range.map { words["settings.range", with: String($0.lowerBound), String($0.upperBound)] } ?? "",
                    isRequired: true))
        }
        return OfficeForm(
            id: "pengaturan", action: "/redaksi/pengaturan", fields: fields, button: words["settings.save"], isMain: true)
    }

    private static let numbers: [NewsroomSettings.Key] = [.headlineGuide, .replyDeadlineHours, .previewLinkHours]

    @Sendable func change(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        guard member.may(.manageSettings) else { throw Stop.refusal(.notAllowed(.manageSettings)) }
        let now = try await office.newsroom.settings()
        let wanted = SettingRoutes.wanted(sent)
        let wrong = wanted.filter { !$0.key.takes($0.value) }
        guard wrong.isEmpty else {
            let problems = Dictionary(uniqueKeysWithValues: wrong.map { ($0.key.name, context.words["problem.number"]) })
            return page(form(now, context.words).kept(sent, problems), .unprocessableContent, context)
        }
        for (key, value) in wanted where now.value(of: key) != value {
            do {
                _ = try await office.newsroom.changeSetting(key.name, to: value, by: member)
            } catch {
                throw Stop.refusal(error)
            }
        }
        return .goOn(to: "/redaksi/pengaturan?ok=diubah")
    }

    private static func wanted(_ sent: SentForm) -> [(key: NewsroomSettings.Key, value: String)] {
        let asked = Set(sent.all("checklist"))
        return NewsroomSettings.Key.all.map { key in
            switch key {
            case .checklist(let item): (key, String(asked.contains(item.rawValue)))
            case .fourEyes: (key, String(sent.isChecked(key.name)))
            default: (key, sent.text(key.name))
            }
        }
    }

    // MARK: The log

    @Sendable func log(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let asked = SentForm.query(of: request)
        let story = asked.number("naskah").map { Story.ID($0) }
        let entries = try await office.newsroom.audit(
            of: story, before: asked.number("sebelum"), limit: SettingRoutes.pageLength, by: member)
        var page = ListPage(heading: context.words["nav.log"], intro: context.words["log.intro"])
        page.groups = [ListGroup(rows: entries.map { row($0, context.words) }, none: context.words["log.none"])]
        if entries.count == SettingRoutes.pageLength, let last = entries.last {
            page.next = "/redaksi/log?sebelum=\(last.number)" + (story.map { "&naskah=\($0)" } ?? "")
        }
        return office.page(.listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .log, context)
    }

    private func row(_ entry: AuditEntry, _ words: StaffWords) -> ListRow {
        // A command's word may carry what it was about: `record mostRead`.
        let known = [entry.act, String(entry.act.prefix { $0 != " " })].first { words.has("log." + $0) }
        var row = ListRow(title: known.map { words["log." + $0] } ?? entry.act)
        if let story = entry.story {
            row.meta = words["log.story", with: "\(story)"]
            row.address = OfficeAddress.story(story)
        }
        row.more = entry.detail
        row.by = entry.by.name
        row.when = entry.at
        return row
    }
}
