import HTTPTypes
import JSON

/// What describes the API itself.
struct DescriptionOperations: Sendable {
    /// The OpenAPI 3.1 document. A test holds it against the operations.
    static var document: [UInt8] { PackageResources.openapi_json }

    var all: [Operation] {
        [
            Operation(.get, "openapi.json", access: .everyone, openAPI),
            Operation(.get, "problems/{problem}", access: .everyone, problem),
        ]
    }

    @Sendable private func openAPI(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        return APIAnswer(status: .ok, body: DescriptionOperations.document).kept
    }

    /// What stands at the `type` of a problem document.
    @Sendable private func problem(_ call: APICall) async throws -> APIAnswer {
        try call.query.mustHaveOnly()
        guard let type = ProblemType(rawValue: call.text("problem")) else { throw Problem(.noSuchThing) }
        return APIAnswer { json in
            json.member("type", type.address)
            json.member("status", type.status.code)
            json.member("title", type.title)
            json.member("explanation", type.explanation)
        }.kept
    }
}
