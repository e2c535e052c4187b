import Editorial
import Storage

/// A list of the most read as it was worked out at a moment.
public struct RankedList: Sendable, Hashable {
    /// Which list it is.
    public typealias Kind = MostReadPeriod

    public typealias Row = RecordedList.Row

    public let kind: Kind
    /// Nil for the whole site.
    public let section: Section.ID?
    public let computedAt: Instant
    /// How far back it looks, after widening.
    public let window: Duration
    /// Whether too few stories qualified within the window that is set.
    public let isWidened: Bool
    /// By rank.
    public let rows: [Row]

    public init(
        kind: Kind, section: Section.ID? = nil, computedAt: Instant, window: Duration, isWidened: Bool = false, rows: [Row]
    ) {
        self.kind = kind
        self.section = section
        self.computedAt = computedAt
        self.window = window
        self.isWidened = isWidened
        self.rows = rows
    }
}
