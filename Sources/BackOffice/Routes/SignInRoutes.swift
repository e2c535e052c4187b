import Editorial
import Hummingbird
import Newsroom
import Storage

/// Signing in, showing the code, signing out, and setting a password by a one-time link.
struct SignInRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/masuk", use: showSignIn)
        router.post("redaksi/masuk", use: signIn)
        router.get("redaksi/masuk/kode", use: showCode)
        router.post("redaksi/masuk/kode", use: code)
        router.post("redaksi/keluar", use: signOut)
        router.get("redaksi/sandi/:token", use: showPassword)
        router.post("redaksi/sandi/:token", use: setPassword)
    }

    // MARK: Name and password

    @Sendable func showSignIn(_ request: Request, _ context: StaffContext) async throws -> Response {
        let query = SentForm.query(of: request)
        let onward = OwnPath.read(query["ke"])
        if context.isInside { return .goOn(to: onward ?? OfficeAddress.desk) }
        let done = query["ok"] == "sandi" ? context.words["gate.passwordSet"] : nil
        return gate(signInForm(onward, context.words), "signIn", done: done, context)
    }

    @Sendable func signIn(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sent = try await SentForm.readEither(request)
        let visitor = Visitor(request, over: context.channel)
        let onward = OwnPath.read(sent["ke"])
        do {
            let signedIn = try await office.staff.signIn(
                name: sent.text("nama").lowercased(), password: sent["sandi"] ?? "", network: visitor.network,
                agent: visitor.agent)
            return admitted(signedIn, onward, request)
        } catch {
            return refused(error, signInForm(onward, context.words), sent, "signIn", request, context)
        }
    }

    private func signInForm(_ onward: String?, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "masuk", action: OfficeAddress.signIn,
            fields: [
                FormField(
                    name: "nama", label: words["gate.name"], isRequired: true, longest: 100, autocomplete: "username"),
                FormField(
                    name: "sandi", kind: .password, label: words["gate.password"], isRequired: true,
                    autocomplete: "current-password"),
                FormField(name: "ke", kind: .hidden, value: onward ?? ""),
            ], button: words["gate.signIn"], isMain: true)
    }

    // MARK: The second factor

    @Sendable func showCode(_ request: Request, _ context: StaffContext) async throws -> Response {
        let onward = OwnPath.read(SentForm.query(of: request)["ke"])
        guard context.signedIn?.needs == .code else { return .goOn(to: onward ?? OfficeAddress.desk) }
        return gate(codeForm(onward, context.words), "code", leaves: true, context)
    }

    @Sendable func code(_ request: Request, _ context: StaffContext) async throws -> Response {
        let sent = try await SentForm.readEither(request)
        let onward = OwnPath.read(sent["ke"])
        guard let token = office.cookie.token(of: request) else { throw Stop.signIn }
        do {
            return admitted(try await office.staff.showCode(sent.text("kode"), token: token), onward, request)
        } catch {
            if case .sessionEnded = error, !request.wantsJSON { return .goOn(to: OfficeAddress.signIn) }
            return refused(error, codeForm(onward, context.words), sent, "code", request, context)
        }
    }

    private func codeForm(_ onward: String?, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "kode", action: OfficeAddress.code,
            fields: [
                FormField(
                    name: "kode", kind: .code, label: words["gate.code"], help: words["gate.codeHelp"], isRequired: true,
                    longest: 40, autocomplete: "one-time-code"),
                FormField(name: "ke", kind: .hidden, value: onward ?? ""),
            ], button: words["gate.continue"], isMain: true)
    }

    private func admitted(_ signedIn: SignedIn, _ onward: String?, _ request: Request) -> Response {
        var response: Response
        switch (signedIn.needs, request.wantsJSON) {
        case (.code, true): response = .json(["outcome": "secondFactor"])
        case (_, true): response = .json(["outcome": "signedIn"])
        case (.code, false):
            response = .goOn(to: OfficeAddress.code + (onward.map { "?ke=" + $0.encodedForQuery } ?? ""))
        case (.secondFactorSetUp, false): response = .goOn(to: OfficeAddress.secondFactor)
        case (.nothing, false): response = .goOn(to: onward ?? OfficeAddress.desk)
        }
        office.cookie.set(signedIn.token, on: &response)
        return response
    }

    private func refused(
        _ refusal: SignInRefusal, _ form: OfficeForm, _ sent: SentForm, _ page: String, _ request: Request,
        _ context: StaffContext
    ) -> Response {
        if case .storage(let error) = refusal {
            return Trouble(office: office).answer(.storage(error), request, context)
        }
        let sentence = context.words.sentence(for: refusal, dates: context.dates)
        if request.wantsJSON { return .json(status: refusal.status, ["outcome": "refused", "message": sentence]) }
        return gate(form.kept(sent, [:], whole: sentence), page, leaves: page == "code", status: refusal.status, context)
    }

    // MARK: Signing out

    @Sendable func signOut(_ request: Request, _ context: StaffContext) async throws -> Response {
        if let token = office.cookie.token(of: request) {
            try await asking { () async throws(StorageError) in try await office.staff.signOut(token: token) }
        }
        var response = Response.goOn(to: OfficeAddress.signIn)
        office.cookie.clear(on: &response)
        return response
    }

    // MARK: A one-time link

    @Sendable func showPassword(_ request: Request, _ context: StaffContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let owner = try await asking { () async throws(StorageError) in try await office.staff.member(of: token) }
        guard let owner else { return ended(context) }
        return gate(passwordForm(token, owner, context.words), "password", context)
    }

    @Sendable func setPassword(_ request: Request, _ context: StaffContext) async throws -> Response {
        let token = context.parameters.get("token") ?? ""
        let sent = try await SentForm.read(request)
        let owner = try await asking { () async throws(StorageError) in try await office.staff.member(of: token) }
        guard let owner else { return ended(context) }
        let form = passwordForm(token, owner, context.words)
        guard sent["baru"] == sent["ulang"] else {
            return gate(
                form.kept(sent, ["ulang": context.words["problem.notSame"]]), "password", status: .unprocessableContent, context)
        }
        do {
            _ = try await office.staff.setPassword(link: token, to: sent["baru"] ?? "")
        } catch {
            if case .linkEnded = error { return ended(context) }
            let problems = context.words.problems(of: error, renaming: ["password": "baru"])
            let whole = problems.isEmpty ? context.words.sentence(for: error, dates: context.dates) : nil
            return gate(form.kept(sent, problems, whole: whole), "password", status: error.status, context)
        }
        return .goOn(to: OfficeAddress.signIn + "?ok=sandi")
    }

    private func passwordForm(_ token: String, _ owner: StaffMember, _ words: StaffWords) -> OfficeForm {
        OfficeForm(
            id: "sandi", action: "/redaksi/sandi/" + token.encodedForQuery,
            intro: words["gate.passwordFor", with: owner.displayName, owner.name],
            fields: [
                FormField(
                    name: "baru", kind: .newPassword, label: words["gate.newPassword"], help: words["gate.passwordHelp"],
                    isRequired: true, autocomplete: "new-password"),
                FormField(
                    name: "ulang", kind: .newPassword, label: words["gate.repeat"], isRequired: true, autocomplete: "new-password"),
            ], button: words["gate.setPassword"], isMain: true)
    }

    private func ended(_ context: StaffContext) -> Response {
        let tags = Tags()
        tags["heading"] = context.words["gate.linkEnded"]
        tags["text"] = context.words["gate.linkEndedText"]
        return office.page(.notice, tags, title: context.words["gate.linkEnded"], status: .gone, context)
    }

    // MARK: The page

    private func gate(
        _ form: OfficeForm, _ name: String, leaves: Bool = false, done: String? = nil, status: HTTPResponse.Status = .ok,
        _ context: StaffContext
    ) -> Response {
        let tags = Tags()
        tags["heading"] = context.words["gate.\(name)Title"]
        tags["form"] = form.tags
        tags["leave"] = leaves
        tags["foot"] = name == "signIn" ? context.words["gate.signInFoot"] : nil
        return office.page(.gate, tags, title: context.words["gate.\(name)Title"], status: status, done: done, context)
    }
}
