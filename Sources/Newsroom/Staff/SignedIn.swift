import Editorial
import Storage

/// Someone signed in on a browser, or on the way to it.
public struct SignedIn: Hashable, Sendable {
    /// What is still asked of them before anything else.
    public enum Need: Hashable, Sendable {
        case nothing
        /// The code of the second factor (`StaffDesk.showCode`).
        case code
        /// To set up the second factor that an administrator demands.
        case secondFactorSetUp
    }

    /// What their browser keeps. It is known to nobody else: storage has its hash.
    public let token: String
    public let member: StaffMember
    public let session: StaffSession
    public let needs: Need

    public init(token: String, member: StaffMember, session: StaffSession, needs: Need) {
        self.token = token
        self.member = member
        self.session = session
        self.needs = needs
    }
}
