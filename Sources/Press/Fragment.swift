import CZlib

/// A run of page bytes that joins others without being touched again.
public struct Fragment: Sendable {
    /// The fragment as raw deflate (RFC 1951), ending on a byte boundary, without a final block, referring to nothing
    /// before it.
    public let deflated: [UInt8]
    /// Length of the identity bytes: summed into the gzip trailer (RFC 1952, ISIZE).
    public let length: Int
    /// CRC-32 of the identity bytes.
    public let checksum: UInt32
    /// Hash of the identity bytes; a page's entity tag is made of its fragments' tags.
    public let tag: UInt64
    /// What zlib needs to append this fragment's checksum to that of what stands before it, made once.
    let appendOperator: UInt

    /// The bytes as they were before deflate.
    ///
    /// They are not kept: nearly every reader takes gzip, and keeping both would triple the memory of a page.
    public var identity: [UInt8] {
        Inflater.inflate(deflated, length: length)
    }

    /// FNV-1a, 64 bits: equal on every node and after every start, which `Hasher` is not.
    static func tag(of bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
