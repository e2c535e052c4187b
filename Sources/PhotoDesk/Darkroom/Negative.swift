import CPhotoDesk

/// A photo in libvips' hands, and the pictures that are made of it.
enum Negative {
    /// A page's columns at one and two pixels a point; no picture is made wider than it was.
    static let widths = [480, 960, 1600]
    /// The largest that is kept. The height is for long graphics and stops a strip.
    static let largest = (width: 2560, height: 8192)

    /// Appends the bytes of every picture.
    static func pictures(
        of bytes: [UInt8], _ file: PhotoFile, into made: inout [UInt8]
    ) throws(PhotoRefusal) -> [DevelopedPhoto.Picture] {
        let developed = try master(of: bytes, file)
        defer { terbit_picture_free(developed) }
        let quality = Quality(isDrawing: file.format == .png)
        let width = Int(terbit_picture_width(developed))
        var pictures = [try encode(developed, .jpeg, quality.master, into: &made)]
        for smaller in widths where smaller < width {
            guard let copy = terbit_picture_smaller(developed, Int32(smaller)) else { throw failure() }
            defer { terbit_picture_free(copy) }
            pictures.append(try encode(copy, .webp, quality.webp, into: &made))
            pictures.append(try encode(copy, .jpeg, quality.jpeg, into: &made))
        }
        // Its own width in WebP too, unless a narrower one is large enough for any page.
        if width <= widths[widths.count - 1] { pictures.append(try encode(developed, .webp, quality.webp, into: &made)) }
        return pictures
    }

    private static func master(of bytes: [UInt8], _ file: PhotoFile) throws(PhotoRefusal) -> OpaquePointer {
        let developed = bytes.withUnsafeBytes { bytes -> OpaquePointer? in
            guard let start = bytes.baseAddress, let head = terbit_picture_open(start, bytes.count) else { return nil }
            defer { terbit_picture_free(head) }
            // What decoders make of the head must be what it was let in for.
            guard Int(terbit_picture_width(head)) == file.width, Int(terbit_picture_height(head)) == file.height else {
                return nil
            }
            return terbit_picture_develop(start, bytes.count, Int32(largest.width), Int32(largest.height))
        }
        guard let developed else { throw failure() }
        return developed
    }

    private static func encode(
        _ picture: OpaquePointer, _ format: PhotoFormat, _ form: String, into made: inout [UInt8]
    ) throws(PhotoRefusal) -> DevelopedPhoto.Picture {
        var bytes: UnsafeMutableRawPointer?
        var length = 0
        guard terbit_picture_encode(picture, form, &bytes, &length) == 0, let bytes else { throw failure() }
        defer { terbit_bytes_free(bytes) }
        let found = UnsafeRawBufferPointer(start: bytes, count: length)
        let encoded = format == .webp ? WebPFile.bare(Array(found)[...]) : Array(found)
        guard let encoded else { throw .damaged("no picture in what was encoded") }
        made += encoded
        return DevelopedPhoto.Picture(
            format: format, width: Int(terbit_picture_width(picture)), height: Int(terbit_picture_height(picture)),
            length: encoded.count)
    }

    private static func failure() -> PhotoRefusal {
        let why = PhotoText.line(String(cString: terbit_vips_why()), limit: 300)
        return why.lowercased().contains("out of memory") ? .tooDemanding : .damaged(why.isEmpty ? "not readable" : why)
    }

    /// How pictures are encoded. Nothing of the file's own metadata is written: `strip`. libvips 8.14 does not heed it for
    /// WebP, so there it is taken out afterwards.
    private struct Quality {
        let master: String
        let jpeg: String
        let webp: String

        /// A PNG is a drawing more often than not: its edges keep their colour.
        init(isDrawing: Bool) {
            master = ".jpg[Q=85,optimize_coding,strip\(isDrawing ? ",subsample_mode=off" : "")]"
            jpeg = ".jpg[Q=80,optimize_coding,strip\(isDrawing ? ",subsample_mode=off" : "")]"
            webp = ".webp[Q=78,strip\(isDrawing ? ",smart_subsample" : "")]"
        }
    }
}
