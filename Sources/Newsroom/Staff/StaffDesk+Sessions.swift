import Editorial
import Storage

extension StaffDesk {
    /// Whose session a token is; nil when it is none, has ended or was idle too long, or when the account is disabled.
    ///
    /// Where `needs` is not `.nothing`, the bearer may do nothing but that.
    public func session(token: String) async throws(StorageError) -> SignedIn? {
        nil
    }

    public func signOut(token: String) async throws(StorageError) {
    }

    /// Sessions of an account that still hold, the last used first.
    public func sessions(of member: StaffMember) async throws(StorageError) -> [StaffSession] {
        []
    }

    /// Ends one of a member's own sessions.
    public func endSession(_ hash: String, by member: StaffMember) async throws(StaffRefusal) {
    }

    /// Ends every session of a member's but the one they are in.
    public func endOtherSessions(than token: String, by member: StaffMember) async throws(StaffRefusal) {
    }

    /// Ends every session of an account.
    public func endSessions(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) {
    }
}
