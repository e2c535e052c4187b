/// EXIF's words and times (EXIF 2.32, 4.6), out of its TIFF structure. Where the camera stood is not read.
enum ExifRecord {
    static func read(_ bytes: ArraySlice<UInt8>) -> PhotoMetadata {
        var metadata = PhotoMetadata()
        guard let structure = Structure(bytes) else { return metadata }
        let first = structure.fields(at: structure.start)
        let caption = structure.text(first[0x010E])
        metadata.caption = isCamerasOwn(caption) ? "" : caption
        metadata.creators = [structure.text(first[0x013B])]
        metadata.copyright = structure.text(first[0x8298])
        guard let pointer = first[0x8769], let offset = structure.number(pointer.offset + 8, 4) else { return metadata }
        let own = structure.fields(at: offset)
        metadata.takenAt = PhotoTime.exif(structure.text(own[0x9003]), offset: structure.text(own[0x9011]))
        return metadata
    }

    /// Cameras that describe every picture so: `OLYMPUS DIGITAL CAMERA`.
    private static func isCamerasOwn(_ caption: String) -> Bool {
        let caption = PhotoText.line(caption, limit: 80).uppercased()
        return caption.hasSuffix("DIGITAL CAMERA") || caption.hasPrefix("DCIM\\") || caption == "SONY DSC"
    }

    private struct Structure {
        let bytes: ArraySlice<UInt8>
        let isBigEndian: Bool
        private(set) var start = 0

        init?(_ bytes: ArraySlice<UInt8>) {
            self.bytes = bytes
            switch bytes.bigEndian(0, 2) {
            case 0x4D4D: isBigEndian = true
            case 0x4949: isBigEndian = false
            default: return nil
            }
            guard number(2, 2) == 42, let start = number(4, 4) else { return nil }
            self.start = start
        }

        func number(_ offset: Int, _ size: Int) -> Int? {
            isBigEndian ? bytes.bigEndian(offset, size) : bytes.littleEndian(offset, size)
        }

        /// A field of a directory: what it is made of, and where its twelve bytes lie.
        struct Field {
            let type: Int
            let count: Int
            let offset: Int
        }

        func fields(at directory: Int) -> [Int: Field] {
            var fields: [Int: Field] = [:]
            for index in 0..<min(number(directory, 2) ?? 0, 512) {
                let offset = directory + 2 + index * 12
                guard let tag = number(offset, 2), let type = number(offset + 2, 2), let count = number(offset + 4, 4) else {
                    break
                }
                if fields[tag] == nil { fields[tag] = Field(type: type, count: count, offset: offset) }
            }
            return fields
        }

        /// Of a field of type ASCII, up to its first zero; UTF-8 is common though the standard does not know it.
        func text(_ field: Field?) -> String {
            guard let field, field.type == 2 || field.type == 129, field.count <= MetadataBlocks.largestBytes else { return "" }
            let place = field.count > 4 ? number(field.offset + 8, 4) : field.offset + 8
            guard let place, let value = bytes.part(place, field.count) else { return "" }
            return PhotoText.decode(value.prefix { $0 != 0 })
        }
    }
}
