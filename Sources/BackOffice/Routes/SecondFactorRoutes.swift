import Editorial
import Hummingbird
import Newsroom
import Storage

/// Setting up, changing and removing one's own second factor; also the only page for someone who has to set one up first.
struct SecondFactorRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/akun/faktor-kedua", use: show)
        router.post("redaksi/akun/faktor-kedua", use: confirm)
        router.post("redaksi/akun/faktor-kedua/hapus", use: remove)
        router.post("redaksi/akun/faktor-kedua/kode", use: renewCodes)
    }

    @Sendable func show(_ request: Request, _ context: StaffContext) async throws -> Response {
        let signedIn = try signedIn(context)
        return try await page(office.staff.beginSecondFactor(for: signedIn.member), nil, .ok, context)
    }

    /// Whoever is signed in, or is so but for the second factor they have to set up.
    private func signedIn(_ context: StaffContext) throws(Stop) -> SignedIn {
        guard let signedIn = context.signedIn, signedIn.needs != .code else { throw .signIn }
        return signedIn
    }

    private func page(
        _ offer: SecondFactorOffer, _ attempt: OfficeForm?, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let signedIn = try signedIn(context)
        let words = context.words
        var page = FormsPage(
            heading: words["factor.title"], intro: words[signedIn.needs == .nothing ? "factor.intro" : "factor.mustIntro"])
        page.secret = (offer.secret, offer.address)
        page.forms = [confirmForm(offer.secret, words)]
        let account = try await office.staff.account(of: signedIn.member)
        if signedIn.needs == .nothing {
            page.crumb = (words["nav.account"], OfficeRoom.account.address)
            if account?.secondFactor != nil {
                page.forms.append(passwordOnly("kode-baru", "kode", words["factor.renew"], words["factor.renewIntro"], words))
                if account?.mustHaveSecondFactor == false {
                    page.forms.append(
                        passwordOnly("hapus-faktor", "hapus", words["factor.remove"], words["factor.removeIntro"], words))
                }
            }
        }
        page.forms = page.forms.map { $0.id == attempt?.id ? attempt ?? $0 : $0 }
        return office.page(
            .forms, page.tags(context.dates, office.clock.now), title: words["factor.title"], room: .account, status: status,
            context)
    }

    private func confirmForm(_ secret: String, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "faktor", action: OfficeAddress.secondFactor,
            fields: [
                FormField(name: "rahasia", kind: .hidden, value: secret),
                FormField(
                    name: "kode", kind: .code, label: words["gate.code"], help: words["factor.codeHelp"], isRequired: true,
                    longest: 10, autocomplete: "one-time-code"),
                FormField(
                    name: "sekarang", kind: .password, label: words["field.currentPassword"], isRequired: true,
                    autocomplete: "current-password"),
            ], button: words["factor.confirm"], isMain: true)
    }

    private func passwordOnly(_ id: String, _ part: String, _ button: String, _ intro: String, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: id, action: OfficeAddress.secondFactor + "/" + part, title: button, intro: intro,
            fields: [
                FormField(
                    name: "sekarang", kind: .password, label: words["field.currentPassword"], isRequired: true,
                    autocomplete: "current-password")
            ], button: button, isGrave: part == "hapus")
    }

    @Sendable func confirm(_ request: Request, _ context: StaffContext) async throws -> Response {
        let signedIn = try signedIn(context)
        let sent = try await SentForm.read(request)
        do {
            let codes = try await office.staff.confirmSecondFactor(
                sent.text("rahasia"), code: sent.text("kode"), password: sent["sekarang"] ?? "", by: signedIn.member,
                token: office.cookie.token(of: request) ?? "")
            return codesPage(codes, context)
        } catch {
            let offer = SecondFactorOffer(
                secret: sent.text("rahasia"),
                address: office.staff.beginSecondFactor(for: signedIn.member).address(for: sent.text("rahasia")))
            return try await again(offer, confirmForm(offer.secret, context.words), sent, error, context)
        }
    }

    @Sendable func renewCodes(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            let codes = try await office.staff.renewRecoveryCodes(
                password: sent["sekarang"] ?? "", by: member, token: office.cookie.token(of: request) ?? "")
            return codesPage(codes, context)
        } catch {
            let form = passwordOnly(
                "kode-baru", "kode", context.words["factor.renew"], context.words["factor.renewIntro"], context.words)
            return try await again(office.staff.beginSecondFactor(for: member), form, sent, error, context)
        }
    }

    @Sendable func remove(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            try await office.staff.removeSecondFactor(
                password: sent["sekarang"] ?? "", by: member, token: office.cookie.token(of: request) ?? "")
        } catch {
            let form = passwordOnly(
                "hapus-faktor", "hapus", context.words["factor.remove"], context.words["factor.removeIntro"], context.words)
            return try await again(office.staff.beginSecondFactor(for: member), form, sent, error, context)
        }
        return .goOn(to: "/redaksi/akun?ok=hapus-faktor")
    }

    private func again(
        _ offer: SecondFactorOffer, _ form: OfficeForm, _ sent: SentForm, _ refusal: StaffRefusal, _ context: StaffContext
    ) async throws -> Response {
        let problems = context.words.problems(of: refusal, renaming: ["code": "kode", "password": "sekarang"])
        let whole = problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil
        return try await page(offer, form.kept(sent, problems, whole: whole), refusal.status, context)
    }

    private func codesPage(_ codes: [String], _ context: StaffContext) -> Response {
        var page = ListPage(heading: context.words["factor.codesTitle"], intro: context.words["factor.codesIntro"])
        page.codes = (context.words["factor.codes"], codes)
        var onward = ListRow(title: context.words["factor.done"])
        onward.links = [(context.words["notice.toDesk"], OfficeAddress.desk)]
        page.groups = [ListGroup(rows: [onward])]
        return office.page(.listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .account, context)
    }
}

extension SecondFactorOffer {
    /// The address of another secret offered to the same member: the one they are just entering.
    fileprivate func address(for other: String) -> String {
        address.replacing("secret=" + secret, with: "secret=" + other)
    }
}
