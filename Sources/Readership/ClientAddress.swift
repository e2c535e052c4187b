/// Where a request came from: an IPv4 or IPv6 address, as a value.
///
/// An IPv4 address and the IPv6 address it is mapped to (`::ffff:a.b.c.d`) are one.
public struct ClientAddress: Sendable, Hashable {
    /// The first eight bytes, most significant first.
    let high: UInt64
    /// The last eight.
    let low: UInt64

    /// Takes the sixteen bytes of an IPv6 address.
    public init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// Takes the four bytes of an IPv4 address.
    public init(ipv4: UInt32) {
        self.init(high: 0, low: ClientAddress.mapped | UInt64(ipv4))
    }

    public var isIPv4: Bool { high == 0 && low >> 32 == 0xFFFF }

    /// Whether it is one by which a machine names itself: 127.0.0.0/8 or ::1.
    public var isThisMachine: Bool { isIPv4 ? low >> 24 & 0xFF == 127 : high == 0 && low == 1 }

    /// The part of the address that stands for one household or office: all of an IPv4 address, the /64 of an IPv6 one.
    var household: (UInt64, UInt64) {
        isIPv4 ? (high, low) : (high, 0)
    }

    /// The networks whose share is limited: /24 and /16 of IPv4, /64 and /48 of IPv6.
    var networks: (narrow: UInt64, wide: UInt64) {
        guard isIPv4 else { return (high, (high & ~0xFFFF) | 1) }
        // Marked in bits that a global IPv6 prefix (2000::/3) never has all set, so that no two kinds meet.
        return (0xFFFF_0018_0000_0000 | low & 0xFFFF_FF00, 0xFFFF_0010_0000_0000 | low & 0xFFFF_0000)
    }

    private static let mapped: UInt64 = 0xFFFF << 32
}
