import Editorial
import Storage
import Synchronization

/// A page's own bytes, ready to be joined with an edition.
public final class PressedPage: Sendable {
    public enum Own: Sendable {
        case html(head: Fragment, main: Fragment)
        case text(Fragment)
    }

    /// How the page may be kept by caches.
    public enum Keeping: Hashable, Sendable {
        /// A story, by the time of its last change: the older, the longer.
        case story(changedAt: Instant)
        /// A front or a list, which changes with every story.
        case front
        /// Words that hardly ever change.
        case fixed
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
    private let retired = Atomic<Bool>(false)

    public init(
        path: String, status: Int, own: Own, keeping: Keeping, groups: [PageGroup], pressedAt: Instant, freshUntil: Instant?
    ) {
        self.path = path
        self.status = status
        self.own = own
        self.keeping = keeping
        self.groups = groups
        self.pressedAt = pressedAt
        self.freshUntil = freshUntil
    }

    /// Whether newer bytes took its place. Copies made of it are stale then.
    public var isRetired: Bool { retired.load(ordering: .acquiring) }

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
            case .text(let text): text.deflated.count
            }
        return bytes + path.utf8.count * 2 + 700
    }
}
