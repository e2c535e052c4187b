/// Where a story was reported from: opens the first paragraph.
public struct Dateline: Hashable, Sendable {
    public let place: String
    /// The place's own zone, IANA name, where it differs from the site's.
    public let zone: String?

    public init(place: String, zone: String? = nil) {
        self.place = place
        self.zone = zone
    }
}
