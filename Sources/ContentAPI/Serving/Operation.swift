import HTTPTypes
import Hummingbird

/// One thing that can be asked of the API.
struct Operation: Sendable {
    enum Access: Sendable {
        /// Whoever asks.
        case everyone
        /// Members of the newsroom, by a token.
        case bearer
    }

    let method: HTTPRequest.Method
    let path: OperationPath
    let access: Access
    /// Of a body, in bytes.
    let largestBody: Int
    private let act: @Sendable (APICall) async throws -> APIAnswer

    /// A long story with its captions, in bytes.
    static let largestText = 8 << 20

    init(
        _ method: HTTPRequest.Method, _ path: OperationPath, access: Access = .bearer,
        largestBody: Int = Operation.largestText, _ act: @escaping @Sendable (APICall) async throws -> APIAnswer
    ) {
        self.method = method
        self.path = path
        self.access = access
        self.largestBody = largestBody
        self.act = act
    }

    func answer(to request: Request, _ context: APIContext) async throws -> APIAnswer {
        let call = try await APICall(request, context, largestBody: largestBody)
        var answer = try await act(call)
        if call.isRepeated, let name = HTTPField.Name("Idempotency-Replayed") { answer.headers[name] = "true" }
        return answer
    }
}

/// An address with names for what varies, as the OpenAPI document writes it: `/api/v1/stories/{story}/submit`.
struct OperationPath: Hashable, Sendable, ExpressibleByStringLiteral {
    let text: String

    /// - Parameter value: what follows `/api/v1/`.
    init(stringLiteral value: String) {
        text = "/api/v1/" + value
    }

    /// As the router writes it: `/api/v1/stories/:story/submit`.
    var routed: String {
        text.split(separator: "/", omittingEmptySubsequences: false)
            .map { $0.hasPrefix("{") ? ":" + $0.dropFirst().dropLast() : String($0) }.joined(separator: "/")
    }

    func matches(_ path: String) -> Bool {
        let own = text.split(separator: "/")
        let asked = path.split(separator: "/")
        return own.count == asked.count && zip(own, asked).allSatisfy { $0.hasPrefix("{") || $0 == $1 }
    }
}
