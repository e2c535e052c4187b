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
}
