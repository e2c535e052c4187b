import Editorial
import Testing

@testable import Newsroom

@Suite struct OneTimeCodeTests {
    /// The secret of RFC 6238, appendix B: the ASCII digits 1 to 0, twice.
    private static let secret = Base32.text(Array("12345678901234567890".utf8))

    private func code() throws -> OneTimeCode {
        try #require(OneTimeCode(secret: OneTimeCodeTests.secret))
    }

    @Test(arguments: [
        (59, "94287082"), (1_111_111_109, "07081804"), (1_111_111_111, "14050471"), (1_234_567_890, "89005924"),
        (2_000_000_000, "69279037"), (20_000_000_000, "65353130"),
    ])
    func `codes are those of RFC 6238's table`(seconds: Int64, expected: String) throws {
        let step = OneTimeCode.step(at: Instant(seconds: seconds))
        #expect(try code().code(step: step, digits: 8) == expected)
        #expect(try code().code(step: step) == String(expected.suffix(6)))
    }

    @Test func `a code holds in its own half minute and the two beside it`() throws {
        let code = try code()
        let now = Instant(seconds: 1_111_111_110)
        let step = OneTimeCode.step(at: now)
        for near in step - 1...step + 1 { #expect(code.step(of: code.code(step: near), at: now) == near) }
        #expect(code.step(of: code.code(step: step - 2), at: now) == nil)
        #expect(code.step(of: code.code(step: step + 2), at: now) == nil)
    }

    @Test func `a code may be typed with blanks and nothing else`() throws {
        let code = try code()
        let now = Instant(seconds: 59)
        #expect(code.step(of: "287 082", at: now) == 1)
        for wrong in ["", "287", "28708", "2870820", "94287082", "287082x", "-287082", "２８７０８２"] {
            #expect(code.step(of: wrong, at: now) == nil, "\(wrong)")
        }
    }

    @Test func `a secret is 160 bits of Base32`() {
        #expect(OneTimeCode(secret: OneTimeCodeTests.secret.lowercased()) != nil)
        for wrong in ["", "ABC", "1" + OneTimeCodeTests.secret.dropFirst(), OneTimeCodeTests.secret + "AA"] {
            #expect(OneTimeCode(secret: wrong) == nil, "\(wrong)")
        }
    }

    @Test(arguments: [
        ("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foob", "MZXW6YQ"), ("fooba", "MZXW6YTB"),
        ("foobar", "MZXW6YTBOI"),
    ])
    func `Base32 is that of RFC 4648`(plain: String, encoded: String) {
        #expect(Base32.text(Array(plain.utf8)) == encoded)
        #expect(Base32.bytes(encoded) == Array(plain.utf8))
        #expect(Base32.bytes(encoded + "===") == Array(plain.utf8))
    }
}
