import Editorial
import Storage

/// The stories that a captured page tells of, in the order they are to be stored.
///
/// A story's origin is its minute and its headline, so that the same headline is the same story whether it stood in a list
/// or over its own article. Its version is `listed` where only headline and time are known, and `text` with a hash of
/// everything the article says where it is known: the same capture again is an equal version of every story and changes
/// nothing; a changed capture of an article is a new version; a headline is filled in by the capture of its article; and a
/// store never lets a story without text take the place of one with text.
struct CapturedStories {
    private(set) var stories: [IncomingStory] = []
    /// For each list, the places of its rows among `stories`.
    private(set) var lists: [(kind: ShownList.Kind, places: [Int])] = []
    /// The place of the page's own article among `stories`.
    private(set) var articlePlace = 0

    private let page: CapturedPage
    private let seenAt: Instant
    private var places: [IncomingStory.Origin: Int] = [:]

    /// Of stories of one minute the one stored later counts as newer: `latest` goes in from the bottom up, with the article
    /// at its place if it stands in its own list, then `mostRead`, then the article.
    ///
    /// - Parameter seenAt: when the page was captured.
    init(_ page: CapturedPage, unknownSection: String, seenAt: Instant) {
        self.page = page
        self.seenAt = seenAt
        let latest = page.lists.filter { $0.kind == .latest }
        let others = page.lists.filter { $0.kind != .latest }
        for row in (latest + others).flatMap({ $0.rows.reversed() }) { add(row, section: unknownSection) }
        articlePlace = add(article)
        for list in page.lists {
            lists.append((list.kind, list.rows.compactMap { places[CapturedStories.origin($0.headline, $0.at)] }))
        }
    }

    private mutating func add(_ row: CapturedPage.Row, section: String) {
        let origin = CapturedStories.origin(row.headline, row.at)
        if origin == article.origin {
            add(article)
        } else {
            add(
                IncomingStory(
                    origin: origin, version: "listed", headline: row.headline, section: section, language: page.language,
                    holdsText: false, firstPublishedAt: row.at))
        }
    }

    @discardableResult
    private mutating func add(_ story: IncomingStory) -> Int {
        if let place = places[story.origin] { return place }
        stories.append(story)
        places[story.origin] = stories.count - 1
        return stories.count - 1
    }

    private var article: IncomingStory {
        IncomingStory(
            origin: CapturedStories.origin(page.headline, page.publishedAt), version: version, kind: page.kind, kicker: page.kicker,
            headline: page.headline, body: Body(page.body.map { .paragraph($0) }), bylines: page.bylines,
            printedByline: page.printedByline, section: page.section, leadPhoto: page.photo, language: page.language,
            holdsText: true, firstPublishedAt: page.publishedAt, seenAt: seenAt)
    }

    private var version: String {
        var parts = [page.kind.rawValue, page.kicker ?? "", page.section, page.headline, page.printedByline ?? "", page.language]
        parts += [page.photo?.caption ?? "", page.photo?.credit ?? ""]
        parts += page.bylines.map { $0.role.rawValue + ":" + $0.name }
        parts += page.body
        // Each part with its length before it: no two pages write the same.
        return "text " + contentHash(parts.flatMap { "\($0.utf8.count):".utf8 + Array($0.utf8) })
    }

    private static func origin(_ headline: String, _ at: Instant) -> IncomingStory.Origin {
        let minute = Instant(seconds: at.seconds - ((at.seconds % 60) + 60) % 60)
        return .init(source: "capture", key: minute.rfc3339() + " " + headline)
    }
}
