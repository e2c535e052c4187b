import CZlib
import Synchronization

/// Turns page text into fragments.
///
/// A deflate state takes 260 KB and some time to set up, so a few are kept and used again.
public final class FragmentMaker: Sendable {
    private let idle = Mutex<[DeflateState]>([])
    private let level: Int32

    /// - Parameter level: zlib's, 1 to 9. 6 is within 1 % of 9 on our pages at half its time.
    public init(level: Int32 = 6) {
        self.level = level
    }

    public func fragment(_ text: String) -> Fragment {
        var text = text
        return text.withUTF8 { fragment($0) }
    }

    func fragment(_ bytes: UnsafeBufferPointer<UInt8>) -> Fragment {
        let state = idle.withLock { $0.popLast() } ?? DeflateState(level: level)
        defer {
            idle.withLock { if $0.count < 4 { $0.append(state) } }
        }
        let checksum = crc32(0, bytes.baseAddress, UInt32(bytes.count))
        return Fragment(
            deflated: state.deflate(bytes), length: bytes.count, checksum: UInt32(truncatingIfNeeded: checksum),
            tag: Fragment.tag(of: bytes), appendOperator: crc32_combine_gen(bytes.count))
    }
}

/// One zlib state.
///
/// Unchecked: it is used only by the one that took it out of the maker's list, and put back when done.
private final class DeflateState: @unchecked Sendable {
    private var stream = z_stream()
    private let isReady: Bool

    init(level: Int32) {
        isReady =
            deflateInit2_(
                &stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { deflateEnd(&stream) }
    }

    /// The bytes as deflate blocks ending on a byte boundary (Z_FULL_FLUSH), the last of them not final.
    func deflate(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        guard !bytes.isEmpty else { return [] }
        guard isReady, deflateReset(&stream) == Z_OK else { return DeflateState.stored(bytes) }
        // The bound is for a finished stream; a full flush adds at most a bit buffer and an empty stored block.
        let room = Int(deflateBound(&stream, UInt(bytes.count))) + 16
        // Into a scratch buffer first: an array made with room to spare would keep that room for as long as the page lives.
        let written = withUnsafeTemporaryAllocation(of: UInt8.self, capacity: room) { output -> [UInt8] in
            // zlib's interface is not const-correct: it reads the input and never writes it.
            stream.next_in = UnsafeMutablePointer(mutating: bytes.baseAddress)
            stream.avail_in = UInt32(bytes.count)
            stream.next_out = output.baseAddress
            stream.avail_out = UInt32(room)
            let result = CZlib.deflate(&stream, Z_FULL_FLUSH)
            guard result == Z_OK, stream.avail_in == 0 else { return [] }
            return Array(UnsafeBufferPointer(rebasing: output[..<(room - Int(stream.avail_out))]))
        }
        return written.isEmpty ? DeflateState.stored(bytes) : written
    }

    /// Stored blocks (RFC 1951, 3.2.4): what is left when zlib has no memory.
    private static func stored(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var output: [UInt8] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            let block = rest.prefix(0xFFFF)
            let length = UInt16(block.count)
            output += [0, UInt8(length & 0xFF), UInt8(length >> 8), UInt8(~length & 0xFF), UInt8(~length >> 8)]
            output += block
            rest = rest.dropFirst(block.count)
        }
        return output
    }
}
