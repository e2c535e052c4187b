/// Where readers came from, as far as it is kept: by the kind of the host that linked here.
public enum ReferrerGroup: String, CaseIterable, Sendable, Codable {
    case search
    case social
    /// No referrer: typed, bookmarked, or an app that tells none.
    case direct
    /// Another page of this site.
    case inside
    case other
}
