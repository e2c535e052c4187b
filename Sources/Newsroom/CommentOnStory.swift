import Editorial
import Storage

extension Newsroom {
    /// Leaves a note to colleagues.
    public func commentOnStory(_ text: String, on story: Story.ID, by member: StaffMember, key: ActKey? = nil) async throws(Refusal)
    {
        let text = try Remark.required(text, "text")
        try await standing(of: story).mustAllow(.commentOnStory, to: member)
        let now = clock.now
        let performed = try await stored { store throws(StorageError) in
            try await store.comment(text, on: story, by: Signature(member), at: now, key: key)
        }
        switch performed {
        case .done: bell.ring()
        case .doneBefore: key?.whenRepeated()
        case .keyTaken: throw .keyTaken
        case .noSuchStory: throw .noSuchStory
        }
    }
}
