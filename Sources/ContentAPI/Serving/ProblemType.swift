import HTTPTypes

/// The kinds of problem documents (RFC 9457). Each name is the end of its `type`, which never changes meaning; at that
/// address stands what it means.
enum ProblemType: String, CaseIterable, Sendable {
    case notJSON = "not-json"
    case notHTTP = "not-http"
    case badQuery = "bad-query"
    case badHeader = "bad-header"
    case noToken = "no-token"
    case badToken = "bad-token"
    case notAllowed = "not-allowed"
    case nothingHere = "nothing-here"
    case noSuchStory = "no-such-story"
    case noSuchThing = "no-such-thing"
    case wrongMethod = "wrong-method"
    case wrongState = "wrong-state"
    case incomplete
    case embargoed
    case notApproved = "not-approved"
    case secondPerson = "second-person"
    case alreadyDone = "already-done"
    case withdrawn
    case stale
    case tooLarge = "too-large"
    case headTooLarge = "head-too-large"
    case wrongMediaType = "wrong-media-type"
    case invalid
    case inThePast = "in-the-past"
    case keyTaken = "key-taken"
    case photoRefused = "photo-refused"
    case noRevision = "no-revision"
    case failed
    case notNow = "not-now"

    var status: HTTPResponse.Status {
        switch self {
        case .notJSON, .notHTTP, .badQuery, .badHeader: .badRequest
        case .noToken, .badToken: .unauthorized
        case .notAllowed: .forbidden
        case .nothingHere, .noSuchStory, .noSuchThing: .notFound
        case .wrongMethod: .methodNotAllowed
        case .wrongState, .incomplete, .embargoed, .notApproved, .secondPerson, .alreadyDone: .conflict
        case .withdrawn: .gone
        case .stale: .preconditionFailed
        case .tooLarge: .contentTooLarge
        case .headTooLarge: .requestHeaderFieldsTooLarge
        case .wrongMediaType: .unsupportedMediaType
        case .invalid, .inThePast, .keyTaken, .photoRefused: .unprocessableContent
        case .noRevision: .preconditionRequired
        case .failed: .internalServerError
        case .notNow: .serviceUnavailable
        }
    }

    /// Short, and the same for every occurrence.
    var title: String {
        switch self {
        case .notJSON: "The body is no JSON text"
        case .notHTTP: "This is not HTTP"
        case .badQuery: "A parameter cannot be used"
        case .badHeader: "A header field cannot be used"
        case .noToken: "A token is needed"
        case .badToken: "The token does not hold"
        case .notAllowed: "Not allowed"
        case .nothingHere: "There is nothing at this address"
        case .noSuchStory: "There is no such story"
        case .noSuchThing: "There is no such thing"
        case .wrongMethod: "The address does not answer this method"
        case .wrongState: "Not where the story stands"
        case .incomplete: "Something is missing before it can be published"
        case .embargoed: "The story is under embargo"
        case .notApproved: "Not approved"
        case .secondPerson: "It takes a second person"
        case .alreadyDone: "Done already"
        case .withdrawn: "The story was withdrawn"
        case .stale: "Someone has saved meanwhile"
        case .tooLarge: "Too large"
        case .headTooLarge: "The address or the header fields are too long"
        case .wrongMediaType: "Another media type is expected"
        case .invalid: "Fields cannot stay as they are"
        case .inThePast: "The time has passed"
        case .keyTaken: "The idempotency key was used for another request"
        case .photoRefused: "The photo was not taken in"
        case .noRevision: "The revision has to be named"
        case .failed: "Something went wrong here"
        case .notNow: "Not now"
        }
    }

    /// What to do about it.
    var explanation: String {
        switch self {
        case .notJSON: "Send one JSON object in UTF-8 (RFC 8259); `detail` says where the text breaks off."
        case .notHTTP: "The request's head breaks the rules of HTTP/1.1 (RFC 9112), as by a control character in a field."
        case .badQuery: "`problems` names the parameter and says what is expected."
        case .badHeader: "`problems` names the header field and says what is expected."
        case .noToken:
            "Send `Authorization: Bearer TOKEN`. `terbit staff token` and `terbit staff add --token` print one."
        case .badToken: "The token is none of this portal's, has expired or was ended, or its account is disabled."
        case .notAllowed: "The token's role does not have this verb, or not for this story; see docs/permissions.md."
        case .nothingHere: "Every address is in the OpenAPI document."
        case .noSuchStory: "There is no story of this number; a draft may have been deleted."
        case .noSuchThing: "What the request names does not exist, or not on this story."
        case .wrongMethod: "`Allow` names the methods that are answered."
        case .wrongState: "`state` and `workingState` say where the story stands now."
        case .incomplete: "`missing` names what the newsroom's checklist asks for."
        case .embargoed: "`until` says when it may go live."
        case .notApproved: "Approve the revision first, or publish as someone who may approve."
        case .secondPerson: "Someone other than who began this has to agree."
        case .alreadyDone: "What was asked is so already."
        case .withdrawn: "`reason` is the one readers are given; the story does not come back."
        case .stale:
            "The revision in `If-Match` is no longer the one that counts. `currentRevision` is; read it, bring both together, send again."
        case .tooLarge: "Bodies hold up to 8 MB, photos up to 40 MB."
        case .headTooLarge: "The address and each header field hold up to 8 KB, all fields together up to 32 KB."
        case .wrongMediaType: "`detail` names the media type that is expected."
        case .invalid: "`problems` names each field and says what is wrong with it."
        case .inThePast: "Give a time that is still to come."
        case .keyTaken: "Choose a new key for each request; repeat one only with the very same request."
        case .photoRefused: "`detail` says why. JPEG, PNG and WebP are taken."
        case .noRevision: "Send `If-Match: \"REVISION\"` with the revision you have read."
        case .failed: "It is in the portal's log under the time of this answer."
        case .notNow: "Try again after the seconds in `Retry-After`. Nothing was changed."
        }
    }

    var address: String { "/api/v1/problems/" + rawValue }
}
