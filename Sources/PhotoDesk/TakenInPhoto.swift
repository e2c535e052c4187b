import Editorial
import Storage

/// A photo that lies in the media folder in all its widths, and what its file said of it.
public struct TakenInPhoto: Hashable, Sendable {
    public let asset: Asset
    public let description: AssetDescription
    /// What it shows, for readers who cannot see it, where the file says so.
    public let alternativeText: String

    public init(asset: Asset, description: AssetDescription, alternativeText: String = "") {
        self.asset = asset
        self.description = description
        self.alternativeText = alternativeText
    }

    /// As it goes into a story, until someone writes more.
    public var photo: Photo {
        Photo(
            asset: asset, caption: description.caption, credit: description.credit, alternativeText: alternativeText)
    }
}
