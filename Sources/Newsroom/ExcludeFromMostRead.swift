import Editorial
import Storage

/// An editor may keep a story out of the most read, and take that back. Nobody can put one in.
extension Newsroom {
    /// Keeps a live story out of every list of the most read, with a reason for the audit log. It goes with the next list.
    public func excludeFromMostRead(_ story: Story.ID, reason: String, by member: StaffMember) async throws(Refusal) {
        let reason = try Remark.required(reason, "reason")
        let standing = try await standing(of: story)
        try standing.mustAllow(.excludeFromMostRead, to: member)
        try standing.mustBeLive()
        let now = clock.now
        let isNew = try await stored { store throws(StorageError) in
            try await store.excludeFromMostRead(story, reason: reason, by: Signature(member), at: now)
        }
        guard isNew else { throw .alreadyDone }
        bell.ring()
    }

    /// Lets it in again: it comes back when it has the views.
    public func readmitToMostRead(_ story: Story.ID, reason: String, by member: StaffMember) async throws(Refusal) {
        let reason = try Remark.required(reason, "reason")
        try await standing(of: story).mustAllow(.excludeFromMostRead, to: member)
        let now = clock.now
        let wasOut = try await stored { store throws(StorageError) in
            try await store.readmitToMostRead(story, reason: reason, by: Signature(member), at: now)
        }
        guard wasOut else { throw .alreadyDone }
        bell.ring()
    }

    /// What is kept out, by when; everyone of the newsroom may see it.
    public func mostReadExclusions() async throws(Refusal) -> [MostReadExclusion] {
        try await stored { store throws(StorageError) in try await store.mostReadExclusions() }
    }
}
