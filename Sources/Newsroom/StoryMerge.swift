import Editorial
import Storage

/// Two changes of one text brought together: field by field, tags one by one, the body block by block. Where both changed
/// the same thing differently, theirs stands in `merged` and a conflict names it.
public struct StoryMerge: Hashable, Sendable {
    public private(set) var merged: Manuscript
    public private(set) var conflicts: [MergeConflict] = []

    /// - Parameter base: what both were made from; nil where it is no longer known: then whatever differs is a conflict.
    public init(base: Manuscript?, mine: Manuscript, theirs: Manuscript) {
        merged = theirs
        for field in ManuscriptField.allCases where field != .body && field != .tags {
            guard !field.isSame(mine, theirs), !isSame(field, base, mine) else { continue }
            if isSame(field, base, theirs) {
                field.copy(from: mine, to: &merged)
            } else {
                conflicts.append(
                    MergeConflict(
                        field: field.rawValue,
                        versions: .field(
                            base: base.map(field.text) ?? "", mine: field.text(in: mine), theirs: field.text(in: theirs))))
            }
        }
        merged.tags = StoryMerge.tags(base: base?.tags ?? [], mine: mine.tags, theirs: theirs.tags)
        mergeBodies(base: base, mine: mine, theirs: theirs)
    }

    private func isSame(_ field: ManuscriptField, _ base: Manuscript?, _ other: Manuscript) -> Bool {
        base.map { field.isSame($0, other) } ?? false
    }

    private mutating func mergeBodies(base: Manuscript?, mine: Manuscript, theirs: Manuscript) {
        let body = BodyMerge(base: base?.body.blocks ?? [], mine: mine.body.blocks, theirs: theirs.body.blocks)
        merged.body = Body(body.merged)
        merged.holdsText = base?.holdsText == mine.holdsText ? theirs.holdsText : mine.holdsText
        conflicts += body.conflicts.map { conflict in
            MergeConflict(
                field: ManuscriptField.body.rawValue,
                versions: .blocks(at: conflict.at, base: conflict.base, mine: conflict.mine, theirs: conflict.theirs))
        }
    }

    /// What either took away goes, what either added comes; theirs first, in their order.
    private static func tags(base: [String], mine: [String], theirs: [String]) -> [String] {
        let meant = { (names: [String]) in names.map(Manuscript.meaning(ofTag:)) }
        if meant(mine) == meant(theirs) || meant(mine) == meant(base) { return theirs }
        if meant(theirs) == meant(base) { return mine }
        let before = Set(meant(base))
        let kept = Set(meant(mine))
        let present = Set(meant(theirs))
        return theirs.filter { kept.contains(Manuscript.meaning(ofTag: $0)) || !before.contains(Manuscript.meaning(ofTag: $0)) }
            + mine.filter { !before.union(present).contains(Manuscript.meaning(ofTag: $0)) }
    }
}
