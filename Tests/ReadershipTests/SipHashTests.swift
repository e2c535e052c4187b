import Testing

@testable import Readership

struct SipHashTests {
    /// The first of the vectors that the authors publish with the 128-bit variant: key 00…0f, texts of 0, 1, 2, … bytes.
    @Test(arguments: [
        (0, "a3817f04ba25a8e66df67214c7550293"), (1, "da87c1d86b99af44347659119b22fc45"), (2, "8177228da4a45dc7fca38bdef60affe4"),
    ])
    func `the hash is the one its authors give`(_ length: Int, _ wanted: String) {
        let text = (0..<length).map(UInt8.init)
        let result = text.withUnsafeBytes { bytes in
            var hash = SipHash(key: (0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908))
            return hash.finish(bytes, before: 0)
        }
        let bytes = [result.0, result.1].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (8 * $0)) } }
        #expect(bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined() == wanted)
    }

    @Test func `words that go before count as the bytes they are`() {
        let text = (0..<21).map(UInt8.init)
        let key: (UInt64, UInt64) = (1, 2)
        let whole = text.withUnsafeBytes { bytes in
            var hash = SipHash(key: key)
            return hash.finish(bytes, before: 0)
        }
        let pieces = text.withUnsafeBytes { bytes in
            var hash = SipHash(key: key)
            hash.add(UInt64(littleEndian: bytes.loadUnaligned(as: UInt64.self)))
            return hash.finish(UnsafeRawBufferPointer(rebasing: bytes[8...]), before: 8)
        }
        #expect(whole == pieces)
    }
}
