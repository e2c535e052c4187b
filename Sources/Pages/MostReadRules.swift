/// How a portal makes Populer, as far as its pages say it.
public struct MostReadRules: Hashable, Sendable {
    /// How far back the present list looks as long as enough is read; nil where that is no whole number of hours.
    public var windowHours: Int?
    /// Whether what was read just now weighs more than what was read hours ago.
    public var favoursRecent: Bool

    public init(windowHours: Int? = 24, favoursRecent: Bool = true) {
        self.windowHours = windowHours
        self.favoursRecent = favoursRecent
    }
}
