import Editorial
import Storage

extension Newsroom {
    /// Published notes of every story, newest first, before a given one: what the page of all corrections lists.
    public func corrections(
        before: PublishedNote.ID? = nil, limit: Int = 50, by member: StaffMember
    ) async throws(Refusal) -> [CorrectionLine] {
        try await reading { store throws(StorageError) in
            try await store.corrections(at: .now, before: before, limit: Newsroom.page(limit))
        }
    }
}
