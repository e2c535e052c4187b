import Editorial
import Storage
import Synchronization

/// A page's own bytes, ready to be joined with an edition.
public final class PressedPage: Sendable {
    public enum Own: Sendable {
        case html(head: Fragment, main: Fragment)
        case text(Fragment)
        /// An object that the live column's members end.
        case json(Fragment)
        /// Nothing: the page is the live column of the edition, asked for by pages that are open.
        case liveColumn
    }

    /// How the page may be kept by caches.
    public enum Keeping: Hashable, Sendable {
        /// A story, by the time of its last change: the older, the longer.
        case story(changedAt: Instant)
        /// A front or a list, which changes with every story.
        case front
        /// Words that hardly ever change.
        case fixed
        /// The live column by itself, which open pages ask for again and again.
        case liveColumn
        /// Says that something is wrong, and must not stay.
        case error
    }

    /// The canonical path, the key it is kept under.
    public let path: String
    /// HTTP status: 200, 404, 410, 500 or 503.
    public let status: Int
    public let own: Own
    public let keeping: Keeping
    /// The groups that change it, beside those of its edition.
    public let groups: [PageGroup]
    public let pressedAt: Instant
    /// When it says something else although nothing was changed; nil for never.
    public let freshUntil: Instant?
    /// The story whose readers are counted on it; nil for every other page.
    public let story: Story.ID?
    private let lastMark = Mutex<(period: Int64, fragment: Fragment)?>(nil)
    private let retired = Atomic<Bool>(false)

    public init(
        path: String, status: Int, own: Own, keeping: Keeping, groups: [PageGroup], pressedAt: Instant, freshUntil: Instant?,
        story: Story.ID? = nil
    ) {
        self.path = path
        self.status = status
        self.own = own
        self.keeping = keeping
        self.groups = groups
        self.pressedAt = pressedAt
        self.freshUntil = freshUntil
        self.story = story
    }

    /// Whether newer bytes took its place. Copies made of it are stale then.
    public var isRetired: Bool { retired.load(ordering: .acquiring) }

    /// The mark of a period, made once.
    func mark(of period: Int64, _ make: () -> Fragment) -> Fragment {
        lastMark.withLock { last in
            if let last, last.period == period { return last.fragment }
            let fragment = make()
            last = (period, fragment)
            return fragment
        }
    }

    func retire() {
        retired.store(true, ordering: .releasing)
    }

    /// Whether it still says the truth at that time, nothing having changed.
    public func isFresh(at now: Instant) -> Bool {
        freshUntil.map { now < $0 } ?? true
    }

    /// What keeping it costs, in bytes: fragments, key, and what the table spends on an entry.
    var cost: Int {
        let bytes =
            switch own {
            case .html(let head, let main): head.deflated.count + main.deflated.count
            case .text(let own), .json(let own): own.deflated.count
            case .liveColumn: 0
            }
        return bytes + path.utf8.count * 2 + 700
    }
}
