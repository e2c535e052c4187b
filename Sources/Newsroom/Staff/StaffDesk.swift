import Editorial
import Logging
import Storage

/// Accounts, signing in, sessions, second factors, one-time links and tokens of the API.
///
/// Who may do what to whom is decided here. `by: nil` is the command line, which may do everything: whoever can run it owns the
/// data directory.
public struct StaffDesk: Sendable {
    let store: any StaffStore
    let clock: SiteClock
    let hasher: PasswordHasher
    /// So many unpredictable bytes.
    let random: @Sendable (Int) -> [UInt8]
    let limits: SignInLimits
    /// Stands in an authenticator beside the account's name, and may not be a password.
    let siteName: String
    let logger: Logger

    public init(
        store: any StaffStore, clock: SiteClock, hasher: PasswordHasher, random: @escaping @Sendable (Int) -> [UInt8],
        limits: SignInLimits = .init(), siteName: String, logger: Logger = Logger(label: "terbit")
    ) {
        self.store = store
        self.clock = clock
        self.hasher = hasher
        self.random = random
        self.limits = limits
        self.siteName = siteName
        self.logger = logger
    }

    /// Bytes from the system's generator for secrets.
    public static let systemRandom: @Sendable (Int) -> [UInt8] = { count in
        var generator = SystemRandomNumberGenerator()
        return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    }

    /// Who the audit log names where no member acts.
    static let commandLine = Signature(name: "terbit staff")

    func signature(_ member: StaffMember?) -> Signature {
        member.map { Signature($0) } ?? StaffDesk.commandLine
    }
}
