import Editorial
import Storage

extension Newsroom {
    /// Does what has fallen due, as the clock; done once, whoever else tries.
    public func performDueAct(_ act: DueAct) async throws(Refusal) -> StoryStanding {
        throw .noSuchStory
    }
}
