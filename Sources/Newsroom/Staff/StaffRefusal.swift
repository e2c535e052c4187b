import Editorial
import Storage

/// Why something about accounts, passwords, second factors or tokens was not done; nothing was changed.
public enum StaffRefusal: Error, Hashable, Sendable {
    /// This member's role may not.
    case notAllowed(Permission)
    case noSuchAccount
    case noSuchSession
    case noSuchToken
    /// The password given to confirm is wrong.
    case wrongPassword
    /// The code of the second factor is wrong or was used before.
    case wrongCode
    /// There were too many attempts: no earlier than this.
    case tryAgain(at: Instant)
    /// Fields that cannot stay as they are: `name`, `displayName`, `password`, `role`, `days`, `secondFactor`, …
    case invalid([FieldProblem])
    /// It is the last account that may keep accounts: someone has to be able to let people in.
    case lastAdministrator
    /// The link was used, has expired, or never was one.
    case linkEnded
    /// An administrator demands the second factor: it can be changed, not removed.
    case secondFactorDemanded
    /// So many passwords are being checked that this one was not looked at; in a moment.
    case busy
    case storage(StorageError)
}
