import Editorial
import Storage

/// Why someone was not signed in.
public enum SignInRefusal: Error, Hashable, Sendable {
    /// Name and password do not go together. The same for a name nobody has, a disabled account and one without a password:
    /// a stranger learns of none.
    case wrong
    /// The code is wrong, was used before or is of another time.
    case wrongCode
    /// There were too many attempts: no earlier than this.
    case tryAgain(at: Instant)
    /// The session that should be shown a code has ended: sign in again.
    case sessionEnded
    /// So many are signing in that this one was not looked at; in a moment.
    case busy
    case storage(StorageError)
}
