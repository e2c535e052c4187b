import Editorial

/// The files a theme consists of, by name.
enum ThemeFile: String, CaseIterable, Sendable {
    case style = "style.css"
    case icon = "icon.svg"

    // What every page shares, and what it wears.
    case opening = "opening.mustache"
    case head = "head.mustache"
    case masthead = "masthead.mustache"
    case frame = "frame.mustache"
    case live = "live.mustache"
    case foot = "foot.mustache"

    // Pages.
    case article = "article.mustache"
    case home = "home.mustache"
    case list = "list.mustache"
    case sections = "sections.mustache"
    case corrections = "corrections.mustache"
    case mostRead = "mostread.mustache"
    case fixed = "fixed.mustache"
    case notice = "notice.mustache"

    // Pieces that pages are made of.
    case card = "card.mustache"
    case line = "line.mustache"

    // The same pages as text.
    case articleText = "article.txt.mustache"
    case homeText = "home.txt.mustache"
    case listText = "list.txt.mustache"
    case sectionsText = "sections.txt.mustache"
    case correctionsText = "corrections.txt.mustache"
    case mostReadText = "mostread.txt.mustache"
    case fixedText = "fixed.txt.mustache"
    case noticeText = "notice.txt.mustache"
    case liveText = "live.txt.mustache"

    // What the fixed pages say, in each language.
    case aboutIndonesian = "about.id.txt"
    case aboutEnglish = "about.en.txt"
    case newsroomIndonesian = "newsroom.id.txt"
    case newsroomEnglish = "newsroom.en.txt"
    case contactIndonesian = "contact.id.txt"
    case contactEnglish = "contact.en.txt"
    case guidelinesIndonesian = "guidelines.id.txt"
    case guidelinesEnglish = "guidelines.en.txt"
    case privacyIndonesian = "privacy.id.txt"
    case privacyEnglish = "privacy.en.txt"

    enum Kind: Sendable {
        case style
        /// The picture browsers show in a tab.
        case icon
        /// A template that gives HTML.
        case markup
        /// A template that other templates hold: `{{>card}}`.
        case piece
        /// A template that gives text.
        case text
    }

    var kind: Kind {
        switch self {
        case .style: .style
        case .icon: .icon
        case .card, .line: .piece
        case let file where file.rawValue.hasSuffix(".txt.mustache") || file.rawValue.hasSuffix(".txt"): .text
        default: .markup
        }
    }

    /// What other templates call a piece.
    static let pieces: [String: ThemeFile] = ["card": .card, "line": .line]

    static func words(of page: PageAddress.FixedPage, in language: SiteLanguage) -> ThemeFile {
        switch (page, language) {
        case (.about, .indonesian): .aboutIndonesian
        case (.about, .english): .aboutEnglish
        case (.newsroom, .indonesian): .newsroomIndonesian
        case (.newsroom, .english): .newsroomEnglish
        case (.contact, .indonesian): .contactIndonesian
        case (.contact, .english): .contactEnglish
        case (.guidelines, .indonesian): .guidelinesIndonesian
        case (.guidelines, .english): .guidelinesEnglish
        case (.privacy, .indonesian): .privacyIndonesian
        case (.privacy, .english): .privacyEnglish
        }
    }
}
