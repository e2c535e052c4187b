import Editorial

/// That something changed and which pages it touches. Written in the transaction that makes the change, so that no crash
/// between storing and pressing leaves a page behind.
public struct PressOrder: Hashable, Sendable {
    /// Counts up by one with every order of a database.
    public let number: Int64
    public let madeAt: Instant
    public let touched: Set<PageGroup>

    public init(number: Int64, madeAt: Instant, touched: Set<PageGroup>) {
        self.number = number
        self.madeAt = madeAt
        self.touched = touched
    }
}

/// Pages that change together. The same names go out in `Cache-Groups` (RFC 9875), so a cache in front can drop just those.
public enum PageGroup: Hashable, Sendable {
    case story(Story.ID)
    case section(Section.ID)
    case tag(Tag.ID)
    case person(Person.ID)
    /// The index of a day, in the site's zone.
    case day(CivilDate)
    /// Every index page: a day came to have stories, or lost its last, so the ways from day to day changed.
    case index
    /// The home page and what else changes with every story.
    case home
    /// The live column that stands on every page.
    case liveColumn
    /// The page of a list of the most read, of the whole site or of a section.
    case mostRead(MostReadPeriod, Section.ID?)
    /// The page of all corrections.
    case corrections
    /// Every page: navigation, sections' names, theme.
    case everything
}

extension PageGroup: CustomStringConvertible {
    /// At most 32 characters, as caches must support.
    public var description: String {
        switch self {
        case .story(let id): "story-\(id)"
        case .section(let id): "section-\(id)"
        case .tag(let id): "tag-\(id)"
        case .person(let id): "person-\(id)"
        case .day(let date): "day-\(date)"
        case .index: "index"
        case .home: "home"
        case .liveColumn: "live"
        case .mostRead(let period, let section): "read-" + period.rawValue + (section.map { "-\($0)" } ?? "")
        case .corrections: "corrections"
        case .everything: "all"
        }
    }

    /// Reads what `description` wrote.
    public init?(_ text: String) {
        switch text {
        case "home": self = .home
        case "index": self = .index
        case "live": self = .liveColumn
        case "corrections": self = .corrections
        case "all": self = .everything
        default:
            guard let hyphen = text.firstIndex(of: "-") else { return nil }
            let rest = text[text.index(after: hyphen)...]
            let parts = rest.split(separator: "-", omittingEmptySubsequences: false)
            if text[..<hyphen] == "day" {
                let parts = parts.compactMap { Int($0) }
                guard parts.count == 3, let date = CivilDate(year: parts[0], month: parts[1], day: parts[2]) else { return nil }
                self = .day(date)
                return
            }
            if text[..<hyphen] == "read" {
                let section = parts.dropFirst().compactMap { Int64($0) }
                guard let period = parts.first.flatMap({ MostReadPeriod(rawValue: String($0)) }), parts.count < 3,
                    section.count == parts.count - 1
                else { return nil }
                self = .mostRead(period, section.first.map { .init($0) })
                return
            }
            guard let number = Int64(rest) else { return nil }
            switch text[..<hyphen] {
            case "story": self = .story(.init(number))
            case "section": self = .section(.init(number))
            case "tag": self = .tag(.init(number))
            case "person": self = .person(.init(number))
            default: return nil
            }
        }
    }
}
