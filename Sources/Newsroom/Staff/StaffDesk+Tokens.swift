import Editorial
import Storage

extension StaffDesk {
    /// Makes a token of the content API, shown once. Only administrators do, for anyone.
    ///
    /// - Parameters:
    ///   - role: what the token may do; at most what the account may, whose role is the default.
    ///   - lifetime: at most 366 days.
    public func makeToken(
        for account: StaffMember.ID, role: StaffRole? = nil, label: String, validFor lifetime: Duration, by member: StaffMember?
    ) async throws(StaffRefusal) -> String {
        throw .noSuchAccount
    }

    /// Who bears a token, with the role lowered to the token's; nil when it is none, has ended or expired, or when the account
    /// is disabled.
    public func member(bearing token: String) async throws(StorageError) -> StaffMember? {
        nil
    }

    /// All tokens for an administrator, their own for anyone else; without the tokens themselves.
    public func tokens(by member: StaffMember?) async throws(StaffRefusal) -> [APIToken] {
        []
    }

    /// Ends a token: one's own, or any as an administrator.
    public func endToken(_ hash: String, by member: StaffMember?) async throws(StaffRefusal) {
    }
}
