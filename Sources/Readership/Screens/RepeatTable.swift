/// The times of the last views that counted, by visitor and story, within half an hour: how the soft cap is kept.
///
/// Exact but for two things. Two visitors are taken for one with a chance of less than one in ten million. And it takes no more
/// than 32 MB: past 2.1 million visitors and stories in half an hour (with a cap of 3) the longest unseen are forgotten,
/// and may count again. It begins small and grows with what comes.
struct RepeatTable: Sendable {
    /// Half an hour, in seconds.
    static let window = 1800
    /// All it takes, unless it is given less.
    static let mostBytes = 32 << 20

    private let cap: Int
    private let mostBytes: Int
    /// Three words of a visitor's fingerprint, then the times of its views, in seconds of a day's part; 0: none.
    private let slotWords: Int
    private var words: [UInt16]
    private var buckets: Int
    private var used = 0
    private var swept = 0
    private var sweptAt: Int64?

    /// - Parameter cap: views that count within the window, 1 or more.
    init(cap: Int, mostBytes: Int = RepeatTable.mostBytes) {
        self.mostBytes = mostBytes
        self.cap = min(max(cap, 1), 10_000)
        slotWords = 3 + self.cap
        buckets = 64
        words = [UInt16](repeating: 0, count: 64 * RepeatTable.slots * slotWords)
    }

    /// What it takes now.
    var bytes: Int { words.count * 2 }

    /// Notes a view, unless it is one too many.
    /// - Parameter key: sixty-four well-mixed bits of visitor and story.
    /// - Returns: whether it counts.
    mutating func admit(_ key: UInt64, at seconds: Int64) -> Bool {
        sweep(upTo: seconds)
        let now = RepeatTable.clock(seconds)
        // Zero would read as an empty slot.
        let print = max(key >> 16, 1)
        let places = places(of: print)
        for slot in slots(of: places.0) where fingerprint(at: slot) == print { return note(in: slot, at: now) }
        for slot in slots(of: places.1) where fingerprint(at: slot) == print { return note(in: slot, at: now) }
        if used * 4 > buckets * RepeatTable.slots * 3, grow(now: now) { return admit(key, at: seconds) }
        let slot = room(in: places, now: now)
        if fingerprint(at: slot) == 0 { used += 1 }
        write(print, at: slot)
        words[slot + 3] = now
        return true
    }

    private mutating func note(in slot: Int, at now: UInt16) -> Bool {
        for place in (slot + 3)..<(slot + slotWords) where !isFresh(words[place], now: now) {
            words[place] = now
            return true
        }
        return false
    }

    /// Where a new visitor goes: an empty slot of the emptier bucket, else that of whoever was seen longest ago.
    private func room(in places: (Int, Int), now: UInt16) -> Int {
        let first = stalest(of: places.0, now: now)
        let second = stalest(of: places.1, now: now)
        let isFirst = first.age == second.age ? first.empty >= second.empty : first.age > second.age
        return isFirst ? first.slot : second.slot
    }

    private func stalest(of bucket: Int, now: UInt16) -> (slot: Int, age: Int, empty: Int) {
        var stalest = (slot: bucket * RepeatTable.slots * slotWords, age: -1, empty: 0)
        for slot in slots(of: bucket) {
            let age = age(of: slot, now: now)
            if age == .max { stalest.empty += 1 }
            if age > stalest.age { (stalest.slot, stalest.age) = (slot, age) }
        }
        return stalest
    }

    /// Seconds since a slot's last view; more than any, for an empty one.
    private func age(of slot: Int, now: UInt16) -> Int {
        guard fingerprint(at: slot) != 0 else { return .max }
        var youngest = Int(RepeatTable.turn)
        for place in (slot + 3)..<(slot + slotWords) where words[place] != 0 {
            youngest = min(youngest, RepeatTable.age(of: words[place], now: now))
        }
        return youngest
    }

    private func isFresh(_ time: UInt16, now: UInt16) -> Bool {
        time != 0 && RepeatTable.age(of: time, now: now) < RepeatTable.window
    }

    // MARK: Growing and forgetting

    /// Doubles the room, as far as it may. Returns whether it did.
    private mutating func grow(now: UInt16) -> Bool {
        let most = mostBytes / (2 * RepeatTable.slots * slotWords)
        guard buckets < most else { return false }
        let old = words
        buckets = min(buckets * 2, most)
        words = [UInt16](repeating: 0, count: buckets * RepeatTable.slots * slotWords)
        used = 0
        for slot in stride(from: 0, to: old.count, by: slotWords) {
            guard old[(slot + 3)..<(slot + slotWords)].contains(where: { isFresh($0, now: now) }) else { continue }
            let print = UInt64(old[slot]) | UInt64(old[slot + 1]) << 16 | UInt64(old[slot + 2]) << 32
            let place = room(in: places(of: print), now: now)
            if fingerprint(at: place) == 0 { used += 1 }
            for word in 0..<slotWords { words[place + word] = old[slot + word] }
        }
        return true
    }

    /// Empties slots of visitors not seen for the window, a piece a minute: times go round after eighteen hours, so every slot
    /// must be looked at more often than that.
    private mutating func sweep(upTo seconds: Int64) {
        guard let last = sweptAt else {
            sweptAt = seconds
            return
        }
        let minutes = seconds >= last ? (seconds - last) / 60 : RepeatTable.sweepMinutes
        guard minutes > 0 else { return }
        sweptAt = seconds
        let now = RepeatTable.clock(seconds)
        let count = min(buckets, buckets * Int(min(minutes, RepeatTable.sweepMinutes)) / Int(RepeatTable.sweepMinutes) + 1)
        for _ in 0..<count {
            swept = swept + 1 < buckets ? swept + 1 : 0
            for slot in slots(of: swept) where fingerprint(at: slot) != 0 && age(of: slot, now: now) >= RepeatTable.window {
                for word in 0..<slotWords { words[slot + word] = 0 }
                used -= 1
            }
        }
    }

    // MARK: The layout

    private func slots(of bucket: Int) -> StrideTo<Int> {
        let start = bucket * RepeatTable.slots * slotWords
        return stride(from: start, to: start + RepeatTable.slots * slotWords, by: slotWords)
    }

    private func places(of print: UInt64) -> (Int, Int) {
        let spread = mixed(print)
        let first = Int(((spread & 0xFFFF_FFFF) * UInt64(buckets)) >> 32)
        let second = Int(((spread >> 32) * UInt64(buckets)) >> 32)
        return (first, second)
    }

    private func fingerprint(at slot: Int) -> UInt64 {
        UInt64(words[slot]) | UInt64(words[slot + 1]) << 16 | UInt64(words[slot + 2]) << 32
    }

    private mutating func write(_ print: UInt64, at slot: Int) {
        words[slot] = UInt16(truncatingIfNeeded: print)
        words[slot + 1] = UInt16(truncatingIfNeeded: print >> 16)
        words[slot + 2] = UInt16(truncatingIfNeeded: print >> 32)
        for place in (slot + 3)..<(slot + slotWords) { words[place] = 0 }
    }

    private static let slots = 8
    private static let turn: Int64 = 65_535
    /// The whole table is swept in this many minutes.
    private static let sweepMinutes: Int64 = 60

    private static func clock(_ seconds: Int64) -> UInt16 {
        let rest = seconds % turn
        return UInt16((rest < 0 ? rest + turn : rest) + 1)
    }

    private static func age(of time: UInt16, now: UInt16) -> Int {
        let age = Int(now) - Int(time)
        return age < 0 ? age + Int(turn) : age
    }
}
