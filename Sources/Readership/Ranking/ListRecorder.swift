import Editorial
import Storage

/// Records every list that readers are shown, so that a page of the past carries the lists of its time.
///
/// Populer of the whole site goes into the editorial database with the press order that puts it on every page; all lists, with
/// views and scores, into the readership's.
public struct ListRecorder: Sendable {
    private let shown: any MostReadStore
    private let kept: (any ViewStore)?

    /// - Parameter kept: nil records only what stands on every page.
    public init(shown: any MostReadStore, kept: (any ViewStore)? = nil) {
        self.shown = shown
        self.kept = kept
    }

    /// Records lists that have changed.
    /// - Returns: whether readers get another Populer on every page.
    public func record(_ changed: [RankedList]) async throws(StorageError) -> Bool {
        var isAnother = false
        for list in changed where list.kind == .present && list.section == nil {
            if try await shown.show(list.shown) { isAnother = true }
        }
        if let kept {
            for list in changed { try await kept.record(list.recorded) }
        }
        return isAnother
    }
}

extension RankedList {
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
            name: kind.rawValue, section: section, windowHours: Int(hours), computedAt: computedAt,
            rows: rows.map { .init(story: $0.story, views: $0.views, score: $0.score) })
    }
}
