/// Someone of the newsroom, none of whom exists.
public struct MastheadName: Hashable, Sendable {
    public let name: String
    /// What they do, as the page about the newsroom says it.
    public let duty: String

    init(_ name: String, _ duty: String) {
        self.name = name
        self.duty = duty
    }
}
