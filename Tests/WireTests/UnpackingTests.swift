import CZlib
import CZstd
import Editorial
import Foundation
import Testing

@testable import Wire

/// Packs bytes as gzip and Zstandard do.
enum Packer {
    static func gzip(_ bytes: [UInt8]) -> [UInt8] {
        var stream = z_stream()
        deflateInit2_(
            &stream, 6, Z_DEFLATED, 16 + MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        defer { deflateEnd(&stream) }
        var input = bytes
        let bound = Int(deflateBound(&stream, UInt(bytes.count))) + 32
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            input.withUnsafeMutableBufferPointer { source in
                stream.next_in = source.baseAddress
                stream.avail_in = UInt32(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = UInt32(bound)
                _ = deflate(&stream, Z_FINISH)
                count = bound - Int(stream.avail_out)
            }
        }
    }

    static func zstandard(_ bytes: [UInt8]) -> [UInt8] {
        let bound = ZSTD_compressBound(bytes.count)
        return [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = ZSTD_compress(buffer.baseAddress, bound, bytes, bytes.count, 3)
        }
    }
}

@Suite struct UnpackingTests {
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let scratch = try ScratchFile(bytes)
        let file = try PackedFile(scratch.path)
        var all: [UInt8] = []
        while let more = try file.next() { all += more }
        #expect(file.bytesRead == bytes.count && file.totalBytes == bytes.count)
        return all
    }

    /// Over two chunks long, half of it hard to pack.
    private let text: [UInt8] = {
        var random = SeededGenerator(seed: 7)
        return (0..<900_000).map { $0 % 2 == 0 ? 65 : UInt8.random(in: 0...255, using: &random) }
    }()

    @Test func `plain, gzip and Zstandard are known by their first bytes`() throws {
        for bytes in [text, Packer.gzip(text), Packer.zstandard(text)] { #expect(try unpacked(bytes) == text) }
        #expect(try unpacked([]).isEmpty)
    }

    @Test func `several members are read one after the other`() throws {
        let part = Array("bagian ".utf8)
        #expect(try unpacked(Packer.gzip(part) + Packer.gzip(text) + Packer.gzip([])) == part + text)
        #expect(try unpacked(Packer.gzip(part) + [0, 0, 0]) == part)
        #expect(try unpacked(Packer.zstandard(part) + Packer.zstandard(text)) == part + text)
    }

    @Test func `long runs that pack small come out whole`() throws {
        let zeros = [UInt8](repeating: 0x20, count: 5_000_001)
        #expect(try unpacked(Packer.gzip(zeros)) == zeros)
        #expect(try unpacked(Packer.zstandard(zeros)) == zeros)
    }

    @Test func `a file that is cut off or damaged is told`() throws {
        for packed in [Packer.gzip(text), Packer.zstandard(text)] {
            #expect(throws: UnpackingError.self) { try unpacked(Array(packed.dropLast(1))) }
            #expect(throws: UnpackingError.self) { try unpacked(Array(packed.prefix(packed.count / 2))) }
        }
        // Gzip always carries a check sum, Zstandard only when asked to.
        var damaged = Packer.gzip(text)
        for index in 4_000..<4_064 { damaged[index] ^= 0xFF }
        #expect(throws: UnpackingError.self) { try unpacked(damaged) }
        #expect(throws: UnpackingError(reason: "bytes that are not gzip follow the gzip data")) {
            try unpacked(Packer.gzip(text) + [1])
        }
    }

    @Test func `a file that is not there is told`() {
        #expect(throws: UnpackingError(reason: "it cannot be read: No such file or directory")) { try PackedFile("not-there.json") }
    }
}
