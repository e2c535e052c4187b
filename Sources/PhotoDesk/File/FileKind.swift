/// What a file is by its first bytes, whatever it is called.
enum FileKind: Hashable, Sendable {
    case photo(PhotoFormat)
    /// Something else, by its usual name; nil: unknown.
    case other(String?)

    init(_ bytes: ArraySlice<UInt8>) {
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = .photo(.jpeg)
        } else if bytes.starts(with: PNGFile.signature) {
            self = .photo(.png)
        } else if bytes.begins(with: "RIFF"), bytes.begins(with: "WEBP", at: 8) {
            self = .photo(.webp)
        } else {
            self = .other(FileKind.name(bytes))
        }
    }

    private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
        for (mark, offset, name) in marks where bytes.begins(with: mark, at: offset) { return name }
        return markup(bytes.prefix(4096))
    }

    private static let marks: [(String, Int, String)] = [
        ("GIF8", 0, "GIF"), ("BM", 0, "BMP"), ("II*\0", 0, "TIFF"), ("MM\0*", 0, "TIFF"), ("8BPS", 0, "Photoshop"),
        ("%PDF", 0, "PDF"), ("PK\u{3}\u{4}", 0, "ZIP"), ("ftypheic", 4, "HEIC"), ("ftypheix", 4, "HEIC"),
        ("ftypmif1", 4, "HEIF"), ("ftypavif", 4, "AVIF"), ("ftyp", 4, "video"), ("\0\0\u{1}\0", 0, "ICO"),
    ]

    private static func markup(_ beginning: ArraySlice<UInt8>) -> String? {
        let text = String(decoding: beginning, as: UTF8.self).lowercased()
        if text.contains("<svg") { return "SVG" }
        if text.contains("<!doctype html") || text.contains("<html") || text.contains("<script") { return "HTML" }
        return text.contains("<?xml") ? "XML" : nil
    }
}
