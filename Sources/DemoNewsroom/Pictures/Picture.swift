import Crypto
import Editorial

/// A drawn picture with what a page must say beside it.
public struct Picture: Hashable, Sendable {
    /// How manuscripts call it: `muara senja`.
    public let name: String
    public let asset: Asset
    /// The file itself.
    public let bytes: [UInt8]
    /// What stands under it where a story has no caption of its own.
    public let caption: String
    public let alternativeText: String

    /// Who is named for every picture here: they are all drawn by the newsroom.
    public static let credit = "Ilustrasi: Redaksi"

    /// Returns nil when the size is none.
    init?(name: String, bytes: [UInt8], type: String, width: Int, height: Int, caption: String, alternativeText: String) {
        let hash = SHA256.hash(data: bytes).map { byte in
            let digits = String(byte, radix: 16)
            return digits.count == 1 ? "0" + digits : digits
        }
        guard let asset = Asset(name: hash.joined() + "." + type, width: width, height: height) else { return nil }
        self.name = name
        self.asset = asset
        self.bytes = bytes
        self.caption = caption
        self.alternativeText = alternativeText
    }

    func photo(caption: String?) -> Photo {
        Photo(
            asset: asset, caption: caption ?? self.caption, credit: Picture.credit, alternativeText: alternativeText)
    }
}
