import Crypto
import Editorial
import HTTPTypes
import Hummingbird
import JSON
import NIOCore

/// What an operation answers with.
struct APIAnswer: Sendable {
    enum Keeping: Sendable {
        /// Of the newsroom: nobody keeps it.
        case never
        /// Of readers: kept, and asked about each time.
        case checked
    }

    var status: HTTPResponse.Status = .ok
    var headers: HTTPFields = [:]
    var mediaType = "application/json"
    var body: [UInt8]
    var keeping = Keeping.never

    /// A JSON object.
    init(_ status: HTTPResponse.Status = .ok, _ members: (inout JSONWriter) -> Void) {
        var json = JSONWriter()
        json.object(members)
        self.status = status
        body = Array(json.text.utf8)
    }

    init(status: HTTPResponse.Status, mediaType: String = "application/json", body: [UInt8]) {
        self.status = status
        self.mediaType = mediaType
        self.body = body
    }

    static let noContent = APIAnswer(status: .noContent, body: [])

    /// The same, for readers.
    var kept: APIAnswer {
        var answer = self
        answer.keeping = .checked
        return answer
    }

    func response(to request: Request) -> Response {
        var headers = headers
        if !body.isEmpty { headers[.contentType] = mediaType }
        headers.addSafety()
        switch keeping {
        case .never: headers[.cacheControl] = "no-store"
        case .checked:
            headers[.cacheControl] = "public, no-cache"
            let tag = "\"" + Hex.text(SHA256.hash(data: body).prefix(12)) + "\""
            headers[.eTag] = tag
            if status == .ok, request.headers[values: .ifNoneMatch].joined(separator: ",").contains(tag) {
                headers[.contentType] = nil
                return Response(status: .notModified, headers: headers)
            }
        }
        return Response(
            status: status, headers: headers, body: body.isEmpty ? .init() : .init(byteBuffer: ByteBuffer(bytes: body)))
    }
}

extension HTTPFields {
    /// For browsers that come upon an answer: it is data, not a page.
    mutating func addSafety() {
        self[.xContentTypeOptions] = "nosniff"
        self[.contentSecurityPolicy] = "default-src 'none'; frame-ancestors 'none'"
    }
}
