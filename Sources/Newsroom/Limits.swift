/// How much fits where, in Unicode code points unless said otherwise.
public enum Limits {
    public static let headline = 300
    public static let kicker = 80
    public static let lead = 2_000
    /// Of people, sections, tags, sources' and bylines' names, places.
    public static let name = 120
    /// Whole numbers of them.
    public static let tags = 30
    public static let bylines = 50
    public static let sources = 50
    /// A source may be a document with a long title.
    public static let source = 300
    /// Of the whole body.
    public static let text = 1_000_000
    public static let blocks = 20_000
    public static let caption = 2_000
    public static let credit = 300
    public static let alternativeText = 1_000
    public static let address = 2_000
    /// Reasons, notes to colleagues, notes for readers, claims.
    public static let remark = 10_000
}
