import Editorial

/// What all pages share at a moment: the theme's beginning and end, and the live column.
///
/// A page in full is an edition and the page's own fragments. A new story makes a new edition, and with it every page is new.
public struct Edition: Sendable {
    /// Grows by one with every edition of this process.
    public let number: Int
    public let opening: Fragment
    public let script: Fragment
    public let masthead: Fragment
    public let column: Fragment
    public let textColumn: Fragment
    public let jsonColumn: Fragment
    public let foot: Fragment
    /// When the day in the masthead is over.
    public let freshUntil: Instant
    /// False while the database does not answer: what is pressed goes on being served, and says so.
    public let isStorageThere: Bool

    /// A page of this edition, in order.
    ///
    /// - Parameter mark: what a story's page carries for the counting of readers (`ViewMarks`).
    public func fragments(of page: PressedPage, mark: Fragment? = nil) -> [Fragment] {
        switch page.own {
        case .html(let head, let main):
            [opening, script, head, masthead, main, column] + (mark.map { [$0, foot] } ?? [foot])
        case .text(let text): [text, textColumn]
        case .json(let json): [json, jsonColumn]
        case .liveColumn: [column]
        }
    }
}
