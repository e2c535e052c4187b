import ContentAPI
import Editorial
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import JSON
import Logging
import NIOCore
import Newsroom
import PhotoDesk
import Storage
import TerbitTesting
import Testing

/// A newsroom with its API, and a token for someone of every role.
struct TestAPI: Sendable {
    let desk: TestNewsroom
    let staff: StaffDesk
    let api: ContentAPI
    private let tokens: [StaffMember.ID: String]

    init() async throws {
        let desk = try await TestNewsroom()
        let clock = desk.clock.clock
        staff = StaffDesk(
            store: desk.store, clock: clock, hasher: PasswordHasher(), random: StaffDesk.systemRandom, siteName: "Lembar Pagi")
        api = ContentAPI(
            newsroom: desk.newsroom, staff: staff, reading: desk.store,
            photos: TakeInPhoto(
                desk: PhotoDesk(directory: desk.portal.directory.path + "/media"), names: desk.store, clock: clock),
            clock: clock)
        var tokens: [StaffMember.ID: String] = [:]
        for member in [desk.reporter, desk.otherReporter, desk.editor, desk.chiefEditor, desk.administrator] {
            tokens[member.id] = try await staff.makeToken(for: member.id, label: "test", validFor: .seconds(3600), by: nil)
        }
        self.desk = desk
        self.tokens = tokens
    }

    func token(_ member: StaffMember) -> String { tokens[member.id] ?? "" }

    /// The API behind Hummingbird's door, for as long as the test runs.
    func run(_ test: @escaping @Sendable (Client) async throws -> Void) async throws {
        var logger = Logger(label: "test")
        logger.logLevel = .critical
        let application = Application(responder: Door(api: api), logger: logger)
        try await application.test(.router) { client in try await test(Client(client: client, test: self)) }
    }

    private struct Door: HTTPResponder {
        let api: ContentAPI

        func respond(to request: Request, context: DoorContext) async throws -> Response {
            await api.answer(request, over: context.channel, logger: context.logger)
        }
    }

    private struct DoorContext: RequestContext {
        var coreContext: CoreRequestContextStorage
        let channel: any Channel

        init(source: ApplicationRequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
            channel = source.channel
        }
    }
}

struct Client: Sendable {
    let client: any TestClientProtocol
    let test: TestAPI

    /// Sends a request in someone's name.
    ///
    /// - Parameter revision: goes into `If-Match`.
    func send(
        _ method: HTTPRequest.Method, _ path: String, as member: StaffMember? = nil, _ json: String? = nil,
        revision: Int? = nil, key: String? = nil, headers more: HTTPFields = [:]
    ) async throws -> Reply {
        var headers = more
        if let member { headers[.authorization] = "Bearer " + test.token(member) }
        if json != nil, headers[.contentType] == nil { headers[.contentType] = "application/json" }
        if let revision { headers[.ifMatch] = "\"\(revision)\"" }
        if let key, let name = HTTPField.Name("Idempotency-Key") { headers[name] = key }
        return try await client.execute(
            uri: "/api/v1/" + path, method: method, headers: headers, body: json.map { ByteBuffer(string: $0) }
        ) { response in
            let bytes = Array(response.body.readableBytesView)
            return Reply(
                status: response.status.code, headers: response.headers, bytes: bytes,
                object: try? JSONReader.read(bytes).object)
        }
    }

    func get(_ path: String, as member: StaffMember? = nil) async throws -> Reply {
        try await send(.get, path, as: member)
    }

    /// Begins a story that may be published, as its reporter unless someone else is named.
    func start(_ headline: String = "Gempa guncang Kupang", as member: StaffMember? = nil) async throws -> Reply {
        try await send(
            .post, "stories", as: member ?? test.desk.reporter,
            #"{"headline":"\#(headline)","section":"dunia","body":[{"type":"paragraph","text":[{"text":"Isi."}]}]}"#)
    }

    /// Begins, submits and publishes one.
    func live(_ headline: String = "Gempa guncang Kupang") async throws -> Reply {
        let started = try await start(headline)
        let submitted = try await act("submit", on: started, as: test.desk.reporter)
        return try await act("publish", on: submitted, as: test.desk.editor)
    }

    /// An act on the revision a reply told of.
    func act(_ verb: String, on reply: Reply, as member: StaffMember, _ json: String? = nil, key: String? = nil) async throws
        -> Reply
    {
        let acted = try await send(
            .post, "stories/\(reply.id)/\(verb)", as: member, json, revision: reply.revision, key: key)
        #expect(acted.status < 300, "\(verb): \(acted.text)")
        return acted
    }
}

struct Reply: Sendable {
    let status: Int
    let headers: HTTPFields
    let bytes: [UInt8]
    let object: JSONObject?

    subscript(name: String) -> JSONValue? { object?[name] }
    var text: String { String(decoding: bytes, as: UTF8.self) }
    var id: Int { number("id") }
    var revision: Int { number("revision") }
    /// The last part of a problem's type.
    var problem: String? { self["type"]?.string?.split(separator: "/").last.map(String.init) }
    var fields: [String] { self["problems"]?.array?.compactMap { $0.object?["field"]?.string } ?? [] }

    func number(_ name: String) -> Int {
        if case .integer(let number)? = self[name] { number } else { 0 }
    }
}
