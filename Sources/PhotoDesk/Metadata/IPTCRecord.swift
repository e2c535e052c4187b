/// IPTC's Information Interchange Model, record 2 (IIM 4.2), as it lies in Photoshop's image resources.
enum IPTCRecord {
    static func read(_ resources: [UInt8]) -> PhotoMetadata {
        guard let record = record(in: resources[...]) else { return PhotoMetadata() }
        var fields = Fields()
        var position = 0
        while record.byte(position) == 0x1C, let number = record.bigEndian(position + 1, 2),
            let length = record.bigEndian(position + 3, 2), length < 0x8000, let value = record.part(position + 5, length)
        {
            fields.take(number, value)
            position += 5 + length
        }
        return fields.metadata
    }

    /// The data of resource 0x0404.
    private static func record(in resources: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
        // Some writers leave the resources out.
        if resources.byte(0) == 0x1C { return resources }
        var position = 0
        while resources.begins(with: "8BIM", at: position), let id = resources.bigEndian(position + 4, 2),
            let nameLength = resources.byte(position + 6)
        {
            // The name with its length byte, and the data, each take an even number of bytes.
            let size = position + 6 + (Int(nameLength) + 2) / 2 * 2
            guard let length = resources.bigEndian(size, 4) else { return nil }
            if id == 0x0404 { return resources.rest(size + 4).prefix(length) }
            position = size + 4 + length + length % 2
        }
        return nil
    }

    private struct Fields {
        private var isUTF8 = false
        private var values: [Int: [ArraySlice<UInt8>]] = [:]

        mutating func take(_ number: Int, _ value: ArraySlice<UInt8>) {
            // Record 1, data set 90: the coded character set; ESC % G is UTF-8 (ISO 2022).
            if number == 1 << 8 | 90 { isUTF8 = value.elementsEqual([0x1B, 0x25, 0x47]) }
            values[number, default: []].append(value)
        }

        private func texts(_ dataSet: Int) -> [String] {
            (values[2 << 8 | dataSet] ?? []).map { isUTF8 ? PhotoText.decodeUTF8($0) : PhotoText.decode($0) }
        }

        var metadata: PhotoMetadata {
            var metadata = PhotoMetadata()
            metadata.caption = texts(120).first ?? ""
            metadata.creators = texts(80)
            metadata.credit = texts(110).first ?? ""
            metadata.source = texts(115).first ?? ""
            metadata.copyright = texts(116).first ?? ""
            metadata.takenAt = PhotoTime.iim(date: texts(55).first ?? "", time: texts(60).first ?? "")
            return metadata
        }
    }
}
