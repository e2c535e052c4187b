/// The heads of files, byte by byte.
enum Heads {
    static func jpeg(_ width: Int, _ height: Int, segments: [[UInt8]] = [], frame marker: UInt8 = 0xC0) -> [UInt8] {
        let frame: [UInt8] = [8] + big(height, 2) + big(width, 2) + [1, 1, 0x11, 0]
        return [0xFF, 0xD8] + segments.joined() + segment(marker, frame) + [0xFF, 0xDA]
    }

    static func segment(_ marker: UInt8, _ data: [UInt8]) -> [UInt8] { [0xFF, marker] + big(data.count + 2, 2) + data }

    static func png(_ width: Int, _ height: Int, interlace: UInt8 = 0, more: [UInt8] = []) -> [UInt8] {
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + chunk("IHDR", big(width, 4) + big(height, 4) + [8, 2, 0, 0, interlace])
            + more
    }

    /// Without a right checksum: a decoder's matter.
    static func chunk(_ type: String, _ data: [UInt8]) -> [UInt8] { big(data.count, 4) + type.utf8 + data + [0, 0, 0, 0] }

    static func webp(_ width: Int, _ height: Int, flags: UInt8 = 0, more: [UInt8] = []) -> [UInt8] {
        let extended = [flags, 0, 0, 0] + little(width - 1, 3) + little(height - 1, 3)
        let chunks = Array("VP8X".utf8) + little(10, 4) + extended + more
        return Array("RIFF".utf8) + little(chunks.count + 4, 4) + Array("WEBP".utf8) + chunks
    }

    static func webpChunk(_ type: String, _ data: [UInt8]) -> [UInt8] {
        Array(type.utf8) + little(data.count, 4) + data + (data.count % 2 == 1 ? [0] : [])
    }

    static func big(_ number: Int, _ size: Int) -> [UInt8] {
        (0..<size).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }

    static func little(_ number: Int, _ size: Int) -> [UInt8] { big(number, size).reversed() }
}
