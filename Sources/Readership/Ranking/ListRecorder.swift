import Editorial
import Storage

/// Records every list that readers are shown, so that a page of the past carries the lists of its time.
///
/// Populer of the whole site goes into the editorial database with the press order that puts it on every page; all lists, with
/// views and scores, into the readership's. The press order for pages of the others follows: were it lost between the two, the
/// next start would record and order them again.
public struct ListRecorder: Sendable {
    private let shown: any MostReadStore
    private let kept: (any ViewStore)?

    /// - Parameter kept: nil records only what stands on every page.
    public init(shown: any MostReadStore, kept: (any ViewStore)? = nil) {
        self.shown = shown
        self.kept = kept
    }

    /// Records lists that have changed. The same ones may be given again, where it was broken off.
    /// - Returns: whether readers get another Populer on every page.
    public func record(_ changed: [RankedList]) async throws(StorageError) -> Bool {
        var isAnother = false
        for list in changed where list.isOnEveryPage {
            if try await shown.show(list.shown) { isAnother = true }
        }
        guard let kept else { return isAnother }
        var touched: [PageGroup: Instant] = [:]
        for list in changed {
            try await kept.record(list.recorded)
            if !list.isOnEveryPage { touched[.mostRead(list.kind, list.section)] = list.computedAt }
        }
        if let at = touched.values.max() { try await shown.orderPress(of: Set(touched.keys), at: at) }
        return isAnother
    }
}

extension RankedList {
    fileprivate var isOnEveryPage: Bool { kind == .present && section == nil }

    /// A list that was recorded before this start; nil for one of another name.
    init?(_ list: RecordedList) {
        guard let kind = Kind(rawValue: list.name) else { return nil }
        self.init(
            kind: kind, section: list.section, computedAt: list.computedAt,
            window: .seconds(Int64(list.windowHours) * RankingSettings.hour),
            rows: list.rows)
    }

    /// As every page shows it. The window is printed beside it where it is whole hours.
    public var shown: ShownList {
        let seconds = window.components.seconds
        return ShownList(
            kind: .mostRead, shownAt: computedAt,
            windowHours: seconds % RankingSettings.hour == 0 ? Int(seconds / RankingSettings.hour) : nil, stories: rows.map(\.story)
        )
    }

    /// As the readership keeps it, named by its kind.
    public var recorded: RecordedList {
        let hours = (window.components.seconds + RankingSettings.hour - 1) / RankingSettings.hour
        return RecordedList(
            name: kind.rawValue, section: section, windowHours: Int(hours), computedAt: computedAt, rows: rows)
    }
}
