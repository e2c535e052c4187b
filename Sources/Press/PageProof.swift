import Editorial
import Pages
import Storage

/// A single page as it stood at a moment, in whichever form; made by the same parts that press it.
public struct PageProof: Sendable {
    private let store: any ReadingStore
    private let renderer: PageRenderer
    private let assembly: PageAssembly
    private let lengths: PressRoom.LiveLengths

    public init(
        store: any ReadingStore, lists: (any RecordedListStore)? = nil, theme: Theme, site: Site, addressing: AddressPattern,
        lengths: PressRoom.LiveLengths
    ) async throws(StorageError) {
        self.store = store
        self.lengths = lengths
        renderer = PageRenderer(theme: theme, site: site.with(navigationFrom: try await store.sections()))
        assembly = PageAssembly(
            store: store, lists: lists, addressing: addressing, zone: site.zone, mostReadLength: lengths.mostRead)
    }

    /// - Returns: the whole page, following a moved address; nil where there was none.
    public func page(at path: SitePath, moment: Moment, now: Instant, as form: PageForm) async throws(StorageError) -> String? {
        var path = path.canonical
        var finding = try await assembly.find(path, at: moment, now: now)
        if case .moved(let canonical) = finding {
            path = canonical
            finding = try await assembly.find(path, at: moment, now: now)
        }
        guard case .page(let assembled) = finding else { return nil }
        let lines = try await store.liveColumn(at: moment, mostRead: lengths.mostRead, latest: lengths.latest)
        let live = renderer.live(lines, at: now)
        switch assembled.form == .html ? form : assembled.form {
        case .text: return renderer.text(assembled.content, at: now) + live.textColumn
        case .json: return renderer.json(assembled.content, at: now) + live.jsonColumn
        case .html:
            let page = renderer.page(assembled.content, at: now)
            return renderer.opening + renderer.script + page.head + live.masthead + page.main + live.column + renderer.foot
        }
    }
}
