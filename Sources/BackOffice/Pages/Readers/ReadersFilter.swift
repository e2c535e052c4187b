import Editorial
import Pages
import Readership

/// Which figures someone wants to see, as the address of the page says it.
struct ReadersFilter {
    let period: FigurePeriod
    /// Whether the page stands still (WCAG 2.2, 2.2.2).
    let isPaused: Bool
    /// The page without what was asked of it.
    let page: String

    init(_ asked: SentForm, page: String) {
        period = FigurePeriod(word: asked.text("rentang")) ?? .day
        isPaused = asked.isChecked("diam")
        self.page = page
    }

    func address(_ period: FigurePeriod? = nil, isPaused: Bool? = nil) -> String {
        let still = isPaused ?? self.isPaused
        return page + "?rentang=" + (period ?? self.period).word + (still ? "&diam=1" : "")
    }
}

extension FigurePeriod {
    /// As addresses say it.
    var word: String {
        switch self {
        case .hour: "1jam"
        case .day: "24jam"
        case .week: "7hari"
        case .month: "30hari"
        }
    }

    init?(word: String) {
        guard let period = FigurePeriod.allCases.first(where: { $0.word == word }) else { return nil }
        self = period
    }
}

extension Site {
    /// The site's clock, in a reader's language: what is counted is counted by its hours and days.
    func dates(in language: SiteLanguage) -> NewsDate { NewsDate(zone: zone, language: language) }
}
