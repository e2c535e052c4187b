import CZlib
public import NIOCore

/// Joins fragments into what goes out. Nothing is compressed here.
public enum Stitching {
    /// gzip header (RFC 1952): deflate, no name, no time, unknown system.
    private static let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF]
    /// An empty final block with fixed codes (RFC 1951, 3.2.6).
    private static let finalBlock: [UInt8] = [0x03, 0x00]

    /// Bytes of the gzip response.
    public static func gzipLength(of fragments: [Fragment]) -> Int {
        fragments.reduce(header.count + finalBlock.count + 8) { $0 + $1.deflated.count }
    }

    /// Bytes of the identity response.
    public static func identityLength(of fragments: [Fragment]) -> Int {
        fragments.reduce(0) { $0 + $1.length }
    }

    /// Writes the fragments as one gzip member.
    public static func writeGzip(_ fragments: [Fragment], to buffer: inout ByteBuffer) {
        buffer.writeBytes(header)
        var checksum: UInt = 0
        var length: UInt32 = 0
        for fragment in fragments {
            buffer.writeBytes(fragment.deflated)
            checksum = crc32_combine_op(checksum, UInt(fragment.checksum), fragment.appendOperator)
            length &+= UInt32(truncatingIfNeeded: fragment.length)
        }
        buffer.writeBytes(finalBlock)
        buffer.writeInteger(UInt32(truncatingIfNeeded: checksum), endianness: .little)
        buffer.writeInteger(length, endianness: .little)
    }

    public static func writeIdentity(_ fragments: [Fragment], to buffer: inout ByteBuffer) {
        for fragment in fragments { buffer.writeBytes(fragment.identity) }
    }

    /// The entity tag of fragments in this order: 16 hexadecimal digits.
    public static func tag(of fragments: [Fragment]) -> String {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for fragment in fragments {
            hash = (hash ^ fragment.tag) &* 0xFF51_AFD7_ED55_8CCD
            hash ^= hash >> 32
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.utf8.count) + digits
    }
}
