import Editorial
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// Why a request was not done, as a problem document (RFC 9457). Nothing was changed.
struct Problem: Error, Sendable {
    enum Value: Sendable {
        case text(String)
        case textOrNull(String?)
        case number(Int64)
        case texts([String])
        case notes([PublishedNote])
    }

    struct Field: Sendable {
        let field: String
        let message: String
    }

    let type: ProblemType
    /// About this occurrence.
    var detail: String?
    /// Field by field.
    var problems: [Field] = []
    /// What else there is to say about it, by name.
    var more: [(name: String, value: Value)] = []
    var headers: HTTPFields = [:]

    init(_ type: ProblemType, _ detail: String? = nil) {
        self.type = type
        self.detail = detail
    }

    func response(to request: Request) -> Response {
        var headers = headers
        headers[.contentType] = Problem.mediaType
        headers[.cacheControl] = "no-store"
        headers.addSafety()
        let bytes = ByteBuffer(string: document)
        let body =
            request.method == .head ? ResponseBody(contentLength: bytes.readableBytes) { _ in } : ResponseBody(byteBuffer: bytes)
        return Response(status: type.status, headers: headers, body: body)
    }

    static let mediaType = "application/problem+json"

    var document: String {
        var json = JSONWriter()
        json.object { write(to: &$0) }
        return json.text
    }

    private func write(to json: inout JSONWriter) {
        json.member("type", type.address)
        json.member("title", type.title)
        json.member("status", type.status.code)
        json.member("detail", detail ?? type.explanation)
        if !problems.isEmpty {
            json.array("problems") { json in
                for problem in problems {
                    json.object { json in
                        json.member("field", problem.field)
                        json.member("message", problem.message)
                    }
                }
            }
        }
        for (name, value) in more {
            switch value {
            case .text(let text): json.member(name, text)
            case .textOrNull(let text): json.memberOrNull(name, text)
            case .number(let number): json.member(name, Int(number))
            case .texts(let texts): json.texts(name, texts)
            case .notes(let notes):
                json.array(name) { json in
                    for note in notes { json.object { $0.write(note) } }
                }
            }
        }
    }
}

extension Problem {
    static let nothingHere = Problem(.nothingHere)
    static let noSuchStory = Problem(.noSuchStory)
    static let noRevision = Problem(.noRevision)

    static var noToken: Problem {
        var problem = Problem(.noToken)
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"terbit\""
        return problem
    }

    static var badToken: Problem {
        var problem = Problem(.badToken)
        problem.headers[.wwwAuthenticate] = "Bearer realm=\"terbit\", error=\"invalid_token\""
        return problem
    }

    static var badRevision: Problem { badHeader("If-Match", "One revision in quotation marks is expected here: \"41\".") }
    static var badKey: Problem { badHeader("Idempotency-Key", "1 to 255 visible ASCII characters are expected here.") }

    static func wrongMethod(allowed: [String]) -> Problem {
        var problem = Problem(.wrongMethod)
        problem.headers[.allow] = allowed.joined(separator: ", ")
        return problem
    }

    static func wrongMediaType(_ expected: String) -> Problem {
        Problem(.wrongMediaType, "The body has to come as \(expected).")
    }

    static func tooLarge(_ limit: Int) -> Problem {
        Problem(.tooLarge, "The body is larger than \(limit >> 20) MB.")
    }

    static func badQuery(_ name: String, _ message: String) -> Problem {
        var problem = Problem(.badQuery)
        problem.problems = [Field(field: name, message: message)]
        return problem
    }

    private static func badHeader(_ name: String, _ message: String) -> Problem {
        var problem = Problem(.badHeader)
        problem.problems = [Field(field: name, message: message)]
        return problem
    }
}
