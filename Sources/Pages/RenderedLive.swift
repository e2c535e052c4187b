import Editorial

/// What stands on every page and changes with every story.
public struct RenderedLive: Hashable, Sendable {
    /// From `<body>` through the name of the portal, the day and the time of the newest story.
    public var masthead: String
    /// `Populer`, `UPDATE` and the way to the index.
    public var column: String
    /// The same lists as the text rendition ends with.
    public var textColumn: String
    /// The same lists as members of the JSON rendition's object, ending it.
    public var jsonColumn: String
    /// When the masthead's day is over.
    public var freshUntil: Instant

    public init(masthead: String, column: String, textColumn: String, jsonColumn: String, freshUntil: Instant) {
        self.masthead = masthead
        self.column = column
        self.textColumn = textColumn
        self.jsonColumn = jsonColumn
        self.freshUntil = freshUntil
    }
}
