/// The head of a photo's file: enough to refuse it before anything is decoded, and the blocks of metadata as they lie there.
struct PhotoFile: Sendable {
    let format: PhotoFormat
    /// As stored, before it is turned upright.
    let width: Int
    let height: Int
    var isAnimated = false
    /// Progressive JPEG or interlaced PNG: its first rows come with its last bytes, so decoders hold all of it.
    var isHeldWhole = false
    var blocks = MetadataBlocks()

    /// Throws `.notAPhoto` or `.damaged`.
    init(_ bytes: [UInt8]) throws(PhotoRefusal) {
        let bytes = bytes[...]
        let found: PhotoFile? =
            switch FileKind(bytes) {
            case .photo(.jpeg): JPEGFile.read(bytes)
            case .photo(.png): PNGFile.read(bytes)
            case .photo(.webp): WebPFile.read(bytes)
            case .other(let name): throw .notAPhoto(name)
            }
        guard let found, found.width > 0, found.height > 0 else { throw .damaged("no size in the head of the file") }
        self = found
    }

    init(format: PhotoFormat, width: Int, height: Int) {
        self.format = format
        self.width = width
        self.height = height
    }

    /// Refuses what the head alone tells against.
    func check(_ limits: PhotoLimits) throws(PhotoRefusal) {
        let limit = isHeldWhole ? limits.pixelsHeldWhole : limits.pixels
        let (pixels, overflow) = width.multipliedReportingOverflow(by: height)
        guard !overflow, pixels <= limit else { throw .tooManyPixels(width: width, height: height, limit: limit) }
        guard !isAnimated else { throw .animated(format) }
    }
}

/// Metadata as it lies in a file, not yet read.
struct MetadataBlocks: Hashable, Sendable {
    /// A TIFF structure (EXIF 2.32, 4.5).
    var exif: ArraySlice<UInt8> = []
    /// An XMP packet (ISO 16684-1).
    var xmp: ArraySlice<UInt8> = []
    /// Photoshop's image resources, one of which is IPTC IIM.
    var photoshop: [UInt8] = []
    /// PNG's own words (PNG, 11.3.3): `Author`, `Description`.
    var words: [String: ArraySlice<UInt8>] = [:]

    /// Blocks larger than this are left unread: a caption does not need them.
    static let largestBytes = 1 << 20
}
