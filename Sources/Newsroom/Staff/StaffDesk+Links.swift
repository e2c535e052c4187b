import Editorial
import Storage

extension StaffDesk {
    /// A one-time link's token with which the owner of an account sets a new password. The old password and the sessions hold
    /// until it is used; earlier links end.
    public func resetLink(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> String {
        throw .noSuchAccount
    }

    /// Whose link it is, while it holds.
    public func member(of link: String) async throws(StorageError) -> StaffMember? {
        nil
    }

    /// Sets the password of the account the link is of. The link is used up and the account's sessions end; its second
    /// factor stays.
    public func setPassword(link: String, to password: String) async throws(StaffRefusal) -> StaffMember {
        throw .linkEnded
    }

    /// Gives an account a random password, for the command line that prints it once. Its sessions end.
    public func resetPassword(of account: StaffMember.ID) async throws(StaffRefusal) -> String {
        throw .noSuchAccount
    }
}
