/// What came of a change of someone's rights.
public enum RightsChange: Hashable, Sendable {
    /// The account as it is now.
    case changed(StaffAccount)
    case noSuchAccount
    /// No administrator would be left who can sign in; nothing was changed.
    case lastAdministrator
}
