import Editorial
import Storage

extension StaffDesk {
    /// A member's own account.
    public func account(of member: StaffMember) async throws(StorageError) -> StaffAccount? {
        try await store.account(member.id)
    }

    /// Gives a member another password; their other sessions end.
    public func changePassword(
        of member: StaffMember, from current: String, to new: String, token: String
    ) async throws(StaffRefusal) {
    }

    /// Changes what a member may change about themselves; nil leaves a field, `.set(nil)` empties it.
    @discardableResult
    public func changeOwn(
        displayName: String? = nil, zone: StoryChange.Field<String> = .keep,
        language: StoryChange.Field<SiteLanguage> = .keep, person: StoryChange.Field<Person.ID> = .keep, by member: StaffMember
    ) async throws(StaffRefusal) -> StaffMember {
        throw .noSuchAccount
    }
}
