/// What is wrong with one of our own manuscripts. A test reads them all, so no reader of a portal ever meets it.
public struct ManuscriptError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Key of the story, or the section where no story has begun.
    public let story: String
    public let problem: String

    public var description: String { "\(story): \(problem)" }
}
