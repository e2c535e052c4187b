import Editorial
import HTTPTypes
import Hummingbird
import NIOCore
import Newsroom
import ServiceLifecycle
import Storage

/// What changes, as server-sent events (HTML Standard, 9.2).
struct LiveRoutes {
    let office: Office

    func add(to router: Router<StaffContext>) {
        router.get("redaksi/kabar", use: line)
    }

    @Sendable func line(_ request: Request, _ context: StaffContext) async throws -> Response {
        let member = try context.member
        let asked = SentForm.query(of: request)
        let story = asked.number("naskah").map { Story.ID($0) }
        let showsFigures = asked.isChecked("angka") && member.may(.readFigures)
        guard request.method == .get else { return Response(status: .ok, headers: LiveRoutes.fields) }
        guard office.lines.open(for: member.id) else { throw Stop.tooManyStreams }
        let line = LiveLine(office: office, member: member, story: story, showsFigures: showsFigures, logger: context.logger)
        let token = office.cookie.token(of: request) ?? ""
        let office = office
        return Response(
            status: .ok, headers: LiveRoutes.fields,
            body: ResponseBody { writer in
                defer { office.lines.close(for: member.id) }
                // Browsers wait so long before they open the line again.
                try await writer.write(ByteBuffer(string: "retry: 2000\n\n"))
                for await news in line.news().cancelOnGracefulShutdown() {
                    // The session may have ended meanwhile: a page of someone signed out learns nothing more.
                    if news == .heartbeat, try await office.staff.session(token: token)?.needs != SignedIn.Need.nothing { break }
                    try await writer.write(ByteBuffer(string: news.event))
                }
                try await writer.finish(nil)
            })
    }

    private static let fields: HTTPFields = [.contentType: "text/event-stream", .cacheControl: "no-store"]
}
