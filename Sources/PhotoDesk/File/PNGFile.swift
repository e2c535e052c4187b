/// The chunks of a PNG (W3C PNG, third edition, 5.3).
enum PNGFile {
    static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    /// Nil when the header is not where it must be.
    static func read(_ bytes: ArraySlice<UInt8>) -> PhotoFile? {
        guard bytes.begins(with: "IHDR", at: 12), bytes.bigEndian(8, 4) == 13, let width = bytes.bigEndian(16, 4),
            let height = bytes.bigEndian(20, 4)
        else { return nil }
        var file = PhotoFile(format: .png, width: width, height: height)
        file.isHeldWhole = bytes.byte(28) != 0
        var position = 8
        while let length = bytes.bigEndian(position, 4), let type = bytes.part(position + 4, 4),
            let data = bytes.part(position + 8, length)
        {
            take(data, type, into: &file)
            position += length + 12
        }
        return file
    }

    private static func take(_ data: ArraySlice<UInt8>, _ type: ArraySlice<UInt8>, into file: inout PhotoFile) {
        switch String(decoding: type, as: UTF8.self) {
        case "acTL": file.isAnimated = true
        case "eXIf" where file.blocks.exif.isEmpty: file.blocks.exif = data
        // Keyword, two flags for "not compressed", no language, no translated keyword.
        case "iTXt" where data.begins(with: xmp): file.blocks.xmp = data.rest(xmp.utf8.count)
        case "tEXt":
            guard let end = data.firstIndex(of: 0), data.count <= MetadataBlocks.largestBytes else { return }
            let keyword = String(decoding: data[..<end], as: UTF8.self)
            if words.contains(keyword) { file.blocks.words[keyword] = data[(end + 1)...] }
        default: break
        }
    }

    private static let xmp = "XML:com.adobe.xmp\0\0\0\0\0"
    private static let words: Set<String> = ["Description", "Author", "Copyright"]
}
