import Editorial
import Pages
import Storage

/// Reads from storage what a page is about.
public struct PageAssembly: Sendable {
    let store: any ReadingStore
    let lists: (any RecordedListStore)?
    let mostReadLength: Int
    private let addressing: AddressPattern
    private let zone: SiteZone

    /// Stories on one page of a section, topic or person.
    static let listLength = 30
    /// Notes on one page of corrections. Each brings the group of its story, and caches hold at least 32 a page (RFC 9875, 2).
    static let correctionsLength = 20
    /// Stories on one page of a day's index.
    static let dayLength = 60

    /// - Parameters:
    ///   - lists: the lists of the most read beside the one on every page; nil where nobody counts.
    ///   - mostReadLength: stories on a page of the most read where none are ranked.
    public init(
        store: any ReadingStore, lists: (any RecordedListStore)? = nil, addressing: AddressPattern, zone: SiteZone,
        mostReadLength: Int
    ) {
        self.store = store
        self.lists = lists
        self.mostReadLength = mostReadLength
        self.addressing = addressing
        self.zone = zone
    }

    /// What an address leads to.
    public enum Finding: Sendable {
        case page(AssembledPage)
        /// The page has its canonical address elsewhere.
        case moved(to: String)
        case nothing
    }

    /// - Parameters:
    ///   - now: the present, or the moment the page is wanted of.
    ///   - query: of the request; some portals' old addresses are nothing else.
    public func find(
        _ path: String, query: String? = nil, at moment: Moment, now: Instant
    ) async throws(StorageError) -> Finding {
        switch PageAddress(path: path) {
        case .home: return .page(try await home(moment))
        case .section(let slug, let before):
            guard let section = try await store.section(slug: slug), !section.isUnfiled else {
                return try await story(path, query, moment)
            }
            guard section.slug == slug else { return .moved(to: PageAddress.section(section.slug, before: before).path) }
            return try await list(.section(section), .section(section.id), [.section(section.id)], before, moment)
        case .topic(let slug, let before):
            guard let tag = try await store.tag(slug: slug) else { return try await story(path, query, moment) }
            guard tag.slug == slug else { return .moved(to: PageAddress.topic(tag.slug, before: before).path) }
            return try await list(.topic(tag), .tag(tag.id), [.tag(tag.id)], before, moment)
        case .person(let slug, let before):
            guard let person = try await store.person(slug: slug) else { return try await story(path, query, moment) }
            guard person.slug == slug else { return .moved(to: PageAddress.person(person.slug, before: before).path) }
            return try await list(.person(person), .person(person.id), [.person(person.id)], before, moment)
        case .index: return try await newestDay(moment, now)
        case .day(let date, let before): return try await day(date, before, [], moment)
        case .sections:
            let sections = try await store.sections().filter { !$0.isUnfiled }
            return .page(AssembledPage(.sections(sections), keeping: .front, groups: [.home]))
        case .corrections(let before): return try await corrections(before, moment)
        case .correctionsText(let before): return try await corrections(before, moment).asText
        case .mostRead(let address, let form): return try await mostRead(address, form, moment)
        case .fixed(let page): return .page(AssembledPage(.fixed(page), keeping: .fixed, groups: []))
        case .story(let path): return try await story(path, query, moment)
        case .storyText(let path): return try await storyText(path, moment)
        // No page: open pages put it in.
        case .media, .liveColumn: return .nothing
        }
    }

    // MARK: Fronts and lists

    private func home(_ moment: Moment) async throws(StorageError) -> AssembledPage {
        let lines = try await store.front(at: moment, newest: 12, perSection: 10)
        return AssembledPage(.home(lines), keeping: .front, groups: [.home])
    }

    private func list(
        _ subject: ListPage.Subject, _ list: StoryList, _ groups: [PageGroup], _ before: Story.ID?, _ moment: Moment,
        length: Int = PageAssembly.listLength
    ) async throws(StorageError) -> Finding {
        guard var lines = try await store.lines(of: list, at: moment, after: before, limit: length + 1) else { return .nothing }
        // An older page without stories is an address nobody was given; an empty first page only waits for its first story.
        guard before == nil || !lines.isEmpty else { return .nothing }
        let hasOlder = lines.count > length
        if hasOlder { lines.removeLast() }
        let page = ListPage(subject: subject, lines: lines, before: before, olderAfter: hasOlder ? lines.last?.id : nil)
        return .page(AssembledPage(.list(page), keeping: .front, groups: groups))
    }

    private func corrections(_ before: PublishedNote.ID?, _ moment: Moment) async throws(StorageError) -> Finding {
        let length = PageAssembly.correctionsLength
        var lines = try await store.corrections(at: moment, before: before, limit: length + 1)
        guard before == nil || !lines.isEmpty else { return .nothing }
        let hasOlder = lines.count > length
        if hasOlder { lines.removeLast() }
        // Headlines and addresses of the stories stand on it.
        let stories = Set(lines.flatMap { [$0.note.story, $0.note.linkedStory].compactMap(\.self) })
        let page = CorrectionsPage(lines: lines, before: before, olderAfter: hasOlder ? lines.last?.note.id : nil)
        return .page(
            AssembledPage(
                .corrections(page), keeping: .front, groups: [.corrections] + stories.sorted().map { .story($0) }))
    }

    private func newestDay(_ moment: Moment, _ now: Instant) async throws(StorageError) -> Finding {
        let newest = try await store.lines(of: .all, at: moment, after: nil, limit: 1)?.first?.firstPublishedAt
        return try await day(zone.wallClock(at: newest ?? now).date, nil, [.home], moment)
    }

    private func day(
        _ date: CivilDate, _ before: Story.ID?, _ groups: [PageGroup], _ moment: Moment
    ) async throws(StorageError) -> Finding {
        let stretch = (from: zone.start(of: date), to: zone.start(of: date.advanced(byDays: 1)))
        let around = try await store.neighbours(of: stretch, at: moment)
        let subject = ListPage.Subject.day(
            date, earlier: around.before.map { zone.wallClock(at: $0).date },
            later: around.after.map { zone.wallClock(at: $0).date })
        return try await list(
            subject, .between(stretch.from, stretch.to), [.day(date), .index] + groups, before, moment,
            length: PageAssembly.dayLength)
    }

    // MARK: Stories

    private func story(_ path: String, _ query: String?, _ moment: Moment) async throws(StorageError) -> Finding {
        var finding = try await store.find(path: path, at: moment)
        if finding == nil, let query { finding = try await store.find(path: path + "?" + query, at: moment) }
        switch finding {
        case .article(let article): return .page(AssembledPage(article))
        case .withdrawn(let story):
            return .page(AssembledPage(.withdrawn(story), status: 410, keeping: .error, groups: [.story(story.id)]))
        case .moved(let path): return .moved(to: path)
        case nil:
            // A mistyped or shortened slug: the id says which story was meant.
            guard let id = addressing.storyID(in: path), let canonical = try await store.canonicalPath(of: id), canonical != path
            else { return .nothing }
            return .moved(to: canonical)
        }
    }

    private func storyText(_ path: String, _ moment: Moment) async throws(StorageError) -> Finding {
        let finding = try await story(path, nil, moment)
        if case .moved(let path) = finding { return .moved(to: PageAddress.storyText(path).path) }
        return finding.asText
    }
}

extension PageAssembly.Finding {
    /// A page in its text rendition.
    fileprivate var asText: PageAssembly.Finding {
        guard case .page(var page) = self else { return self }
        page.form = .text
        return .page(page)
    }
}
