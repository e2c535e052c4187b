import Editorial
import Hummingbird
import Newsroom
import Storage

/// One's own account: sessions, password, second factor, zone and language.
struct AccountRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/akun", use: show)
        router.post("redaksi/akun", use: change)
        router.post("redaksi/akun/sandi", use: changePassword)
        router.post("redaksi/akun/akhiri", use: end)
        router.post("redaksi/akun/akhiri-lain", use: endOthers)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await page(nil, done: SentForm.query(of: request)["ok"], .ok, context)
    }

    private func page(
        _ attempt: OfficeForm?, done: String? = nil, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let member = try context.member
        let words = context.words
        var page = FormsPage(
            heading: member.displayName, intro: words["account.intro", with: member.name, words["role." + member.role.rawValue]])
        let account = try await office.staff.account(of: member)
        page.forms = [ownForm(member, words), passwordForm(words)].map { $0.id == attempt?.id ? attempt ?? $0 : $0 }
        page.groups = [factorGroup(account, words), try await sessionGroup(member, context)]
        return office.page(
            .forms, page.tags(context.dates, office.clock.now), title: words["nav.account"], room: .account, status: status,
            done: words.done(done), context)
    }

    private func factorGroup(_ account: StaffAccount?, _ words: StaffWords) -> ListGroup {
        let isSet = account?.secondFactor != nil
        var row = ListRow(title: words[isSet ? "account.hasFactor" : "account.noFactor"])
        row.links = [(words[isSet ? "account.changeFactor" : "account.setFactor"], OfficeAddress.secondFactor)]
        return ListGroup(title: words["account.factor"], rows: [row])
    }

    private func sessionGroup(_ member: StaffMember, _ context: StaffContext) async throws -> ListGroup {
        let sessions = try await office.staff.sessions(of: member)
        let own = context.signedIn?.session.hash
        let words = context.words
        return ListGroup(
            title: words["account.sessions"],
            rows: sessions.map { session in
                var row = SessionRow.row(session, isThis: session.hash == own, words)
                if session.hash != own {
                    row.forms = [
                        OfficeForm(
                            id: "akhiri-" + session.hash.prefix(8), action: "/redaksi/akun/akhiri",
                            fields: [FormField(name: "sesi", kind: .hidden, value: session.hash)],
                            button: words["account.endSession"],
                            isInline: true)
                    ]
                } else if sessions.count > 1 {
                    row.forms = [
                        OfficeForm(
                            id: "akhiri-lain", action: "/redaksi/akun/akhiri-lain", button: words["account.endOthers"],
                            isInline: true)
                    ]
                }
                return row
            })
    }

    private func ownForm(_ member: StaffMember, _ words: StaffWords) -> OfficeForm {
        let zones = MomentField.zones(office.site.zone, office.site.zone, at: office.clock.now, words)
        return OfficeForm(
            id: "diri", action: "/redaksi/akun", title: words["account.own"],
            fields: [
                FormField(
                    name: "displayName", label: words["field.displayName"], value: member.displayName, isRequired: true,
                    longest: 120),
                FormField(
                    name: "language",
                    kind: .choice([
                        FormField.Choice(value: "", label: words["account.siteLanguage"]),
                        FormField.Choice(value: "id", label: words["language.id"]),
                        FormField.Choice(value: "en", label: words["language.en"]),
                    ]), label: words["field.ownLanguage"], value: member.language?.rawValue ?? ""),
                FormField(
                    name: "zone", kind: .choice([FormField.Choice(value: "", label: words["field.siteZone"])] + zones),
                    label: words["field.ownZone"], value: member.zone?.identifier ?? "", help: words["field.ownZoneHelp"]),
            ], button: words["account.save"], isMain: true)
    }

    private func passwordForm(_ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "sandi", action: "/redaksi/akun/sandi", title: words["account.password"],
            fields: [
                FormField(
                    name: "sekarang", kind: .password, label: words["field.currentPassword"], isRequired: true,
                    autocomplete: "current-password"),
                FormField(
                    name: "baru", kind: .newPassword, label: words["gate.newPassword"], help: words["gate.passwordHelp"],
                    isRequired: true,
                    autocomplete: "new-password"),
                FormField(
                    name: "ulang", kind: .newPassword, label: words["gate.repeat"], isRequired: true, autocomplete: "new-password"),
            ], button: words["account.changePassword"])
    }

    @Sendable func change(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        let zone = sent.text("zone")
        do {
            try await office.staff.changeOwn(
                displayName: sent.text("displayName"), zone: .set(zone.isEmpty ? nil : zone),
                language: .set(SiteLanguage(rawValue: sent.text("language"))), by: member)
        } catch {
            return try await again(ownForm(member, context.words), sent, error, context)
        }
        return .goOn(to: "/redaksi/akun?ok=diubah")
    }

    @Sendable func changePassword(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        let form = passwordForm(context.words)
        guard sent["baru"] == sent["ulang"] else {
            return try await page(form.kept(sent, ["ulang": context.words["problem.notSame"]]), .unprocessableContent, context)
        }
        do {
            try await office.staff.changePassword(
                of: member, from: sent["sekarang"] ?? "", to: sent["baru"] ?? "", token: office.cookie.token(of: request) ?? "")
        } catch {
            return try await again(form, sent, error, renaming: ["password": "baru"], context)
        }
        return .goOn(to: "/redaksi/akun?ok=sandi")
    }

    @Sendable func end(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        try await refusable { () async throws(StaffRefusal) in try await office.staff.endSession(sent.text("sesi"), by: member) }
        return .goOn(to: "/redaksi/akun?ok=akhiri-sesi")
    }

    @Sendable func endOthers(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let token = office.cookie.token(of: request) ?? ""
        try await refusable { () async throws(StaffRefusal) in try await office.staff.endOtherSessions(than: token, by: member) }
        return .goOn(to: "/redaksi/akun?ok=akhiri-sesi")
    }

    private func again(
        _ form: OfficeForm, _ sent: SentForm, _ refusal: StaffRefusal, renaming names: [String: String] = [:],
        _ context: StaffContext
    ) async throws -> Response {
        let problems = context.words.problems(of: refusal, renaming: names)
        let whole = problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil
        return try await page(form.kept(sent, problems, whole: whole), refusal.status, context)
    }
}
