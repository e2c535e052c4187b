import Editorial
import Storage

extension Newsroom {
    /// Sets one of the newsroom's settings, by its name.
    public func changeSetting(
        _ name: String, to value: String, by member: StaffMember
    ) async throws(Refusal) -> NewsroomSettings {
        guard member.may(.manageSettings) else { throw .notAllowed(.manageSettings) }
        guard let key = NewsroomSettings.Key(name) else { throw .invalid([FieldProblem(name, .unknown)]) }
        guard key.takes(value) else { throw .invalid([FieldProblem(name, .wrong)]) }
        let now = clock.now
        try await stored { store throws(StorageError) in
            try await store.set(key.name, to: value, by: Signature(member), at: now)
        }
        bell.ring()
        return try await settings()
    }
}
