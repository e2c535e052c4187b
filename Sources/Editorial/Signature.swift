/// Who did something, as the audit log and revisions keep it: the name as it was then, and the account where there is one.
public struct Signature: Hashable, Sendable {
    public let name: String
    /// Nil for a command, an import, the clock.
    public let staff: StaffMember.ID?

    public init(name: String, staff: StaffMember.ID? = nil) {
        self.name = name
        self.staff = staff
    }

    public init(_ member: StaffMember) {
        self.init(name: member.displayName, staff: member.id)
    }
}
