import Editorial
import Storage

extension DemoNewsroom {
    /// Adds what the newsroom said about its stories after they were out, each note at its time. A story that has notes keeps
    /// those it has, so that calling it again adds nothing.
    ///
    /// - Parameter report: of the filling that brought the stories in.
    public func addNotes(to store: some StoryStore, after report: FillReport) async throws {
        let stories = try stories()
        let ids = Dictionary(zip(stories.map(\.origin.key), report.stories.map(\.story)), uniquingKeysWith: { first, _ in first })
        let times = Dictionary(stories.map { ($0.origin.key, $0.firstPublishedAt) }, uniquingKeysWith: { first, _ in first })
        let notes = LaterNote.all.compactMap { note in
            times[note.story].map { (note: note, at: min($0.advanced(by: .seconds(60 * note.minutes)), now)) }
        }
        for (note, at) in notes.sorted(by: { $0.at < $1.at }) {
            guard let story = ids[note.story] else { continue }
            try await add(note, to: story, linked: note.linked.flatMap { ids[$0] }, at: at, store)
        }
    }

    private func add(
        _ note: LaterNote, to story: Story.ID, linked: Story.ID?, at: Instant, _ store: some StoryStore
    ) async throws(StorageError) {
        _ = try await store.perform(on: story, by: Signature(name: DemoNewsroom.source), at: at, key: nil) {
            (standing: StoryStanding) throws(HasNotes) in
            guard standing.notes.isEmpty else { throw HasNotes() }
            var change = StoryChange(note.act)
            change.notes = [.init(kind: note.kind, text: note.paragraphs.map { [Body.Span($0)] }, linkedStory: linked)]
            return change
        }
    }

    private struct HasNotes: Error {}
}
