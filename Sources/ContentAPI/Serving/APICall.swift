import Crypto
import Editorial
import HTTPTypes
import Hummingbird
import JSON
import NIOCore
import Storage

/// A request to the API, taken in whole.
struct APICall: Sendable {
    let query: CallQuery
    let headers: HTTPFields
    let body: [UInt8]
    private let method: HTTPRequest.Method
    private let target: String
    private let parameters: Parameters
    private let caller: Caller?
    private let repetition = Repetition()

    init(_ request: Request, _ context: APIContext, largestBody: Int) async throws {
        query = try CallQuery(request.uri.query)
        headers = request.headers
        method = request.method
        target = request.head.path ?? ""
        parameters = context.parameters
        caller = context.caller
        guard [.post, .put].contains(request.method) else {
            body = []
            return
        }
        do {
            let bytes = try await request.body.collect(upTo: largestBody)
            body = Array(bytes.readableBytesView)
        } catch is NIOTooManyBytesError {
            throw Problem.tooLarge(largestBody)
        }
    }

    var member: StaffMember {
        get throws(Problem) {
            guard let caller else { throw .noToken }
            return caller.member
        }
    }

    /// Whether its key says that it was done before: nothing was changed this time.
    var isRepeated: Bool { repetition.isKnown }

    // MARK: Address

    var story: Story.ID {
        get throws(Problem) { Story.ID(try number("story", else: .noSuchStory)) }
    }

    /// A number in the address.
    func number(_ name: String, else problem: Problem) throws(Problem) -> Int64 {
        guard let text = parameters.get(name), let number = Int64(text), number > 0, String(number) == text else { throw problem }
        return number
    }

    func text(_ name: String) -> String { parameters.get(name) ?? "" }

    // MARK: Header fields

    /// The revision the change was made from: `If-Match: "41"` (RFC 9110, section 13.1.1).
    ///
    /// - Throws: 428 where it is not named, 400 where it is no revision.
    var revision: Revision.ID {
        get throws(Problem) {
            guard let field = headers[.ifMatch] else { throw .noRevision }
            let text = field.hasPrefix("\"") && field.hasSuffix("\"") && field.utf8.count > 2 ? field.dropFirst().dropLast() : ""
            guard let number = Int64(text), number > 0, String(number) == text else { throw .badRevision }
            return Revision.ID(number)
        }
    }

    /// Names the request, so that sent twice it is one act. The same key with another request is refused by Newsroom.
    var key: ActKey? {
        get throws(Problem) {
            guard let caller, let name = HTTPField.Name("Idempotency-Key"), let key = headers[name] else { return nil }
            guard (1...255).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .badKey }
            var hash = SHA256()
            for part in [method.rawValue, target, headers[.ifMatch] ?? ""] { hash.update(data: Array(part.utf8) + [0]) }
            hash.update(data: body)
            return ActKey(owner: caller.owner, key: key, fingerprint: Hex.text(hash.finalize())) { [repetition] in
                repetition.tell()
            }
        }
    }

    // MARK: Body

    /// The body's one object, read by `read`, which notes what is wrong and may return nil only then.
    func object<Value>(
        _ names: MemberNames, _ read: (inout ValueReading, JSONObject) -> Value?
    ) throws(Problem) -> Value {
        var reading = ValueReading()
        guard let object = reading.object(try json(), names), let value = read(&reading, object), reading.problems.isEmpty else {
            throw Problem(UnreadableJSON.invalid(reading.problems))
        }
        return value
    }

    /// For acts that need no more than their name: no body, or an object with nothing in it.
    func nothing() throws(Problem) {
        guard !body.isEmpty else { return }
        try object(MemberNames()) { _, _ in () }
    }

    func json() throws(Problem) -> JSONValue {
        guard MediaType.isJSON(headers[.contentType]) else { throw .wrongMediaType("application/json") }
        do {
            return try ManuscriptJSON.value(body)
        } catch {
            throw Problem(error)
        }
    }
}

enum MediaType {
    /// `application/json`, whatever is said after it.
    static func isJSON(_ field: String?) -> Bool {
        essence(field) == "application/json"
    }

    /// Type and subtype without parameters.
    static func essence(_ field: String?) -> String {
        String(field?.prefix { $0 != ";" } ?? "").trimmingPrefix { $0 == " " }.lowercased().split(separator: " ").first.map(
            String.init)
            ?? ""
    }
}
