import Storage

/// What a photo's file says of it, in the fields the desk asks for (IPTC Photo Metadata Standard). Each is empty where the
/// file says nothing.
struct PhotoMetadata: Hashable, Sendable {
    var caption = ""
    var creators: [String] = []
    var credit = ""
    var source = ""
    var copyright = ""
    /// `2024-06-18T19:02:00+07:00`, as much of it as the file says.
    var takenAt = ""
    var alternativeText = ""

    init() {}

    /// XMP before IIM, which cuts its fields short; both before EXIF, which cameras fill; last PNG's own words.
    init(_ blocks: MetadataBlocks) {
        self.init()
        for source in [XMPPacket.read(blocks.xmp), IPTCRecord.read(blocks.photoshop), ExifRecord.read(blocks.exif)] {
            fill(from: source)
        }
        fill(from: PhotoMetadata(words: blocks.words))
    }

    private init(words: [String: ArraySlice<UInt8>]) {
        caption = words["Description"].map(PhotoText.decode) ?? ""
        creators = words["Author"].map { [PhotoText.decode($0)] } ?? []
        copyright = words["Copyright"].map(PhotoText.decode) ?? ""
    }

    private mutating func fill(from other: PhotoMetadata) {
        for field in [
            \PhotoMetadata.caption, \.credit, \.source, \.copyright, \.takenAt, \.alternativeText,
        ] where PhotoText.line(self[keyPath: field], limit: 1).isEmpty {
            self[keyPath: field] = other[keyPath: field]
        }
        if creators.allSatisfy({ PhotoText.line($0, limit: 1).isEmpty }) { creators = other.creators }
    }
}

extension PhotoMetadata {
    private static let longestCaption = 4000
    private static let longestLine = 300

    /// For the desk, cleaned and cut to length.
    func description(originalName: String) -> AssetDescription {
        let base = originalName.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        return AssetDescription(
            caption: PhotoText.line(caption, limit: PhotoMetadata.longestCaption), credit: creditLine,
            takenAt: PhotoText.line(takenAt, limit: 40), originalName: PhotoText.line(base, limit: 200))
    }

    var alternativeLine: String { PhotoText.line(alternativeText, limit: PhotoMetadata.longestCaption) }

    /// `Antara/Hani Fatunnisa`: the agency, then who took it, as credits are printed here. The copyright where neither is said.
    private var creditLine: String {
        let line = { PhotoText.line($0, limit: PhotoMetadata.longestLine) }
        let agency = line(credit).isEmpty ? line(source) : line(credit)
        let people = creators.map(line).filter { !$0.isEmpty }.joined(separator: ", ")
        if agency.isEmpty && people.isEmpty { return line(copyright) }
        if agency.isEmpty || agency.localizedStandardContains(people) { return line(agency.isEmpty ? people : agency) }
        return people.isEmpty || people.localizedStandardContains(agency)
            ? line(people.isEmpty ? agency : people) : line(agency + "/" + people)
    }
}
