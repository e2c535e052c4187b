/// The chunks of a WebP file (RFC 9649).
enum WebPFile {
    /// Nil when no size is found.
    static func read(_ bytes: ArraySlice<UInt8>) -> PhotoFile? {
        var file: PhotoFile?
        var blocks = MetadataBlocks()
        var isAnimated = false
        var position = 12
        while let type = bytes.part(position, 4), let length = bytes.littleEndian(position + 4, 4) {
            // The pixels may be cut short and their size still be known.
            let data = bytes.rest(position + 8).prefix(length)
            position += 8 + length + length % 2
            switch String(decoding: type, as: UTF8.self) {
            case "VP8X":
                file = file ?? extended(data)
                isAnimated = isAnimated || (data.byte(0) ?? 0) & 0x02 != 0
            case "VP8 ": file = file ?? lossy(data)
            case "VP8L": file = file ?? lossless(data)
            case "ANIM", "ANMF": isAnimated = true
            case "EXIF" where blocks.exif.isEmpty: blocks.exif = data.begins(with: "Exif\0\0") ? data.rest(6) : data
            case "XMP " where blocks.xmp.isEmpty: blocks.xmp = data
            default: break
            }
        }
        file?.isAnimated = isAnimated
        file?.blocks = blocks
        return file
    }

    /// The picture alone, in the simple format: without metadata, profile or the header that tells of them. Nil when it is
    /// not one opaque picture.
    static func bare(_ bytes: ArraySlice<UInt8>) -> [UInt8]? {
        var position = 12
        while let type = bytes.part(position, 4), let length = bytes.littleEndian(position + 4, 4) {
            let size = 8 + length + length % 2
            if ["VP8 ", "VP8L"].contains(String(decoding: type, as: UTF8.self)) {
                guard let chunk = bytes.part(position, size) else { return nil }
                let counted = chunk.count + 4
                return Array("RIFF".utf8) + (0..<4).map { UInt8(truncatingIfNeeded: counted >> ($0 * 8)) }
                    + Array("WEBP".utf8) + chunk
            }
            position += size
        }
        return nil
    }

    private static func extended(_ data: ArraySlice<UInt8>) -> PhotoFile? {
        guard let width = data.littleEndian(4, 3), let height = data.littleEndian(7, 3) else { return nil }
        return PhotoFile(format: .webp, width: width + 1, height: height + 1)
    }

    private static func lossy(_ data: ArraySlice<UInt8>) -> PhotoFile? {
        guard data.part(3, 3)?.elementsEqual([0x9D, 0x01, 0x2A]) == true, let width = data.littleEndian(6, 2),
            let height = data.littleEndian(8, 2)
        else { return nil }
        return PhotoFile(format: .webp, width: width & 0x3FFF, height: height & 0x3FFF)
    }

    private static func lossless(_ data: ArraySlice<UInt8>) -> PhotoFile? {
        guard data.byte(0) == 0x2F, let bits = data.littleEndian(1, 4) else { return nil }
        return PhotoFile(format: .webp, width: (bits & 0x3FFF) + 1, height: (bits >> 14 & 0x3FFF) + 1)
    }
}
