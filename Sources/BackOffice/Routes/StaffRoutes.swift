import Editorial
import Hummingbird
import Newsroom
import Storage

/// Accounts of the newsroom, kept by administrators.
struct StaffRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/staf", use: list)
        router.post("redaksi/staf", use: make)
        router.get("redaksi/staf/:account", use: show)
        router.post("redaksi/staf/:account", use: change)
        router.post("redaksi/staf/:account/:act", use: act)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await listPage(nil, link: nil, .ok, context)
    }

    private func listPage(
        _ attempt: OfficeForm?, link: String?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let member = try context.member
        let words = context.words
        let accounts = try await refusable { () async throws(StaffRefusal) in try await office.staff.accounts(by: member) }
        let sections = try await office.newsroom.sections()
        var page = ListPage(heading: words["nav.staff"], intro: words["staff.intro"])
        page.link = link.map { (words["staff.link"], office.passwordLink($0)) }
        page.groups = [ListGroup(rows: accounts.map { row($0, context) }, none: "")]
        page.sideForms = [attempt ?? makeForm(sections, words)]
        page.sideLink = (words["token.title"], TokenRoutes.address)
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .staff, status: status, context)
    }

    private func row(_ account: StaffAccount, _ context: StaffContext) -> ListRow {
        let words = context.words
        var row = ListRow(title: account.member.displayName)
        row.address = "/redaksi/staf/\(account.member.id)"
        row.meta = account.member.name
        row.by = words["role." + account.member.role.rawValue]
        row.when = account.lastSignInAt
        if account.disabledAt != nil { row.labels.append(words["staff.disabled"]) }
        if account.passwordHash == nil { row.labels.append(words["staff.noPassword"]) }
        row.more = account.secondFactor == nil ? words["staff.noFactor"] : words["staff.hasFactor"]
        return row
    }

    private func makeForm(_ sections: [Section], _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "akun-baru", action: "/redaksi/staf", title: words["staff.make"], intro: words["staff.makeIntro"],
            fields: [
                FormField(name: "name", label: words["gate.name"], help: words["staff.nameHelp"], isRequired: true, longest: 100),
                FormField(name: "displayName", label: words["field.displayName"], isRequired: true, longest: 120),
            ] + roleFields(.reporter, [], false, sections, words), button: words["staff.makeDo"])
    }

    private func roleFields(
        _ role: StaffRole, _ own: Set<Section.ID>, _ mustHave: Bool, _ sections: [Section], _ words: StaffWords
    ) -> [FormField] {
        [
            FormField(
                name: "role",
                kind: .options(
                    StaffRole.allCases.map {
                        FormField.Choice(
                            value: $0.rawValue, label: words["role." + $0.rawValue], help: words["role.\($0.rawValue)Help"])
                    }), label: words["field.role"], value: role.rawValue),
            FormField(
                name: "sections", kind: .checkboxes(sections.map { FormField.Choice(value: "\($0.id)", label: $0.name) }),
                label: words["field.staffSections"], values: Set(own.map { "\($0)" }), help: words["field.staffSectionsHelp"]),
            FormField(
                name: "mustHaveSecondFactor", kind: .checkbox, label: words["field.mustHaveFactor"], values: mustHave ? ["1"] : []),
        ]
    }

    @Sendable func make(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            let made = try await office.staff.makeAccount(
                name: sent.text("name").lowercased(), displayName: sent.text("displayName"), role: sent.role ?? .reporter,
                sections: sent.sections, mustHaveSecondFactor: sent.isChecked("mustHaveSecondFactor"), by: member)
            return try await listPage(nil, link: made.link, .created, context)
        } catch let refusal as StaffRefusal {
            let form = refused(makeForm(try await office.newsroom.sections(), context.words), sent, refusal, context)
            if case .notAllowed = refusal { throw Stop.staff(refusal) }
            return try await listPage(form, link: nil, refusal.status, context)
        }
    }

    // MARK: One account

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await accountPage(try await found(context), nil, link: nil, done: SentForm.query(of: request)["ok"], .ok, context)
    }

    private func accountPage(
        _ account: StaffAccount, _ attempt: OfficeForm?, link: String?, done: String? = nil, _ status: HTTPResponse.Status,
        _ context: StaffContext
    ) async throws -> Response {
        let words = context.words
        let base = "/redaksi/staf/\(account.member.id)"
        var page = ListPage(heading: account.member.displayName, intro: account.member.name)
        page.link = link.map { (words["staff.link"], office.passwordLink($0)) }
        let sections = try await office.newsroom.sections()
        let sessions = try await office.staff.sessions(of: account.member)
        page.groups = [
            ListGroup(
                title: words["account.sessions"], rows: sessions.map { SessionRow.row($0, isThis: false, words) },
                none: words["account.noSessions"])
        ]
        var acts = [("tautan", words["staff.reset"]), ("akhiri-sesi", words["staff.endSessions"])]
        if account.secondFactor != nil { acts.append(("hapus-faktor", words["staff.removeFactor"])) }
        acts.append(account.disabledAt == nil ? ("nonaktifkan", words["staff.disable"]) : ("aktifkan", words["staff.enable"]))
        page.sideForms =
            [attempt ?? changeForm(account, base, sections, words)]
            + acts.map { act, button in
                OfficeForm(
                    id: act, action: base + "/" + act, intro: words["staff.\(act)Intro"], button: button,
                    isGrave: act == "nonaktifkan")
            }
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .staff, status: status,
            done: words.done(done), context)
    }

    private func changeForm(_ account: StaffAccount, _ base: String, _ sections: [Section], _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "akun", action: base, title: words["staff.change"],
            fields: [
                FormField(
                    name: "displayName", label: words["field.displayName"], value: account.member.displayName, isRequired: true,
                    longest: 120)
            ] + roleFields(account.member.role, account.member.sections, account.mustHaveSecondFactor, sections, words),
            button: words["staff.changeDo"], isMain: true)
    }

    @Sendable func change(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let account = try await found(context)
        let sent = try await SentForm.read(request)
        do {
            try await office.staff.changeAccount(
                account.member.id, role: sent.role, sections: sent.sections, displayName: sent.text("displayName"),
                mustHaveSecondFactor: sent.isChecked("mustHaveSecondFactor"), by: member)
        } catch let refusal {
            let form = changeForm(
                account, "/redaksi/staf/\(account.member.id)", try await office.newsroom.sections(), context.words)
            return try await accountPage(account, refused(form, sent, refusal, context), link: nil, refusal.status, context)
        }
        return .goOn(to: "/redaksi/staf/\(account.member.id)?ok=diubah")
    }

    @Sendable func act(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let id = try await found(context).member.id
        let act = context.parameters.get("act") ?? ""
        let staff = office.staff
        var link: String?
        do {
            switch act {
            case "tautan": link = try await staff.resetLink(of: id, by: member)
            case "akhiri-sesi": try await staff.endSessions(of: id, by: member)
            case "hapus-faktor": try await staff.removeSecondFactor(of: id, by: member)
            case "nonaktifkan": try await staff.disable(id, by: member)
            case "aktifkan": try await staff.enable(id, by: member)
            default: throw Stop.notFound
            }
        } catch let refusal as StaffRefusal {
            throw Stop.staff(refusal)
        }
        if let link { return try await accountPage(try await found(context), nil, link: link, .ok, context) }
        return .goOn(to: "/redaksi/staf/\(id)?ok=\(act)")
    }

    private func found(_ context: StaffContext) async throws -> StaffAccount {
        let member = try context.member
        let accounts = try await refusable { () async throws(StaffRefusal) in try await office.staff.accounts(by: member) }
        let number = Int64(context.parameters.get("account") ?? "")
        guard let account = accounts.first(where: { $0.member.id.rawValue == number }) else { throw Stop.notFound }
        return account
    }

    private func refused(_ form: OfficeForm, _ sent: SentForm, _ refusal: StaffRefusal, _ context: StaffContext) -> OfficeForm {
        let problems = context.words.problems(of: refusal)
        return form.kept(
            sent, problems, whole: problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil)
    }
}

/// Runs an act on accounts where routes speak of `Stop`.
func refusable<Value>(_ act: () async throws(StaffRefusal) -> Value) async throws(Stop) -> Value {
    do {
        return try await act()
    } catch {
        throw .staff(error)
    }
}

extension SentForm {
    fileprivate var role: StaffRole? { StaffRole(rawValue: text("role")) }

    fileprivate var sections: Set<Section.ID> { Set(all("sections").compactMap { Int64($0) }.map { Section.ID($0) }) }
}

extension Office {
    /// Where the owner of an account sets a password, whole.
    func passwordLink(_ token: String) -> String { site.url + "/redaksi/sandi/" + token }
}
