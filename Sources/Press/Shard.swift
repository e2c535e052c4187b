import Storage
import Synchronization

/// A part of the pressed pages, under a lock of its own.
final class Shard: Sendable {
    private let table: Mutex<Table>

    init(budgetBytes: Int) {
        table = Mutex(Table(budgetBytes: budgetBytes))
    }

    func read(_ path: String) -> PressedPage? {
        table.withLock { $0.read(path) }
    }

    func insert(_ page: PressedPage) {
        table.withLock { $0.insert(page) }
    }

    func remove(_ page: PressedPage) {
        table.withLock { $0.remove(page) }
    }

    func pages(in groups: Set<PageGroup>) -> [PressedPage] {
        table.withLock { $0.pages(in: groups) }
    }

    var count: Int { table.withLock { $0.count } }
    var costBytes: Int { table.withLock { $0.costBytes } }
}

/// Pages in the order they were read, as a list threaded through an array: reading moves a page by four writes.
private struct Table {
    private struct Entry {
        var page: PressedPage
        var newer: Int
        var older: Int
    }

    private let budgetBytes: Int
    private var places: [String: Int] = [:]
    private var entries: [Entry?] = []
    private var free: [Int] = []
    private var groups: [PageGroup: Set<Int>] = [:]
    private var newest = Table.none
    private var oldest = Table.none
    private(set) var costBytes = 0

    private static let none = -1

    init(budgetBytes: Int) {
        self.budgetBytes = budgetBytes
    }

    var count: Int { places.count }

    mutating func read(_ path: String) -> PressedPage? {
        guard let place = places[path], let page = entries[place]?.page else { return nil }
        if place != newest {
            unlink(place)
            linkAsNewest(place)
        }
        return page
    }

    mutating func insert(_ page: PressedPage) {
        if let place = places[page.path] { remove(at: place) }
        let place = free.popLast() ?? entries.count
        if place == entries.count { entries.append(nil) }
        entries[place] = Entry(page: page, newer: Table.none, older: Table.none)
        places[page.path] = place
        for group in page.groups { groups[group, default: []].insert(place) }
        costBytes += page.cost
        linkAsNewest(place)
        while costBytes > budgetBytes, oldest != place { remove(at: oldest) }
    }

    mutating func remove(_ page: PressedPage) {
        guard let place = places[page.path], entries[place]?.page === page else { return }
        remove(at: place)
    }

    func pages(in wanted: Set<PageGroup>) -> [PressedPage] {
        if wanted.contains(.everything) { return entries.compactMap { $0?.page } }
        let found = wanted.reduce(into: Set<Int>()) { found, group in
            if let places = groups[group] { found.formUnion(places) }
        }
        return found.compactMap { entries[$0]?.page }
    }

    private mutating func remove(at place: Int) {
        guard let page = entries[place]?.page else { return }
        unlink(place)
        entries[place] = nil
        free.append(place)
        places[page.path] = nil
        for group in page.groups {
            groups[group]?.remove(place)
            if groups[group]?.isEmpty == true { groups[group] = nil }
        }
        costBytes -= page.cost
        page.retire()
    }

    private mutating func linkAsNewest(_ place: Int) {
        entries[place]?.newer = Table.none
        entries[place]?.older = newest
        if newest != Table.none { entries[newest]?.newer = place }
        newest = place
        if oldest == Table.none { oldest = place }
    }

    private mutating func unlink(_ place: Int) {
        guard let entry = entries[place] else { return }
        if entry.newer != Table.none { entries[entry.newer]?.older = entry.older } else { newest = entry.older }
        if entry.older != Table.none { entries[entry.older]?.newer = entry.newer } else { oldest = entry.newer }
    }
}
