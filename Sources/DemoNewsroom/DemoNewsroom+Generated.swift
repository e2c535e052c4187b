import Editorial
import Storage

extension DemoNewsroom {
    /// Stories in one transaction.
    public static let batchSize = 500

    /// As many more stories as a load test needs. Newer ones have smaller numbers.
    public func generatedStories() throws(ManuscriptError) -> GeneratedStories {
        let bySection = Dictionary(grouping: try stories(), by: \.section)
        return GeneratedStories(
            now: now, zone: zone,
            photos: bySection.mapValues { stories in pictures(of: stories).map { $0.photo(caption: nil) } })
    }

    /// Brings the number of generated stories in a portal up to `count`, a batch at a time, so that memory does not grow
    /// with it. Goes on where an earlier call stopped, and does nothing where there are as many already.
    ///
    /// - Parameter progress: called after each batch with the number of generated stories that are in.
    /// - Returns: how many were added.
    @discardableResult
    public func addGenerated(
        upTo count: Int, to store: any ArchiveStore, progress: @Sendable (_ done: Int) -> Void = { _ in }
    ) async throws -> Int {
        let generated = try generatedStories()
        let first = try await store.readingMark(of: DemoNewsroom.generatedMarkName)?.objects ?? 0
        var done = first
        while done < count {
            let next = min(done + DemoNewsroom.batchSize, count)
            let batch = (done..<next).map { generated.story($0) }
            let mark = ReadingMark(file: DemoNewsroom.generatedMarkName, objects: next, isComplete: false)
            _ = try await store.takeIn(batch, by: DemoNewsroom.source, at: now, mark: mark)
            done = next
            progress(done)
        }
        return max(done - first, 0)
    }

    private static let generatedMarkName = "demo-generated"
}
