import Editorial
import Storage

/// What failures are counted against.
struct AttemptKey: Hashable {
    let text: String
    /// Failures that cost no wait.
    let free: Int
}

extension StaffDesk {
    /// Signing in to an account from networks it was never signed in from. All of them together: a stranger with many addresses
    /// has one.
    ///
    /// The name is hashed: what people type there by mistake may be their password.
    func fromStrangeNetworks(_ name: String) -> AttemptKey {
        AttemptKey(text: "account " + Secret.hash(name), free: limits.freeFailures)
    }

    /// Signing in to an account from a network it was signed in from before: counted apart, so that a stranger's failures keep
    /// its owner waiting nowhere they usually work.
    func fromKnownNetwork(_ name: String, _ network: String) -> AttemptKey {
        AttemptKey(text: "account " + Secret.hash(name) + " " + network, free: limits.freeFailures)
    }

    func fromNetwork(_ network: String) -> AttemptKey {
        AttemptKey(text: "network " + network, free: limits.freeFailuresOfNetwork)
    }

    /// Showing codes, or the password again, by someone who is signed in already.
    func confirming(_ account: StaffMember.ID) -> AttemptKey {
        AttemptKey(text: "confirm \(account)", free: limits.freeFailures)
    }

    /// When the next attempt may be made, if not now.
    func waitEnd(_ key: AttemptKey, at now: Instant) async throws(StorageError) -> Instant? {
        let since = now.advanced(by: .zero - limits.memory)
        let failures = try await store.attempts(key.text, since: since)
        let wait = limits.wait(after: failures, free: key.free)
        guard wait > .zero, let last = try await store.lastAttempt(key.text, since: since) else { return nil }
        let end = last.advanced(by: wait)
        return end > now ? end : nil
    }

    /// Counts an attempt before it is looked at, so that many at once cannot all come before the count. An attempt that has to
    /// wait is not counted.
    ///
    /// - Returns: how many failures there were before.
    func begin<Refused: DeskRefusal>(_ key: AttemptKey, at now: Instant, _ refusal: Refused.Type) async throws(Refused) -> Int {
        let since = now.advanced(by: .zero - limits.memory)
        let (end, before, count) = try await asking(refusal) { () async throws(StorageError) -> (Instant?, Int, Int) in
            // Read before the wait is: whatever is counted after this reading shows in the count below.
            let before = try await store.attempts(key.text, since: since)
            if let end = try await waitEnd(key, at: now) { return (end, 0, 0) }
            return (nil, before, try await store.countAttempt(key.text, at: now, since: since))
        }
        if let end { throw .tryAgain(at: end) }
        // Others came in between: what they would have to wait, this one has to.
        let wait = count > before + 1 ? limits.wait(after: count - 1, free: key.free) : .zero
        if wait > .zero { throw .tryAgain(at: now.advanced(by: wait)) }
        return before
    }
}
