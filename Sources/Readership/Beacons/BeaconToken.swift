import Crypto
import Editorial

/// Makes and checks the tokens that pages carry, so that a script cannot count a story it never opened.
///
/// Pages are pressed once and shared, so a token belongs to a story and a stretch of six hours, not to a reader:
/// `period.mark`, where the mark is the first sixteen bytes of HMAC-SHA256(key, story ‖ period), in base64url. It is good for
/// its own stretch and two more, so that a page open since last night still counts when it is brought to the front.
public struct BeaconToken: Sendable {
    /// What came of checking a token.
    public enum Check: Sendable, Hashable {
        case good
        /// Ours, of this story, and too old.
        case expired
        case forged
    }

    /// Bytes of a key.
    public static let keyBytes = 32

    private let prepared: HMAC<SHA256>

    /// - Parameter key: `keyBytes` random bytes, the same for all nodes and starts.
    public init(key: [UInt8]) {
        prepared = HMAC<SHA256>(key: SymmetricKey(data: key))
    }

    /// The token for a page that is opened at a moment.
    public func make(for story: Story.ID, at moment: Instant) -> String {
        let period = BeaconToken.period(at: moment)
        return String(decoding: Array(String(period).utf8) + [UInt8(ascii: ".")] + mark(story, period), as: UTF8.self)
    }

    public func check(_ token: some Collection<UInt8>, for story: Story.ID, at moment: Instant) -> Check {
        guard let (period, sent) = BeaconToken.parts(of: token) else { return .forged }
        // A clock that was put back may be behind the page's stretch, by one at most.
        let age = BeaconToken.period(at: moment) - period
        guard (-1...BeaconToken.memory).contains(age) else { return .forged }
        guard BeaconToken.isSame(sent, mark(story, period)) else { return .forged }
        return age <= BeaconToken.grace ? .good : .expired
    }

    /// The number of the six hours that a moment falls in.
    static func period(at moment: Instant) -> Int64 {
        moment.seconds / 21_600
    }

    /// The period a token says it is of, and its mark; nil for what has not the shape of a token.
    static func parts(of token: some Collection<UInt8>) -> (period: Int64, mark: [UInt8])? {
        guard let dot = token.firstIndex(of: UInt8(ascii: ".")) else { return nil }
        let digits = token[..<dot]
        guard (1...9).contains(digits.count), digits.first != UInt8(ascii: "0") || digits.count == 1 else { return nil }
        var period: Int64 = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            period = period * 10 + Int64(digit - 0x30)
        }
        let mark = Array(token[dot...].dropFirst())
        return mark.count == markLength ? (period, mark) : nil
    }

    /// The mark of a story and period, as it is printed.
    func mark(_ story: Story.ID, _ period: Int64) -> [UInt8] {
        var code = prepared
        withUnsafeBytes(of: (story.rawValue.bigEndian, period.bigEndian)) { code.update(data: $0) }
        return code.finalize().withUnsafeBytes { BeaconToken.base64url($0) }
    }

    /// Compares without telling by the time it takes where two marks part.
    static func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        guard left.count == right.count else { return false }
        var difference: UInt8 = 0
        for place in left.indices { difference |= left[place] ^ right[place] }
        return difference == 0
    }

    /// The first sixteen bytes, in twenty-two letters (RFC 4648, 5), without padding.
    private static func base64url(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        var letters: [UInt8] = []
        letters.reserveCapacity(markLength)
        for start in stride(from: 0, to: 16, by: 3) {
            let count = min(3, 16 - start)
            var group: UInt32 = 0
            for place in 0..<3 { group = group << 8 | (place < count ? UInt32(bytes[start + place]) : 0) }
            for place in 0...count { letters.append(alphabet[Int(group >> UInt32(18 - 6 * place)) & 63]) }
        }
        return letters
    }

    private static let markLength = 22
    /// Stretches after its own that a token is good for.
    private static let grace: Int64 = 2
    /// Stretches after which a token is not looked at any more: thirty days.
    private static let memory: Int64 = 120
    private static let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
}
