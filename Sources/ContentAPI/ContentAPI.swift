import Editorial
import HTTPTypes
import Hummingbird
import Logging
import NIOCore
import Newsroom
import PhotoDesk
import Storage

/// The newsroom's verbs and what readers get, as JSON under `/api/v1`; described by the document at
/// `/api/v1/openapi.json` and in docs/api.md.
///
///     let api = ContentAPI(newsroom: newsroom, staff: staff, reading: database, photos: takeInPhoto, clock: .system)
///     let response = await api.answer(request, over: channel, logger: logger)
///
/// Who may do what is decided in Newsroom; here are addresses, bearer tokens and the JSON forms.
public struct ContentAPI: Sendable {
    private let staff: StaffDesk
    private let routes: any HTTPResponder<APIContext>

    /// Everything that can be asked, by method and address.
    let operations: [Operation]

    public init(
        newsroom: Newsroom, staff: StaffDesk, reading: any ReadingStore, photos: TakeInPhoto, clock: SiteClock
    ) {
        self.staff = staff
        operations =
            DeskOperations(newsroom: newsroom, reading: reading).all
            + TextOperations(newsroom: newsroom).all
            + ActOperations(newsroom: newsroom).all
            + RegisterOperations(newsroom: newsroom, clock: clock).all
            + NameOperations(newsroom: newsroom).all
            + PhotoOperations(photos: photos).all
            + PublicOperations(reading: reading).all
            + DescriptionOperations().all
        let router = Router(context: APIContext.self, options: .autoGenerateHeadEndpoints)
        for operation in operations {
            router.on(RouterPath(operation.path.routed), method: operation.method) { request, context in
                try await operation.answer(to: request, context).response(to: request)
            }
        }
        routes = router.buildResponder()
    }

    /// Never throws: what goes wrong is a problem document (RFC 9457).
    public func answer(_ request: Request, over channel: any Channel, logger: Logger) async -> Response {
        var context = APIContext(source: ApplicationRequestContextSource(channel: channel, logger: logger))
        do {
            let access = try access(to: request)
            if access == .bearer { context.caller = try await Caller(of: request, staff) }
            return try await routes.respond(to: request, context: context)
        } catch {
            return Problem(of: error, logger).response(to: request)
        }
    }

    /// What a program is told whose request was refused, with this status, before `answer` could see it.
    public static func refusal(_ status: Int) -> (mediaType: String, body: [UInt8])? {
        let refused: [ProblemType] = [.notHTTP, .tooLarge, .headTooLarge]
        guard let type = refused.first(where: { $0.status.code == status }) else { return nil }
        return (Problem.mediaType, Array(Problem(type).document.utf8))
    }

    /// Who may ask this.
    ///
    /// - Throws: the problem where there is nothing at the address, or nothing that answers the method.
    private func access(to request: Request) throws(Problem) -> Operation.Access {
        let here = operations.filter { $0.path.matches(request.uri.path) }
        guard !here.isEmpty else { throw .nothingHere }
        if let operation = here.first(where: { $0.method == request.method }) { return operation.access }
        if request.method == .head, let operation = here.first(where: { $0.method == .get }) { return operation.access }
        let methods = here.map(\.method.rawValue) + (here.contains { $0.method == .get } ? ["HEAD"] : [])
        throw .wrongMethod(allowed: methods.sorted())
    }
}
