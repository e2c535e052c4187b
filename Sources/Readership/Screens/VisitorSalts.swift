import Editorial

/// The salts under which visitors are told apart, one a day of the site's zone.
///
/// A day's salt comes from outside (`learn`), so that nodes and restarts agree, or is made here when nobody told it. Two days
/// are kept, in memory as on disk.
public struct VisitorSalts: Sendable {
    private let zone: SiteZone
    private let random: @Sendable () -> UInt64
    private var salts: [CivilDate: VisitorSalt] = [:]
    private var current: (from: Instant, to: Instant, salt: VisitorSalt)?

    /// - Parameter random: sixty-four random bits at a time; the system's in a portal.
    public init(zone: SiteZone, random: @escaping @Sendable () -> UInt64 = { UInt64.random(in: .min ... .max) }) {
        self.zone = zone
        self.random = random
    }
}

/// Sixteen random bytes.
struct VisitorSalt: Sendable, Hashable {
    let first: UInt64
    let second: UInt64

    var bytes: [UInt8] {
        [first, second].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * $0)) } }
    }
}

extension VisitorSalts {
    public func day(at moment: Instant) -> CivilDate {
        zone.wallClock(at: moment).date
    }

    /// Takes a day's salt as the store keeps it. Nothing happens unless it is sixteen bytes.
    public mutating func learn(_ bytes: [UInt8], of day: CivilDate) {
        guard bytes.count == 16 else { return }
        let halves = [bytes[0..<8], bytes[8..<16]].map { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }
        salts[day] = VisitorSalt(first: halves[0], second: halves[1])
        current = nil
    }

    /// A day's salt, for the store to keep; made now when there is none.
    mutating func bytes(of day: CivilDate) -> [UInt8] {
        let salt = salts[day] ?? VisitorSalt(first: random(), second: random())
        salts[day] = salt
        return salt.bytes
    }

    /// Forgets the salts of days before one.
    public mutating func forget(before day: CivilDate) {
        salts = salts.filter { $0.key >= day }
        current = nil
    }

    mutating func salt(at moment: Instant) -> VisitorSalt {
        if let current, current.from <= moment, moment < current.to { return current.salt }
        let day = day(at: moment)
        let salt = salts[day] ?? VisitorSalt(first: random(), second: random())
        salts[day] = salt
        // A clock that goes back over midnight finds yesterday's again; what is older is gone.
        if salts.count > 2 { salts = salts.filter { $0.key >= day.advanced(byDays: -1) } }
        current = (zone.start(of: day), zone.start(of: day.advanced(byDays: 1)), salt)
        return salt
    }
}
