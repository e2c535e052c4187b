import Editorial
import HTTPTypes
import Hummingbird
import Logging
import Newsroom
import PhotoDesk
import Storage

extension Problem {
    /// What to answer where something was thrown; what is nobody's mistake but ours goes to the log, and only there.
    init(of error: any Error, _ logger: Logger) {
        switch error {
        case let problem as Problem: self = problem
        case let refusal as Refusal: self.init(refusal, logger)
        case let error as StorageError: self.init(error, logger)
        case let refusal as PhotoRefusal: self.init(refusal)
        case let error as UnreadableJSON: self.init(error)
        case let error as any HTTPResponseError where error.status == .notFound: self = .nothingHere
        default:
            logger.error("A request to the API failed.", metadata: ["why": "\(error)"])
            self.init(.failed)
        }
    }

    init(_ error: UnreadableJSON) {
        switch error {
        case .notJSON(let error): self.init(.notJSON, "At byte \(error.offset): \(error.reason).")
        case .invalid(let found):
            self.init(.invalid)
            problems = found.map { Field(field: $0.field, message: $0.message(in: .english)) }
        }
    }

    init(_ refusal: Refusal, _ logger: Logger) {
        switch refusal {
        case .notAllowed(let permission):
            self.init(.notAllowed)
            more = [("permission", .text(permission.rawValue))]
        case .noSuchStory: self.init(.noSuchStory)
        case .noSuchThing(let thing): self.init(.noSuchThing, "There is no such \(thing).")
        case .editedMeanwhile(let now, let by, let at):
            self.init(.stale)
            more = [
                ("currentRevision", .number(now.rawValue)), ("changedBy", .text(by)), ("changedAt", .text(at.rfc3339())),
            ]
        case .wrongState(let state, let working):
            self.init(.wrongState)
            more = [("state", .text(state.rawValue)), ("workingState", .textOrNull(working?.rawValue))]
        case .incomplete(let items):
            self.init(.incomplete)
            more = [("missing", .texts(items.map(\.rawValue)))]
        case .embargoed(let until):
            self.init(.embargoed)
            more = [("until", .text(until.rfc3339()))]
        case .notApproved: self.init(.notApproved)
        case .needsSecondPerson: self.init(.secondPerson)
        case .inThePast: self.init(.inThePast)
        case .invalid(let found):
            self.init(.invalid)
            problems = found.map { Field(field: $0.field, message: $0.sentence) }
        case .keyTaken: self.init(.keyTaken)
        case .alreadyDone: self.init(.alreadyDone)
        case .storage(let error): self.init(error, logger)
        }
    }

    init(_ error: StorageError, _ logger: Logger) {
        logger.error("The database did not answer the API.", metadata: ["why": "\(error)"])
        self.init(.notNow)
        headers[.retryAfter] = "5"
    }

    init(_ refusal: PhotoRefusal) {
        switch refusal {
        case .tooLarge(_, let limit): self = .tooLarge(limit)
        // Not `.keyTaken` alone: that is a photo's refusal too, and this would call itself for ever.
        case .keyTaken: self.init(ProblemType.keyTaken)
        case .busy, .notEquipped, .notKept, .storage:
            self.init(.notNow, refusal.sentence(in: .english))
            headers[.retryAfter] = "5"
        default: self.init(.photoRefused, refusal.sentence(in: .english))
        }
    }
}

extension FieldProblem {
    fileprivate var sentence: String {
        switch reason {
        case .missing: "Something has to stand here."
        case .tooLong(let limit): "No more than \(limit) fit here."
        case .tooShort(let limit): "At least \(limit) are expected here."
        case .unknown: "What is named here is not known."
        case .taken: "This is taken."
        case .notAllowedHere: "This is not allowed here."
        case .tooCommon: "This is too common."
        case .wrong: "This cannot stay as it is."
        }
    }
}
