/// How long sessions last and how attempts are slowed.
public struct SignInLimits: Hashable, Sendable {
    /// A session that was not used for so long ends. A working day with its breaks: whoever comes back in the evening is still
    /// signed in, whoever comes back in the morning is not.
    public var idle: Duration = .seconds(12 * 3600)
    /// No session lasts longer: once a week everyone shows password and second factor again.
    public var longest: Duration = .seconds(7 * 86_400)
    /// For showing the code after the password.
    public var codeTime: Duration = .seconds(600)
    /// One-time links, as ASVS 5.0 (6.4.1) wants them: short.
    public var linkTime: Duration = .seconds(24 * 3600)

    /// Failures that cost no wait: on one account, and from one network, behind which a whole newsroom may sit.
    public var freeFailures = 5
    public var freeFailuresOfNetwork = 50
    /// What the first wait is; each further failure doubles it.
    public var firstWait: Duration = .seconds(15)
    /// No wait is longer. Short enough that a stranger who keeps failing cannot lock someone out for a morning.
    public var longestWait: Duration = .seconds(15 * 60)
    /// Failures older than this are forgotten.
    public var memory: Duration = .seconds(24 * 3600)

    public init() {}

    /// How long to wait after so many failures.
    public func wait(after failures: Int, free: Int) -> Duration {
        guard failures >= free else { return .zero }
        let doublings = min(failures - free, 20)
        return min(firstWait * (1 << doublings), longestWait)
    }
}
