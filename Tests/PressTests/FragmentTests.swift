import CZlib
import NIOCore
import TerbitTesting
import Testing

@testable import Press

@Suite struct FragmentTests {
    private let maker = FragmentMaker()

    /// What any gzip reader makes of the bytes; nil unless they are one whole member with a right checksum and length.
    private func gunzip(_ bytes: [UInt8], room: Int) -> [UInt8]? {
        var stream = z_stream()
        guard inflateInit2_(&stream, MAX_WBITS + 16, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return nil }
        defer { inflateEnd(&stream) }
        var input = bytes
        var result: Int32 = Z_OK
        let output = [UInt8](unsafeUninitializedCapacity: room + 1) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                stream.next_in = input.baseAddress
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(room + 1)
                result = inflate(&stream, Z_FINISH)
                count = room + 1 - Int(stream.avail_out)
            }
        }
        return result == Z_STREAM_END && stream.avail_in == 0 ? output : nil
    }

    private func texts(_ random: inout SeededRandom) -> [String] {
        (0..<Int.random(in: 0...7, using: &random)).map { _ in
            let length = [0, 1, 5, 300, 9000, 70_000].randomElement(using: &random) ?? 0
            let alphabet = Array("abcde <p>éü😀\n\"&".unicodeScalars)
            var text = ""
            for _ in 0..<length { text.unicodeScalars.append(alphabet.randomElement(using: &random) ?? "a") }
            return text
        }
    }

    @Test func `stitched fragments are one gzip file of the texts in a row, whatever the texts`() {
        var random = SeededRandom(seed: 42)
        for _ in 0..<120 {
            let texts = texts(&random)
            let whole = Array(texts.joined().utf8)
            let fragments = texts.map { maker.fragment($0) }
            var gzip = ByteBuffer()
            Stitching.writeGzip(fragments, to: &gzip)
            #expect(gzip.readableBytes == Stitching.gzipLength(of: fragments))
            #expect(gunzip(Array(gzip.readableBytesView), room: whole.count) == whole)
            var identity = ByteBuffer()
            Stitching.writeIdentity(fragments, to: &identity)
            #expect(Array(identity.readableBytesView) == whole)
            #expect(Stitching.identityLength(of: fragments) == whole.count)
        }
    }

    @Test func `the order and every byte of the fragments are in the tag`() {
        let one = maker.fragment("satu")
        let two = maker.fragment("dua")
        let tags = [[one, two], [two, one], [one], [one, one], [maker.fragment("satu "), two]].map { Stitching.tag(of: $0) }
        #expect(Set(tags).count == tags.count)
        #expect(Stitching.tag(of: [maker.fragment("satu"), maker.fragment("dua")]) == tags[0])
        #expect(tags.allSatisfy { $0.utf8.count == 16 })
    }

    @Test func `the tag of a text is the same on every machine`() {
        // FNV-1a of the six bytes, worked out elsewhere.
        #expect(maker.fragment("Terbit").tag == 0xCDD3_B3E4_9E70_1F4B)
    }
}
