import Editorial
import Storage

extension StaffDesk {
    /// All accounts, by name.
    public func accounts(by member: StaffMember?) async throws(StaffRefusal) -> [StaffAccount] {
        []
    }

    public func account(named name: String, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount? {
        nil
    }

    /// Makes an account without a password.
    ///
    /// - Returns: the account, and the token of a one-time link (`/redaksi/sandi/{token}`) with which its owner sets one.
    public func makeAccount(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], mustHaveSecondFactor: Bool = false,
        by member: StaffMember?
    ) async throws(StaffRefusal) -> (account: StaffAccount, link: String) {
        throw .noSuchAccount
    }

    /// Makes an account with a random password, for the command line that prints it once.
    public func makeAccountWithPassword(
        name: String, displayName: String, role: StaffRole, sections: Set<Section.ID> = [], mustHaveSecondFactor: Bool = false
    ) async throws(StaffRefusal) -> (account: StaffAccount, password: String) {
        throw .noSuchAccount
    }

    /// Changes an account; nil leaves a field.
    @discardableResult
    public func changeAccount(
        _ account: StaffMember.ID, role: StaffRole? = nil, sections: Set<Section.ID>? = nil, displayName: String? = nil,
        mustHaveSecondFactor: Bool? = nil, by member: StaffMember?
    ) async throws(StaffRefusal) -> StaffAccount {
        throw .noSuchAccount
    }

    /// Disables an account; its sessions and tokens end at once.
    @discardableResult
    public func disable(_ account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount {
        throw .noSuchAccount
    }

    @discardableResult
    public func enable(_ account: StaffMember.ID, by member: StaffMember?) async throws(StaffRefusal) -> StaffAccount {
        throw .noSuchAccount
    }
}
