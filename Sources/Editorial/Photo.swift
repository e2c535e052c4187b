/// A picture with what must stand beside it.
public struct Photo: Hashable, Sendable {
    /// The picture in our own keeping, or nil where we hold only its caption, as with a text capture.
    public let asset: Asset?
    public let caption: String
    /// Who is to be named for it: photographer, agency.
    public let credit: String
    /// What the picture shows, for readers who cannot see it. Empty: decoration beside its caption.
    public let alternativeText: String

    public init(asset: Asset? = nil, caption: String = "", credit: String = "", alternativeText: String = "") {
        self.asset = asset
        self.caption = caption
        self.credit = credit
        self.alternativeText = alternativeText
    }
}
