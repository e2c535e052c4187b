import Newsroom
import Storage

/// Why a request ends without the page it asked for; where it is answered, it becomes a status and a sentence.
enum Stop: Error {
    /// Nobody is signed in, or a second factor is outstanding.
    case signIn
    case notFound
    /// The request did not come from one of our own pages.
    case otherOrigin
    /// What was sent is not what a form or script of ours sends.
    case malformed
    case tooLarge
    case tooManyStreams
    case refusal(Refusal)
    case staff(StaffRefusal)
    case storage(StorageError)
}

extension Stop {
    /// A refusal as the end of a request: what is not there is a page that is not there.
    init(_ refusal: Refusal) {
        switch refusal {
        case .noSuchStory, .noSuchThing: self = .notFound
        case .storage(let error): self = .storage(error)
        default: self = .refusal(refusal)
        }
    }
}

/// Runs a storage call where routes speak of `Stop`.
func asking<Value>(_ call: () async throws(StorageError) -> Value) async throws(Stop) -> Value {
    do {
        return try await call()
    } catch {
        throw .storage(error)
    }
}
