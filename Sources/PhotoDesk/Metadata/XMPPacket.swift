import CPhotoDesk

/// An XMP packet's words (ISO 16684-1). Names are read with the prefixes that XMP's own specification gives them, as
/// everyone writes them.
///
/// Needs `terbit_vips_load`: GLib reads the XML.
enum XMPPacket {
    static func read(_ packet: ArraySlice<UInt8>) -> PhotoMetadata {
        guard !packet.isEmpty, packet.count <= MetadataBlocks.largestBytes else { return PhotoMetadata() }
        // Writers pad a packet with spaces, and some with zeros.
        let text = packet.prefix { $0 != 0 }
        let properties = XMPProperties()
        _ = text.withUnsafeBytes { bytes in
            bytes.withMemoryRebound(to: CChar.self) { text in
                text.baseAddress.map {
                    terbit_markup_read(
                        $0, text.count, Unmanaged.passUnretained(properties).toOpaque(),
                        { context, name, attributes in XMPProperties.at(context).begin(String(cString: name), attributes) },
                        { context, name in XMPProperties.at(context).end(String(cString: name)) },
                        { context, text, length in
                            XMPProperties.at(context).add(UnsafeRawBufferPointer(start: text, count: length))
                        })
                }
            }
        }
        return properties.metadata
    }
}

/// What was found so far. A reference, since the reader of the XML hands it back from C.
private final class XMPProperties {
    /// Each property's values, in their order; of a text in several languages, the default one first.
    private var values: [String: [String]] = [:]
    private var property: String?
    private var text: [UInt8] = []
    private var isDefault = false

    private static let wanted: Set<String> = [
        "dc:description", "dc:creator", "dc:rights", "photoshop:Credit", "photoshop:Source", "photoshop:DateCreated",
        "exif:DateTimeOriginal", "Iptc4xmpCore:AltTextAccessibility",
    ]

    static func at(_ context: UnsafeMutableRawPointer) -> XMPProperties {
        Unmanaged<XMPProperties>.fromOpaque(context).takeUnretainedValue()
    }

    var metadata: PhotoMetadata {
        var metadata = PhotoMetadata()
        let first = { (name: String) in self.values[name]?.first ?? "" }
        metadata.caption = first("dc:description")
        metadata.creators = values["dc:creator"] ?? []
        metadata.credit = first("photoshop:Credit")
        metadata.source = first("photoshop:Source")
        metadata.copyright = first("dc:rights")
        metadata.alternativeText = first("Iptc4xmpCore:AltTextAccessibility")
        let created = PhotoTime.xmp(first("photoshop:DateCreated"))
        metadata.takenAt = created.isEmpty ? PhotoTime.xmp(first("exif:DateTimeOriginal")) : created
        return metadata
    }

    func begin(_ name: String, _ attributes: UnsafePointer<UnsafePointer<CChar>?>) {
        let attributes = XMPProperties.pairs(attributes)
        if Self.wanted.contains(name) { property = name }
        text = []
        isDefault = attributes.contains { $0 == ("xml:lang", "x-default") }
        // Plain properties may stand as attributes of what they describe.
        for (name, value) in attributes where Self.wanted.contains(name) { values[name, default: []].append(value) }
    }

    func end(_ name: String) {
        if let property, name == property || name == "rdf:li" { keep(PhotoText.decode(text), of: property) }
        if name == property { property = nil }
        text = []
    }

    func add(_ bytes: UnsafeRawBufferPointer) {
        if property != nil { text += bytes }
    }

    private func keep(_ value: String, of property: String) {
        guard !PhotoText.line(value, limit: 1).isEmpty, values[property, default: []].count < 16 else { return }
        values[property, default: []].insert(value, at: isDefault ? 0 : values[property, default: []].count)
    }

    private static func pairs(_ attributes: UnsafePointer<UnsafePointer<CChar>?>) -> [(String, String)] {
        var pairs: [(String, String)] = []
        var next = attributes
        while let name = next[0], let value = next[1] {
            pairs.append((String(cString: name), String(cString: value)))
            next += 2
        }
        return pairs
    }
}
