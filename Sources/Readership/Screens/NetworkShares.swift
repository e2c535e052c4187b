/// How much of each story's views in the running hour came from which network, so that none makes more than its share.
///
/// A network may make `share` of a story's views (the wider one around it twice that) and a small allowance beside, so that the
/// first readers of a story count. Whatever it sends, it cannot lift a story that others do not read past
/// allowance / (1 − share) views an hour. The hour is the clock's: counts begin anew with each.
///
/// Bounded: past half a million networks and stories in an hour the smallest are forgotten, and may begin anew.
struct NetworkShares: Sendable {
    private let share: Double
    private var hour: Int64?
    private var views: [Int64: Int] = [:]
    /// Eight counts a bucket, each forty bits of a key and twenty-four of a count; 0: empty.
    private var counts: [UInt64]
    private var used = 0

    /// - Parameter share: above 0 and below 1.
    init(share: Double) {
        self.share = share
        counts = [UInt64](repeating: 0, count: 64 * NetworkShares.slots)
    }

    var bytes: Int { counts.count * 8 + views.capacity * 16 }

    /// Notes a view of a story, unless its network has had its share.
    /// - Parameter address: nil where it is not known; the view counts then.
    /// - Returns: whether it counts.
    mutating func admit(_ address: ClientAddress?, story: Int64, at seconds: Int64) -> Bool {
        turn(to: seconds)
        let all = views[story, default: 0]
        guard let networks = address?.networks else {
            views[story] = all + 1
            return true
        }
        let narrow = NetworkShares.key(networks.narrow, story)
        let wide = NetworkShares.key(networks.wide, story)
        guard isWithin(share, count(of: narrow), of: all), isWithin(share * 2, count(of: wide), of: all) else { return false }
        add(narrow)
        add(wide)
        views[story] = all + 1
        return true
    }

    private func isWithin(_ share: Double, _ count: Int, of all: Int) -> Bool {
        Double(count + 1) <= NetworkShares.allowance + share * Double(all)
    }

    private mutating func turn(to seconds: Int64) {
        let hour = seconds >= 0 ? seconds / 3600 : (seconds - 3599) / 3600
        guard hour != self.hour else { return }
        self.hour = hour
        views.removeAll(keepingCapacity: true)
        guard used > 0 else { return }
        for place in counts.indices { counts[place] = 0 }
        used = 0
    }

    private func bucket(_ key: UInt64) -> Int {
        Int(mixed(key) & UInt64(counts.count / NetworkShares.slots - 1)) * NetworkShares.slots
    }

    private func count(of key: UInt64) -> Int {
        let start = bucket(key)
        let place = (start..<(start + NetworkShares.slots)).first { counts[$0] >> 24 == key }
        return place.map { Int(counts[$0] & 0xFF_FFFF) } ?? 0
    }

    private mutating func add(_ key: UInt64) {
        if used * 2 > counts.count, counts.count < NetworkShares.most { grow() }
        let start = bucket(key)
        var least = start
        for place in start..<(start + NetworkShares.slots) {
            if counts[place] >> 24 == key {
                if counts[place] & 0xFF_FFFF < 0xFF_FFFF { counts[place] += 1 }
                return
            }
            if counts[place] & 0xFF_FFFF < counts[least] & 0xFF_FFFF { least = place }
        }
        if counts[least] == 0 { used += 1 }
        counts[least] = key << 24 | 1
    }

    private mutating func grow() {
        let old = counts
        counts = [UInt64](repeating: 0, count: old.count * 2)
        for entry in old where entry != 0 {
            let start = bucket(entry >> 24)
            if let place = (start..<(start + NetworkShares.slots)).first(where: { counts[$0] == 0 }) {
                counts[place] = entry
            } else {
                used -= 1
            }
        }
    }

    /// Forty bits, never zero.
    private static func key(_ network: UInt64, _ story: Int64) -> UInt64 {
        max(mixed(mixed(network) ^ UInt64(bitPattern: story)) >> 24, 1)
    }

    private static let slots = 8
    private static let most = 1 << 19
    /// Views that count from any network, whatever its share.
    private static let allowance = 8.0
}
