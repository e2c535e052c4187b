import Editorial

/// What is a page's own; the press puts it between what all pages share.
///
/// A page in full is: opening, script, `head`, masthead, `main`, live column, foot.
public struct RenderedPage: Hashable, Sendable {
    /// From `<title>` to `</head>`.
    public var head: String
    /// The navigation and the page's own content, to the end of `<main>`.
    public var main: String
    /// When the page says something else although nothing was changed, such as a note on a story's age; nil for never.
    public var freshUntil: Instant?

    public init(head: String, main: String, freshUntil: Instant? = nil) {
        self.head = head
        self.main = main
        self.freshUntil = freshUntil
    }
}
