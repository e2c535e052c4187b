import Editorial
import Storage

extension Newsroom {
    /// Leaves a note to colleagues.
    public func commentOnStory(_ text: String, on story: Story.ID, by member: StaffMember) async throws(Refusal) {
        let text = try Remark.required(text, "text")
        try await standing(of: story).mustAllow(.commentOnStory, to: member)
        let now = clock.now
        try await stored { store throws(StorageError) in
            try await store.comment(text, on: story, by: Signature(member), at: now)
        }
        bell.ring()
    }
}
