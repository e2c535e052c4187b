import Editorial
import Storage

extension StaffDesk {
    /// A new second factor for a member to enter in an authenticator. Nothing is changed before a code of it was shown.
    public func beginSecondFactor(for member: StaffMember) -> SecondFactorOffer {
        SecondFactorOffer(secret: "", address: "")
    }

    /// Puts an offered second factor in force, in place of an earlier one; the member's other sessions end.
    ///
    /// - Returns: new recovery codes, shown once; earlier ones end.
    public func confirmSecondFactor(
        _ offerSecret: String, code: String, password: String, by member: StaffMember, token: String
    ) async throws(StaffRefusal) -> [String] {
        throw .wrongCode
    }

    /// New recovery codes in place of the ones there are.
    public func renewRecoveryCodes(password: String, by member: StaffMember) async throws(StaffRefusal) -> [String] {
        throw .wrongCode
    }

    public func recoveryCodesLeft(of member: StaffMember) async throws(StorageError) -> Int {
        try await store.recoveryCodesLeft(of: member.id)
    }

    /// Removes a member's own second factor, unless an administrator demands one; their other sessions end.
    public func removeSecondFactor(password: String, by member: StaffMember, token: String) async throws(StaffRefusal) {
    }

    /// Removes the second factor of someone who has lost it, whom the administrator has made sure of by other means; their
    /// sessions end.
    public func removeSecondFactor(of account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) {
    }
}
