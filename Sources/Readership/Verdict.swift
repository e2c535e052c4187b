import Storage

/// What came of judging a view.
public enum Verdict: Sendable, Hashable {
    /// It counts as that many views: one, or the weight of a sampled visitor. The visitor is nil where nothing tells one
    /// from another.
    case counted(views: Int, visitor: Visitor?)
    /// The visitor is not in the sample; those who are count for it.
    case sampledOut
    case refused(RefusalReason)

    /// The views to add: 0 unless it counts.
    public var views: Int {
        if case .counted(let views, _) = self { views } else { 0 }
    }
}
