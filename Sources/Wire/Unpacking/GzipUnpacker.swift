import CZlib

/// Unpacks gzip (RFC 1952), also several members one after the other.
final class GzipUnpacker: Unpacker {
    /// Allocated, because zlib keeps the stream's own address and checks it.
    private let stream: UnsafeMutablePointer<z_stream>
    private var mayHoldMore = false
    private var packed: [UInt8] = []
    private var used = 0
    /// Whether a member has begun and not ended.
    private var isWithinMember = true
    private var isWithinPadding = false
    private let outputBytes = 262_144

    init() throws(UnpackingError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // 16 + the largest window: gzip wrapping only.
        let status = inflateInit2_(stream, 16 + MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard status == Z_OK else { throw UnpackingError(reason: "the gzip unpacker cannot be set up (\(status))") }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    func feed(_ packed: [UInt8]) {
        self.packed = packed
        used = 0
    }

    func more() throws(UnpackingError) -> [UInt8]? {
        while used < packed.count || mayHoldMore {
            guard try isMemberOpen() else { return nil }
            let bytes = try inflated()
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    func finish() throws(UnpackingError) {
        guard !isWithinMember else { throw UnpackingError(reason: "the gzip data ends too early: the file is cut off") }
    }

    /// Begins the next member where one follows; zeros after the last are padding, as tape blocks have it.
    private func isMemberOpen() throws(UnpackingError) -> Bool {
        guard !isWithinMember else { return true }
        while used < packed.count, packed[used] == 0 {
            isWithinPadding = true
            used += 1
        }
        guard used < packed.count else { return false }
        guard !isWithinPadding, packed[used] == 0x1F else {
            throw UnpackingError(reason: "bytes that are not gzip follow the gzip data")
        }
        inflateReset(stream)
        isWithinMember = true
        return true
    }

    private func inflated() throws(UnpackingError) -> [UInt8] {
        var status = Z_OK
        var left = 0
        let input = packed.count - used
        // zlib sees both buffers only within the call: the pointers in the stream are set anew each time.
        let output = [UInt8](unsafeUninitializedCapacity: outputBytes) { buffer, count in
            packed.withUnsafeMutableBufferPointer { bytes in
                stream.pointee.next_in = bytes.baseAddress?.advanced(by: used)
                stream.pointee.avail_in = UInt32(input)
                stream.pointee.next_out = buffer.baseAddress
                stream.pointee.avail_out = UInt32(outputBytes)
                status = inflate(stream, Z_NO_FLUSH)
                left = Int(stream.pointee.avail_in)
                count = outputBytes - Int(stream.pointee.avail_out)
            }
        }
        used = packed.count - left
        mayHoldMore = output.count == outputBytes && status == Z_OK
        switch status {
        case Z_STREAM_END: isWithinMember = false
        case Z_OK: break
        case Z_BUF_ERROR where output.isEmpty && left == 0: break
        default: throw UnpackingError(reason: "the gzip data is damaged: \(message(status))")
        }
        return output
    }

    private func message(_ status: Int32) -> String {
        // zlib's messages are constants in the library, ended by a zero.
        stream.pointee.msg.map { String(cString: $0) } ?? "zlib status \(status)"
    }
}
