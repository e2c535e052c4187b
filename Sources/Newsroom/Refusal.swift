import Editorial
import Storage

/// Why the newsroom did not do what was asked; nothing was changed.
public enum Refusal: Error, Hashable, Sendable {
    /// This member's role does not have the verb, or not for this story.
    case notAllowed(Permission)
    case noSuchStory
    case noSuchThing(String)
    /// The revision that was acted on is no longer the one the desk is on.
    case editedMeanwhile(now: Revision.ID, by: String, at: Instant)
    /// The story's state does not allow the verb.
    case wrongState(state: Story.State, working: Story.WorkingState?)
    /// What is missing before it may be published.
    case incomplete([ChecklistItem])
    case embargoed(until: Instant)
    /// Approval holds for another revision, or for none.
    case notApproved
    /// It takes a second person: a withdrawal, and an approval where the newsroom has set that.
    case needsSecondPerson
    /// The time given has passed.
    case inThePast
    /// Fields that cannot stay as they are, each with its reason.
    case invalid([FieldProblem])
    /// The same `Idempotency-Key` was used for another request.
    case keyTaken
    case alreadyDone
    case storage(StorageError)
}

/// What is wrong with one field of a form or request.
public struct FieldProblem: Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
        case missing
        case tooLong(limit: Int)
        case tooShort(limit: Int)
        case unknown
        case taken
        case notAllowedHere
        /// Of passwords: among the known common ones.
        case tooCommon
        case wrong
    }

    /// As forms and the API name it: `headline`, `body.3`, `bylines.0.name`.
    public let field: String
    public let reason: Reason

    public init(_ field: String, _ reason: Reason) {
        self.field = field
        self.reason = reason
    }
}
