/// A media file, named by the hash of its bytes, so that a name never comes to mean other bytes.
public struct Asset: Hashable, Sendable {
    /// `{SHA-256 in hex}.{extension}`: its name in the media folder and at the end of its address.
    public let name: String
    /// In pixels, so that the page keeps its room before it has loaded.
    public let width: Int
    public let height: Int
    /// The same picture in other sizes and types, narrowest first; empty for one that is kept only as it is.
    public let renditions: [Rendition]

    /// A copy of a picture for one width, in one type.
    public struct Rendition: Hashable, Sendable {
        /// Its own name in the media folder.
        public let name: String
        /// In pixels.
        public let width: Int
        public let height: Int

        /// Returns nil unless `name` is a hash with a known extension.
        public init?(name: String, width: Int, height: Int) {
            guard Asset.mediaType(of: name) != nil, width > 0, height > 0 else { return nil }
            self.name = name
            self.width = width
            self.height = height
        }
    }

    /// Returns nil unless `name` is a hash with a known extension.
    public init?(name: String, width: Int, height: Int, renditions: [Rendition] = []) {
        guard Asset.mediaType(of: name) != nil, width > 0, height > 0 else { return nil }
        self.name = name
        self.width = width
        self.height = height
        self.renditions = renditions
    }

    /// The media type a name stands for; nil when it is not the name of an asset.
    public static func mediaType(of name: String) -> String? {
        let parts = name.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].utf8.count == 64,
            parts[0].utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) })
        else { return nil }
        return types[String(parts[1])]
    }

    private static let types = [
        "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "webp": "image/webp",
    ]
}
