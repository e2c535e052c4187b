import Editorial
import Pages

/// What a story's page carries so that its readers can be counted: a word that only who was given the page can know, good
/// for a while. It is not pressed with the page, whose bytes stay for days, but joined to it as one more fragment.
public struct ViewMarks: Sendable {
    private let period: @Sendable (Instant) -> Int64
    private let query: @Sendable (Story.ID, Int64) -> String

    /// - Parameters:
    ///   - period: the number of the stretch of time an instant lies in; a page's mark is the same for all of it.
    ///   - query: what a beacon says for the story in a period, as the query of an address.
    public init(period: @escaping @Sendable (Instant) -> Int64, query: @escaping @Sendable (Story.ID, Int64) -> String) {
        self.period = period
        self.query = query
    }

    /// - Returns: nil for pages that are not a story's.
    func fragment(for page: PressedPage, at now: Instant, _ maker: FragmentMaker) -> Fragment? {
        guard let story = page.story else { return nil }
        let number = period(now)
        return page.mark(of: number) { maker.fragment(ViewMarks.element(query(story, number))) }
    }

    /// Where a browser without script fetches the picture, and where the script reads what to send.
    private static func element(_ query: String) -> String {
        let escaped = query.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
        return
            "<noscript id=\"look\"><img src=\"\(PageAddress.looked).gif?\(escaped)\" width=\"1\" height=\"1\" alt=\"\"></noscript>\n"
    }
}
