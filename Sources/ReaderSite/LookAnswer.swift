import Editorial
import NIOCore

/// What a browser hears that told of a look: nothing, whatever became of it.
enum LookAnswer {
    /// A beacon's: 204.
    static func beacon(at now: Instant) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: 256)
        buffer.writeHead(status: 204, fields, at: now)
        return buffer
    }

    /// The picture's: one pixel that shows nothing.
    static func picture(at now: Instant) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: 512)
        let more = [("Content-Type", "image/gif"), ("Content-Length", String(pixel.count))]
        buffer.writeHead(status: 200, more + fields, at: now)
        buffer.writeBytes(pixel)
        return buffer
    }

    static let fields = [("Cache-Control", "no-store"), ("X-Content-Type-Options", "nosniff")]

    /// GIF89a, one transparent pixel.
    static let pixel: [UInt8] = [
        0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0x21, 0xF9, 4, 1, 0, 0, 0, 0, 0x2C, 0, 0, 0,
        0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0, 0x3B,
    ]
}
