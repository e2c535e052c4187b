import Editorial
import Storage

extension Newsroom {
    /// Makes a new working revision from an earlier one: all of it, or only the fields named (as the API names them).
    public func restoreRevision(
        _ revision: Revision.ID, of story: Story.ID, fields: Set<String>? = nil, base: Revision.ID, by member: StaffMember,
        key: ActKey? = nil
    ) async throws(Refusal) -> StoryStanding {
        let fields = try fields.map(ManuscriptField.named)
        let former = try await self.revision(revision, of: story)
        return try await perform(on: story, by: member, key: key) { standing, _ throws(Refusal) in
            try standing.mustAllow(.restoreRevision, to: member)
            guard let former else { throw .noSuchThing("revision") }
            return try RestoreRevision.change(of: standing, to: former, fields: fields, base: base, by: member)
        }
    }
}

enum RestoreRevision {
    static func change(
        of standing: StoryStanding, to former: Revision, fields: Set<ManuscriptField>?, base: Revision.ID,
        by member: StaffMember
    ) throws(Refusal) -> StoryChange {
        try standing.mustAllow(.restoreRevision, to: member)
        try standing.mustNotBeWithdrawn()
        try standing.mustBeWorking(base)
        let working = Manuscript(standing.working.content)
        let old = Manuscript(former.content)
        var restored = old
        if let fields {
            restored = working
            for field in fields { field.copy(from: old, to: &restored) }
        }
        guard restored != working else { throw .alreadyDone }
        let names = fields.map { $0.map(\.rawValue).sorted().joined(separator: ", ") }
        var change = StoryChange(.restore, detail: "\(former.id)" + (names.map { ": " + $0 } ?? ""))
        change.text = StoryChange.Text(restored, milestone: .restored, basedOn: former.id)
        change.workingState = standing.workingStateAfterEdit
        return change
    }
}
