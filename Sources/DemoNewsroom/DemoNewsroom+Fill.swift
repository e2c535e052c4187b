import Editorial
import Storage

extension DemoNewsroom {
    /// Puts the newsroom into a portal: pictures, stories, the navigation, and a list of what is read most.
    ///
    /// A portal that has the newsroom already is left as it is, even when `now` is another: stories keep the times they
    /// came in with, and navigation and list are set only once. Pictures that were lost are put back. If it was cut off, calling
    /// it again finishes it.
    public func fill(_ store: any ArchiveStore, media: any MediaShelf) async throws -> FillReport {
        let isFilled = try await store.readingMark(of: DemoNewsroom.markName)?.isComplete ?? false
        let stories = try stories()
        let pictures = pictures(of: stories)
        for picture in pictures { try await media.put(name: picture.asset.name, bytes: picture.bytes) }
        let takenIn = try await store.takeIn(stories, by: DemoNewsroom.source, at: now, mark: nil)
        if !isFilled {
            try await store.setNavigation(DemoNewsroom.sections, at: now)
            _ = try await store.record(mostRead(of: stories, takenIn), by: DemoNewsroom.source, at: now)
            let mark = ReadingMark(file: DemoNewsroom.markName, objects: stories.count, isComplete: true)
            _ = try await store.takeIn([], by: DemoNewsroom.source, at: now, mark: mark)
        }
        return FillReport(
            stories: takenIn, pictures: pictures.count, pictureBytes: pictures.reduce(0) { $0 + $1.bytes.count }, isFirst: !isFilled
        )
    }

    private static let markName = "demo-newsroom"

    private func mostRead(of stories: [IncomingStory], _ takenIn: [TakenIn]) -> ShownList {
        let ids = Dictionary(zip(stories.map(\.origin.key), takenIn.map(\.story)), uniquingKeysWith: { first, _ in first })
        return ShownList(
            kind: .mostRead, shownAt: now, windowHours: DemoNewsroom.mostReadWindowHours,
            stories: DemoNewsroom.mostRead.compactMap { ids[$0] })
    }
}
