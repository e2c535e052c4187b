import Storage

/// What filling a portal did.
public struct FillReport: Hashable, Sendable {
    /// One answer for each story, oldest story first.
    public let stories: [TakenIn]
    /// Pictures that are on the shelf now.
    public let pictures: Int
    /// Length of all pictures together.
    public let pictureBytes: Int
    /// False when the portal already had this newsroom.
    public let isFirst: Bool
}
