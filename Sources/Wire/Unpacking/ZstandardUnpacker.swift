import CZstd

/// Unpacks Zstandard (RFC 8878), also several frames one after the other. Frames that need a window over 128 MB are refused.
final class ZstandardUnpacker: Unpacker {
    private let stream: OpaquePointer
    private var packed: [UInt8] = []
    private var used = 0
    /// What the library says is missing: 0 when a frame has ended.
    private var missing = 1
    private var mayHoldMore = false
    private let outputBytes = 262_144

    init() throws(UnpackingError) {
        guard let stream = ZSTD_createDStream() else {
            throw UnpackingError(reason: "the Zstandard unpacker cannot be set up")
        }
        self.stream = stream
    }

    deinit {
        ZSTD_freeDStream(stream)
    }

    func feed(_ packed: [UInt8]) {
        self.packed = packed
        used = 0
    }

    func more() throws(UnpackingError) -> [UInt8]? {
        while used < packed.count || mayHoldMore {
            let bytes = try decompressed()
            if !bytes.isEmpty { return bytes }
        }
        return nil
    }

    func finish() throws(UnpackingError) {
        guard missing == 0 else { throw UnpackingError(reason: "the Zstandard data ends too early: the file is cut off") }
    }

    private func decompressed() throws(UnpackingError) -> [UInt8] {
        var status = 0
        var position = used
        // The library sees both buffers only within the call.
        let bytes = [UInt8](unsafeUninitializedCapacity: outputBytes) { buffer, count in
            packed.withUnsafeBufferPointer { source in
                var input = ZSTD_inBuffer(src: source.baseAddress, size: source.count, pos: used)
                var output = ZSTD_outBuffer(dst: buffer.baseAddress, size: outputBytes, pos: 0)
                status = ZSTD_decompressStream(stream, &output, &input)
                position = input.pos
                count = ZSTD_isError(status) == 0 ? output.pos : 0
            }
        }
        guard ZSTD_isError(status) == 0 else {
            // The library's names of errors are constants, ended by a zero.
            let name = ZSTD_getErrorName(status).map { String(cString: $0) } ?? "unknown"
            throw UnpackingError(reason: "the Zstandard data is damaged: \(name)")
        }
        used = position
        missing = status
        mayHoldMore = bytes.count == outputBytes
        return bytes
    }
}
