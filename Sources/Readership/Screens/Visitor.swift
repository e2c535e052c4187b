/// A visitor of one day: a keyed hash of address and user agent, under a salt that is deleted with the day.
///
/// It lives in memory only and is never written anywhere.
public struct Visitor: Sendable, Hashable {
    let high: UInt64
    let low: UInt64

    init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// - Parameter agent: the agent's own hash, of the same day.
    init(address: ClientAddress, agent: AgentHash, salt: VisitorSalt) {
        var hash = SipHash(key: (salt.first, salt.second))
        let household = address.household
        hash.add(household.0)
        hash.add(household.1)
        hash.add(agent.high)
        hash.add(agent.low)
        (high, low) = hash.finish(UnsafeRawBufferPointer(start: nil, count: 0), before: 32)
    }

    /// Bits by which the visitor of one story is told from another. They differ from story to story, so that sketches of two
    /// stories do not tell whether the same people read both.
    func bits(for story: Int64) -> UInt64 {
        mixed(low ^ mixed(UInt64(bitPattern: story)) ^ high)
    }
}

/// A user agent's hash under the salt of a day.
struct AgentHash: Sendable, Hashable {
    let high: UInt64
    let low: UInt64

    init(_ agent: String, salt: VisitorSalt) {
        var agent = agent
        (high, low) = agent.withUTF8 { bytes in
            var hash = SipHash(key: (salt.second, salt.first))
            return hash.finish(UnsafeRawBufferPointer(bytes), before: 0)
        }
    }
}

/// Spreads a number over all its bits (the finisher of SplitMix64). No secret: what goes in is hashed with one already.
@inline(__always)
func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number &+ 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
}
