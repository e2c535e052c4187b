import Editorial
import Hummingbird
import Newsroom
import Storage

/// Tokens of the content API, kept by administrators: who has one, making one, ending one.
struct TokenRoutes {
    let office: Office

    /// Where the page is.
    static let address = "/redaksi/token"

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/token", use: list)
        router.post("redaksi/token", use: make)
        router.post("redaksi/token/:token/akhiri", use: end)
    }

    @Sendable func list(_ request: Request, _ context: StaffContext) async throws -> Response {
        try await page(nil, token: nil, done: SentForm.query(of: request)["ok"], .ok, context)
    }

    /// - Parameters:
    ///   - attempt: the form that was refused, with what was typed.
    ///   - token: one that was just made; it is shown this once.
    private func page(
        _ attempt: OfficeForm?, token: String?, done: String? = nil, _ status: HTTPResponse.Status, _ context: StaffContext
    ) async throws -> Response {
        let member = try context.member
        let words = context.words
        let accounts = try await refusable { () async throws(StaffRefusal) in try await office.staff.accounts(by: member) }
        let tokens = try await refusable { () async throws(StaffRefusal) in try await office.staff.tokens(by: member) }
        let names = Dictionary(uniqueKeysWithValues: accounts.map { ($0.member.id, $0.member) })
        var page = ListPage(heading: words["token.title"], intro: words["token.intro"])
        page.link = token.map { (words["token.shownOnce"], $0) }
        page.groups = [
            ListGroup(
                title: words["token.inForce"], rows: tokens.filter { holds($0) }.map { row($0, names[$0.staff], context) },
                none: words["token.noneInForce"]),
            ListGroup(
                title: words["token.ended"], rows: tokens.filter { !holds($0) }.map { row($0, names[$0.staff], context) },
                none: words["token.noneEnded"]),
        ]
        page.sideForms = [attempt ?? makeForm(accounts, words)]
        return office.page(
            .listing, page.tags(context.dates, office.clock.now), title: page.heading, room: .staff, status: status,
            done: words.done(done), context)
    }

    private func holds(_ token: APIToken) -> Bool { token.endedAt == nil && office.clock.now < token.expiresAt }

    private func row(_ token: APIToken, _ owner: StaffMember?, _ context: StaffContext) -> ListRow {
        let (words, dates, now) = (context.words, context.dates, office.clock.now)
        var row = ListRow(title: token.label)
        row.labels = [words["role." + token.role.rawValue]]
        row.meta = owner.map { "\($0.displayName) (\($0.name))" } ?? ""
        let used = token.lastUsedAt.map { words["token.lastUsed", with: dates.moment($0, now: now)] } ?? words["token.neverUsed"]
        let end =
            token.endedAt.map { words["token.endedAt", with: dates.moment($0, now: now)] }
            ?? words[now < token.expiresAt ? "token.expires" : "token.expired", with: dates.moment(token.expiresAt, now: now)]
        row.more = [words["token.made", with: dates.moment(token.madeAt, now: now)], end, used].joined(separator: " ")
        if holds(token) {
            row.forms = [
                OfficeForm(
                    id: "akhiri-" + token.hash.prefix(8), action: TokenRoutes.address + "/\(token.hash)/akhiri",
                    button: words["token.end"], isInline: true)
            ]
        }
        return row
    }

    private func makeForm(_ accounts: [StaffAccount], _ words: StaffWords) -> OfficeForm {
        let holders = accounts.filter { $0.disabledAt == nil }.map(\.member)
        let roles =
            [FormField.Choice(value: "", label: words["token.ownRole"])]
            + StaffRole.allCases.map { FormField.Choice(value: $0.rawValue, label: words["role." + $0.rawValue]) }
        return OfficeForm(
            id: "token-baru", action: TokenRoutes.address, title: words["token.make"], intro: words["token.makeIntro"],
            fields: [
                FormField(
                    name: "account",
                    kind: .choice(
                        holders.map { FormField.Choice(value: "\($0.id)", label: "\($0.displayName) (\($0.name))") }),
                    label: words["token.account"], value: holders.first.map { "\($0.id)" } ?? ""),
                FormField(name: "role", kind: .choice(roles), label: words["field.role"], value: "", help: words["token.roleHelp"]),
                FormField(
                    name: "label", label: words["token.label"], help: words["token.labelHelp"], isRequired: true, longest: 80),
                FormField(name: "days", label: words["token.days"], value: "90", help: words["token.daysHelp"], isRequired: true),
            ], button: words["token.makeDo"])
    }

    @Sendable func make(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let sent = try await SentForm.read(request)
        do {
            let token = try await office.staff.makeToken(
                for: StaffMember.ID(sent.number("account") ?? 0), role: StaffRole(rawValue: sent.text("role")),
                label: sent.text("label"), validFor: TokenRoutes.lifetime(sent), by: member)
            return try await page(nil, token: token, .created, context)
        } catch let refusal as StaffRefusal {
            if case .notAllowed = refusal { throw Stop.staff(refusal) }
            let accounts = try await refusable { () async throws(StaffRefusal) in try await office.staff.accounts(by: member) }
            let problems = context.words.problems(of: refusal)
            let whole = problems.isEmpty ? context.words.sentence(for: refusal, dates: context.dates) : nil
            return try await page(
                makeForm(accounts, context.words).kept(sent, problems, whole: whole), token: nil, refusal.status, context)
        }
    }

    /// Zero, which is refused, where no whole number of days was typed; a year more than the longest for one larger.
    private static func lifetime(_ sent: SentForm) -> Duration {
        .seconds(86_400 * min(max(sent.number("days") ?? 0, 0), 1_000))
    }

    @Sendable func end(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        guard member.may(.manageStaff) else { throw Stop.staff(.notAllowed(.manageStaff)) }
        let hash = context.parameters.get("token") ?? ""
        try await refusable { () async throws(StaffRefusal) in try await office.staff.endToken(hash, by: member) }
        return .goOn(to: TokenRoutes.address + "?ok=akhiri-token")
    }
}
