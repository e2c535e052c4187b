import Editorial
import Storage

/// Judges views: which count, and why the others do not.
///
/// Deterministic: all it goes by is in it or in the view, the time too.
public struct ViewScreen: Sendable {
    private let settings: CountingSettings
    private var salts: VisitorSalts

    public init(settings: CountingSettings, crawlers: CrawlerList, salts: VisitorSalts) {
        self.settings = settings
        self.salts = salts
    }

    /// - Parameter story: the story the view is of, as it stands; nil when there is none of that id.
    public mutating func judge(_ view: PageView, of story: CountedStory?) -> Verdict {
        .refused(.unknownStory)
    }
}
