import Crypto
import Editorial

/// Codes of an authenticator (RFC 6238): SHA-1, a new one every 30 seconds, six digits.
struct OneTimeCode {
    static let period: Int64 = 30
    private let key: SymmetricKey

    /// - Parameter secret: in Base32, 160 bits (RFC 4226, 4 R6). Nil for anything else.
    init?(secret: String) {
        guard let bytes = Base32.bytes(secret), bytes.count == 20 else { return nil }
        key = SymmetricKey(data: bytes)
    }

    /// The number of a moment's thirty seconds.
    static func step(at instant: Instant) -> Int64 {
        instant.seconds / period
    }

    /// The code of a step (RFC 4226, 5.3).
    func code(step: Int64, digits: Int = 6) -> String {
        let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
        let mac = Array(HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: key))
        let offset = Int(mac[mac.count - 1] & 0xF)
        let value = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let text = String(Int(value) % OneTimeCode.power(of: digits))
        return String(repeating: "0", count: digits - text.count) + text
    }

    /// The step whose code this is, of the present one and its neighbours: clocks of phones are not ours. Nil for a wrong code.
    ///
    /// A code works once: see `StaffStore.useTimeStep`.
    func step(of code: String, at instant: Instant) -> Int64? {
        let digits = code.filter { !$0.isWhitespace }
        let now = OneTimeCode.step(at: instant)
        // All three are made and compared whole, so that the time it takes tells nothing.
        let matches = [now, now - 1, now + 1].filter { isSame(self.code(step: $0), digits) }
        return matches.first
    }

    private func isSame(_ left: String, _ right: String) -> Bool {
        guard left.utf8.count == right.utf8.count else { return false }
        return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | $1.0 ^ $1.1 } == 0
    }

    private static func power(of digits: Int) -> Int {
        (0..<digits).reduce(1) { power, _ in power * 10 }
    }
}
