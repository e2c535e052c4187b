/// The segments before a JPEG's pixels (ITU-T T.81, annex B).
enum JPEGFile {
    /// Nil when there is no frame header.
    static func read(_ bytes: ArraySlice<UInt8>) -> PhotoFile? {
        var file: PhotoFile?
        var blocks = MetadataBlocks()
        var position = 2
        while let marker = nextMarker(bytes, &position) {
            if marker == startOfScan || marker == endOfImage { break }
            if standsAlone(marker) { continue }
            guard let length = bytes.bigEndian(position, 2), length >= 2, let segment = bytes.part(position + 2, length - 2)
            else { break }
            position += length
            if isFrame(marker), file == nil {
                guard let height = segment.bigEndian(1, 2), let width = segment.bigEndian(3, 2) else { return nil }
                file = PhotoFile(format: .jpeg, width: width, height: height)
                // Progressive, with whichever coding.
                file?.isHeldWhole = marker & 0x03 == 2
            }
            take(segment, marker, into: &blocks)
        }
        file?.blocks = blocks
        return file
    }

    private static let startOfScan: UInt8 = 0xDA
    private static let endOfImage: UInt8 = 0xD9

    /// The marker at or after the position, which moves past it. Decoders pass over what lies between, so it is done here.
    private static func nextMarker(_ bytes: ArraySlice<UInt8>, _ position: inout Int) -> UInt8? {
        while let byte = bytes.byte(position), let next = bytes.byte(position + 1) {
            if byte == 0xFF, next != 0xFF, next != 0x00 {
                position += 2
                return next
            }
            position += 1
        }
        return nil
    }

    private static func standsAlone(_ marker: UInt8) -> Bool {
        (0xD0...0xD8).contains(marker) || marker == 0x01
    }

    private static func isFrame(_ marker: UInt8) -> Bool {
        (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    }

    private static func take(_ segment: ArraySlice<UInt8>, _ marker: UInt8, into blocks: inout MetadataBlocks) {
        let exif = "Exif\0\0"
        let xmp = "http://ns.adobe.com/xap/1.0/\0"
        let photoshop = "Photoshop 3.0\0"
        switch marker {
        case 0xE1 where segment.begins(with: exif) && blocks.exif.isEmpty: blocks.exif = segment.rest(exif.utf8.count)
        case 0xE1 where segment.begins(with: xmp) && blocks.xmp.isEmpty: blocks.xmp = segment.rest(xmp.utf8.count)
        // A long block is spread over several segments.
        case 0xED where segment.begins(with: photoshop) && blocks.photoshop.count < MetadataBlocks.largestBytes:
            blocks.photoshop += segment.rest(photoshop.utf8.count)
        default: break
        }
    }
}
