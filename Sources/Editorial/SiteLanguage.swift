/// The language a portal speaks around its stories: navigation, dates, notices.
public enum SiteLanguage: String, CaseIterable, Sendable {
    case indonesian = "id"
    case english = "en"
}
