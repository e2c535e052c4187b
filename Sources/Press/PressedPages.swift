import Storage
import Synchronization

/// The pressed pages in memory, by address, within a budget; the least recently read leave first.
///
/// Read on event loops: every act is short and holds the lock of one shard.
public final class PressedPages: Sendable {
    private let shards: [Shard]
    /// Which groups were touched when, so that a page pressed from what storage said before is not kept after.
    private let touches = Mutex(TouchBook())

    /// - Parameter budgetBytes: what the pages kept may take together; at least some pages are always kept.
    public init(budgetBytes: Int = 64 << 20) {
        let count = 16
        shards = (0..<count).map { _ in Shard(budgetBytes: max(budgetBytes / count, 64 << 10)) }
    }

    /// The page at a canonical path, which thereby becomes the most recently read.
    public func page(at path: String) -> PressedPage? {
        shard(of: path).read(path)
    }

    /// Taken before storage is asked, and given to `keep`.
    var generation: Int { touches.withLock { $0.generation } }

    /// Keeps a page, in place of the one that was there, unless it is stale already.
    ///
    /// - Parameter generation: as it was before storage was asked.
    /// - Returns: false if one of its groups was touched since, so that the page may say what is no longer true.
    func keep(_ page: PressedPage, generation: Int) -> Bool {
        // Under the lock of the touches: else a touch could fall between the check and the keeping.
        touches.withLock { book in
            guard !book.isTouched(page.groups, since: generation) else { return false }
            shard(of: page.path).insert(page)
            return true
        }
    }

    /// Notes that groups changed, before their pages are pressed again, and says which pages in memory they concern.
    func touch(_ groups: Set<PageGroup>) -> [PressedPage] {
        touches.withLock { $0.touch(groups) }
        return shards.flatMap { $0.pages(in: groups) }
    }

    /// Takes a page out, if it is still the one kept.
    func drop(_ page: PressedPage) {
        shard(of: page.path).remove(page)
    }

    public var count: Int { shards.reduce(0) { $0 + $1.count } }

    /// What the kept pages take, in bytes.
    public var costBytes: Int { shards.reduce(0) { $0 + $1.costBytes } }

    private func shard(of path: String) -> Shard {
        // The last byte of an address is a letter of its slug: spread well enough, and free.
        var hash: UInt8 = 0
        for byte in path.utf8.suffix(8) { hash = hash &* 31 &+ byte }
        return shards[Int(hash) % shards.count]
    }
}

/// The generation each group was last touched in.
private struct TouchBook {
    private(set) var generation = 0
    /// Everything pressed from what storage said before this is stale.
    private var floor = 0
    private var last: [PageGroup: Int] = [:]

    mutating func touch(_ groups: Set<PageGroup>) {
        generation += 1
        if groups.contains(.everything) || last.count > 50_000 {
            floor = generation
            last.removeAll()
        }
        for group in groups { last[group] = generation }
    }

    func isTouched(_ groups: [PageGroup], since generation: Int) -> Bool {
        generation < floor || groups.contains { (last[$0] ?? 0) > generation }
    }
}
