/// Writes a canvas as a PNG file (ISO/IEC 15948): 4-bit palette, not interlaced, its data in stored blocks, so that no
/// compressor is needed and the bytes are the same everywhere.
enum PNG {
    static func file(of canvas: PixelCanvas) -> [UInt8] {
        var file: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        file += chunk("IHDR", word(UInt32(canvas.width)) + word(UInt32(canvas.height)) + [4, 3, 0, 0, 0])
        file += chunk("PLTE", canvas.palette.flatMap { [$0.0, $0.1, $0.2] })
        file += chunk("IDAT", zlibStream(of: rows(of: canvas)))
        return file + chunk("IEND", [])
    }

    /// Each row with its filter byte (none), two pixels a byte.
    private static func rows(of canvas: PixelCanvas) -> [UInt8] {
        var rows: [UInt8] = []
        rows.reserveCapacity((canvas.width / 2 + 1) * canvas.height)
        for y in 0..<canvas.height {
            rows.append(0)
            for x in stride(from: y * canvas.width, to: (y + 1) * canvas.width, by: 2) {
                let second = x + 1 < (y + 1) * canvas.width ? canvas.pixels[x + 1] : 0
                rows.append(canvas.pixels[x] << 4 | second)
            }
        }
        return rows
    }

    /// Stored blocks (RFC 1951, 3.2.4) in a zlib envelope (RFC 1950).
    private static func zlibStream(of bytes: [UInt8]) -> [UInt8] {
        var stream: [UInt8] = [0x78, 0x01]
        var start = 0
        repeat {
            let end = min(start + 65_535, bytes.count)
            let length = UInt16(end - start)
            stream.append(end == bytes.count ? 1 : 0)
            stream += [UInt8(length & 255), UInt8(length >> 8), UInt8(~length & 255), UInt8(~length >> 8)]
            stream += bytes[start..<end]
            start = end
        } while start < bytes.count
        return stream + word(adler32(bytes))
    }

    private static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        let named = Array(type.utf8) + data
        return word(UInt32(data.count)) + named + word(crc32(named))
    }

    private static func word(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8(value >> 16 & 255), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }

    private static func adler32(_ bytes: [UInt8]) -> UInt32 {
        var low: UInt32 = 1
        var high: UInt32 = 0
        for byte in bytes {
            low = (low + UInt32(byte)) % 65_521
            high = (high + low) % 65_521
        }
        return high << 16 | low
    }

    private static func crc32(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(~0) { sum, byte in sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 255)] }
    }

    private static let table: [UInt32] = (0..<256).map { place in
        (0..<8).reduce(UInt32(place)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ value >> 1 : value >> 1 }
    }
}
