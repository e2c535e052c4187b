import Editorial
import Storage

/// Acts of a newsroom, without its rules: what a test is about is how pages show them.
extension TestPortal {
    public static let editor = Signature(name: "Hani")

    /// A story with its first text, a draft.
    public func start(_ manuscript: Manuscript) async throws -> StoryStanding {
        try standing(await database.start(manuscript, by: TestPortal.editor, at: clock.now, key: nil))
    }

    /// Performs one act and presses what it touches.
    @discardableResult
    public func perform(_ change: StoryChange, on story: Story.ID) async throws -> StoryStanding {
        let performed: Performed<Never> = try await database.perform(
            on: story, by: TestPortal.editor, at: clock.now, key: nil
        ) { (_: StoryStanding) throws(Never) in change }
        await runner.catchUp()
        return try standing(performed)
    }

    /// Publishes the working text of a story.
    public func publish(_ draft: StoryStanding) async throws -> (id: Story.ID, path: String) {
        var change = StoryChange(.publish)
        change.publishes = .existing(draft.working.id)
        change.workingState = .set(nil)
        return (draft.story.id, try await perform(change, on: draft.story.id).path ?? "")
    }

    /// Adds notes to a published story.
    @discardableResult
    public func note(_ notes: StoryChange.Note..., on story: Story.ID) async throws -> StoryStanding {
        var change = StoryChange(.correct)
        change.notes = notes
        return try await perform(change, on: story)
    }

    private func standing(_ performed: Performed<Never>) throws -> StoryStanding {
        guard case .done(let standing, _) = performed else { throw NotPerformed() }
        return standing
    }
}

/// That storage did not do what a test asked of it.
public struct NotPerformed: Error {}
