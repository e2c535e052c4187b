import Editorial

/// The address of a page of the most read.
public enum MostReadAddress: Hashable, Sendable {
    /// Of the whole site: `/populer`, `/populer/7-hari`, `/populer/30-hari`.
    case site(MostReadPeriod)
    /// What is read now in a section: `/populer/rubrik/dunia`.
    case section(Slug)

    public var period: MostReadPeriod {
        switch self {
        case .site(let period): period
        case .section: .present
        }
    }

    var path: String {
        switch self {
        case .site(.present): "/populer"
        case .site(.week): "/populer/7-hari"
        case .site(.month): "/populer/30-hari"
        case .section(let slug): MostReadAddress.sectionStart + slug.description
        }
    }

    init?(path: some StringProtocol) {
        if let period = MostReadPeriod.allCases.first(where: { MostReadAddress.site($0).path == path }) {
            self = .site(period)
        } else if path.hasPrefix(MostReadAddress.sectionStart),
            let slug = Slug(String(path.dropFirst(MostReadAddress.sectionStart.count)))
        {
            self = .section(slug)
        } else {
            return nil
        }
    }

    private static let sectionStart = "/populer/rubrik/"
}
