import Editorial
import Hummingbird
import Logging
import NIOCore
import Newsroom
import Storage

/// HTTP for the newsroom: everything under `/redaksi`, and previews under `/pratinjau`.
///
///     let backOffice = BackOffice(try Office(…))
///     let response = await backOffice.answer(request, over: channel, logger: logger)
///
/// Who may do what is decided in Newsroom; here are addresses, forms and pages.
public struct BackOffice: Sendable {
    private let office: Office
    private let routes: any HTTPResponder<StaffContext>

    public init(_ office: Office) {
        self.office = office
        let router = Router(context: StaffContext.self, options: [.autoGenerateHeadEndpoints])
        SignInRoutes(office: office).add(to: router)
        FileRoutes(office: office).add(to: router)
        PreviewRoutes(office: office).add(to: router)
        DeskRoutes(office: office).add(to: router)
        StoryRoutes(office: office).add(to: router)
        SaveRoutes(office: office).add(to: router)
        ActRoutes(office: office).add(to: router)
        HistoryRoutes(office: office).add(to: router)
        LiveRoutes(office: office).add(to: router)
        DueRoutes(office: office).add(to: router)
        ReaderRoutes(office: office).add(to: router)
        StoryReaderRoutes(office: office).add(to: router)
        ReaderTableRoutes(office: office).add(to: router)
        RegisterRoutes(office: office).add(to: router)
        NameRoutes(office: office).add(to: router)
        StaffRoutes(office: office).add(to: router)
        TokenRoutes(office: office).add(to: router)
        AccountRoutes(office: office).add(to: router)
        SecondFactorRoutes(office: office).add(to: router)
        SettingRoutes(office: office).add(to: router)
        SuggestionRoutes(office: office).add(to: router)
        routes = router.buildResponder()
    }

    /// Never throws: what goes wrong is a page, or JSON where a script asked, that says so.
    public func answer(_ request: Request, over channel: any Channel, logger: Logger) async -> Response {
        var context = StaffContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        context.words = StaffWords(office.site.language)
        context.dates = office.site.dates
        var response = await respond(to: request, &context)
        office.headers.add(to: &response.headers)
        return response
    }

    private func respond(to request: Request, _ context: inout StaffContext) async -> Response {
        let trouble = Trouble(office: office)
        do {
            guard OriginCheck.allows(request) else { throw Stop.otherOrigin }
            try await signIn(request, &context)
            let response = try await routes.respond(to: request, context: context)
            // Where no route is, Hummingbird answers without a body.
            return response.status == .notFound && response.body.contentLength == 0
                ? trouble.answer(Stop.notFound, request, context) : response
        } catch let stop as Stop {
            return trouble.answer(stop, request, context)
        } catch let refusal as Refusal {
            return trouble.answer(Stop(refusal), request, context)
        } catch let error as HTTPError where error.status == .notFound {
            return trouble.answer(.notFound, request, context)
        } catch {
            return trouble.failed(error, request, context)
        }
    }

    /// Looks up who is asking.
    ///
    /// - Throws: `Stop.signIn` where the address needs someone who is signed in, and nobody is, or not yet quite.
    private func signIn(_ request: Request, _ context: inout StaffContext) async throws(Stop) {
        if let token = office.cookie.token(of: request) {
            context.signedIn = try await asking { () async throws(StorageError) in try await office.staff.session(token: token) }
        }
        if let member = context.signedIn?.member {
            context.words = StaffWords(member.language ?? office.site.language)
            context.dates = NewsDate(zone: member.zone ?? office.site.zone, language: context.words.language)
        }
        guard !OfficeAddress.needsNobody(request.uri.path) else { return }
        guard let needs = context.signedIn?.needs else { throw .signIn }
        if needs == .secondFactorSetUp, OfficeAddress.isForSettingUp(request.uri.path) { return }
        if needs != .nothing { throw .signIn }
    }
}
