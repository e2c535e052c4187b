import Editorial

/// The facts of a portal that stand on its pages.
public struct Site: Hashable, Sendable {
    public var name: String
    /// Absolute, without a slash at the end: `https://lembarpagi.example`.
    public var url: String
    public var language: SiteLanguage
    public var zone: SiteZone
    /// Sections in the order of the navigation.
    public var navigation: [Section]
    /// What is said of how Populer is made.
    public var mostRead: MostReadRules

    public init(
        name: String, url: String, language: SiteLanguage = .indonesian, zone: SiteZone = .jakarta, navigation: [Section] = [],
        mostRead: MostReadRules = MostReadRules()
    ) {
        self.name = name
        self.url = url
        self.language = language
        self.zone = zone
        self.navigation = navigation
        self.mostRead = mostRead
    }

    public var dates: NewsDate { NewsDate(zone: zone, language: language) }
}
