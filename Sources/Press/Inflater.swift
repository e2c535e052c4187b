import CZlib

/// Undoes what `FragmentMaker` did, for readers that take no gzip.
enum Inflater {
    /// - Returns: the first `length` bytes; fewer only if `deflated` is not what a maker made.
    static func inflate(_ deflated: [UInt8], length: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: length) { output, count in
            var stream = z_stream()
            guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return }
            defer { inflateEnd(&stream) }
            deflated.withUnsafeBufferPointer { input in
                // zlib's interface is not const-correct: it reads the input and never writes it.
                stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                stream.avail_in = UInt32(input.count)
                stream.next_out = output.baseAddress
                stream.avail_out = UInt32(length)
                _ = CZlib.inflate(&stream, Z_SYNC_FLUSH)
                count = length - Int(stream.avail_out)
            }
        }
    }
}
