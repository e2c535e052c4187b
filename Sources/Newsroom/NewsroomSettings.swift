import Editorial

/// What a newsroom has set for itself. Kept in the database, changed in the browser (`changeSetting`).
public struct NewsroomSettings: Hashable, Sendable {
    /// What has to be there before a story is published. Items that cannot be switched off are always in it.
    public var checklist: Set<ChecklistItem>
    /// In characters: past it the editor says that a headline is long. Nothing is refused for it.
    public var headlineGuide: Int
    /// Whether an approval takes someone else than who wrote the text and handed it in.
    public var takesFourEyes: Bool
    /// In hours after a request for the right of reply came in.
    public var replyDeadlineHours: Int
    /// In hours: how long the link to a preview holds.
    public var previewLinkHours: Int

    /// Reads what is stored; a key that is not there, or says what this version cannot read, has its default.
    public init(_ stored: [String: String] = [:]) {
        checklist = Set(
            ChecklistItem.allCases.filter { item in
                item.isFixed || stored[Key.checklist(item).name].flatMap(Bool.init) ?? item.isAskedForAtFirst
            })
        headlineGuide = Key.headlineGuide.number(in: stored) ?? 80
        takesFourEyes = stored[Key.fourEyes.name].flatMap(Bool.init) ?? false
        // Pedoman Pemberitaan Media Siber, 3: complaints are dealt with within 2 × 24 hours.
        replyDeadlineHours = Key.replyDeadlineHours.number(in: stored) ?? 48
        previewLinkHours = Key.previewLinkHours.number(in: stored) ?? 72
    }

    /// Every key with its value, as they are stored.
    public var stored: [String: String] {
        Dictionary(uniqueKeysWithValues: Key.all.map { ($0.name, value(of: $0)) })
    }

    public func value(of key: Key) -> String {
        switch key {
        case .checklist(let item): String(checklist.contains(item))
        case .headlineGuide: String(headlineGuide)
        case .fourEyes: String(takesFourEyes)
        case .replyDeadlineHours: String(replyDeadlineHours)
        case .previewLinkHours: String(previewLinkHours)
        }
    }
}

extension NewsroomSettings {
    /// A thing that can be set.
    public enum Key: Hashable, Sendable {
        /// `true` or `false`: whether a story lacking it may not be published.
        case checklist(ChecklistItem)
        case headlineGuide
        case fourEyes
        case replyDeadlineHours
        case previewLinkHours

        /// All that can be changed, in the order a page shows them.
        public static let all: [Key] =
            ChecklistItem.allCases.filter { !$0.isFixed }.map(Key.checklist)
            + [.headlineGuide, .fourEyes, .replyDeadlineHours, .previewLinkHours]

        public init?(_ name: String) {
            guard let key = Key.all.first(where: { $0.name == name }) else { return nil }
            self = key
        }

        public var name: String {
            switch self {
            case .checklist(let item): "checklist." + item.rawValue
            case .headlineGuide: "headline.guide"
            case .fourEyes: "review.fourEyes"
            case .replyDeadlineHours: "reply.deadlineHours"
            case .previewLinkHours: "previewLink.hours"
            }
        }

        /// The numbers it may have; nil where it is `true` or `false`.
        public var range: ClosedRange<Int>? {
            switch self {
            case .checklist, .fourEyes: nil
            case .headlineGuide: 20...Limits.headline
            case .replyDeadlineHours, .previewLinkHours: 1...720
            }
        }

        /// Whether it may have this value.
        public func takes(_ value: String) -> Bool {
            guard let range else { return Bool(value) != nil }
            return Int(value).map(range.contains) ?? false
        }

        fileprivate func number(in stored: [String: String]) -> Int? {
            stored[name].flatMap { takes($0) ? Int($0) : nil }
        }
    }
}
