/// How far back a list of the most read looks.
public enum MostReadPeriod: String, CaseIterable, Sendable {
    /// Populer: what is read now.
    case present
    /// The last 7 days, every view counting whole.
    case week
    /// The last 30 days, likewise.
    case month
}
