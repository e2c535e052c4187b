import Editorial

/// Two bodies block by block; within a place that differs, blocks that say much the same are one block that was changed.
enum BodyComparison {
    static func changes(from old: [Body.Block], to new: [Body.Block]) -> [StoryComparison.BlockChange] {
        let alignment = Alignment(old.map(\.comparable), new.map(\.comparable))
        var changes: [StoryComparison.BlockChange] = []
        var position = 0
        for gap in alignment.gaps {
            let count = gap.new.lowerBound - position
            changes += new[position..<position + count].map(StoryComparison.BlockChange.same)
            changes += differing(old[gap.old], new[gap.new])
            position = gap.new.upperBound
        }
        changes += new[position...].map(StoryComparison.BlockChange.same)
        return changes
    }

    /// The longest way through the place on which each step pairs two blocks that are alike; the rest was removed or added.
    private static func differing(
        _ old: ArraySlice<Body.Block>, _ new: ArraySlice<Body.Block>
    ) -> [StoryComparison.BlockChange] {
        let pairs = pairs(old.map(Likeness.init), new.map(Likeness.init))
        var changes: [StoryComparison.BlockChange] = []
        var oldPosition = old.startIndex
        var newPosition = new.startIndex
        for (oldStep, newStep) in pairs {
            let from = old.startIndex + oldStep
            let to = new.startIndex + newStep
            changes += old[oldPosition..<from].map(StoryComparison.BlockChange.removed)
            changes += new[newPosition..<to].map(StoryComparison.BlockChange.added)
            changes.append(
                .changed(
                    from: old[from], to: new[to],
                    runs: WordComparison.runs(from: old[from].plainText, to: new[to].plainText)))
            oldPosition = from + 1
            newPosition = to + 1
        }
        changes += old[oldPosition...].map(StoryComparison.BlockChange.removed)
        changes += new[newPosition...].map(StoryComparison.BlockChange.added)
        return changes
    }

    /// Places larger than this on either side are paired only near where they stand, so that the work stays small.
    private static let reach = 24

    private static func pairs(_ old: [Likeness], _ new: [Likeness]) -> [(Int, Int)] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        var pairs: [(Int, Int)] = []
        var next = 0
        for (place, block) in old.enumerated() where next < new.count {
            // As far along in the new place as this block is in the old one.
            let expected = place * new.count / old.count
            let window = max(next, expected - reach)..<max(next, min(new.count, expected + reach + 1))
            let best = window.map { ($0, block.likeness(to: new[$0])) }.max { $0.1 < $1.1 }
            guard let best, best.1 >= Likeness.enough else { continue }
            // A later block that is more like it keeps it.
            let isTaken = old[(place + 1)..<min(old.count, place + 1 + reach)].contains {
                $0.likeness(to: new[best.0]) > best.1
            }
            guard !isTaken else { continue }
            pairs.append((place, best.0))
            next = best.0 + 1
        }
        return pairs
    }
}

/// What of a block tells how much another is like it.
private struct Likeness {
    /// Of 1: at least so much must be shared.
    static let enough = 0.4

    private let kind: Int
    private let words: [Substring: Int]
    private let count: Int

    init(_ block: Body.Block) {
        let all = WordComparison.words(of: block.plainText).filter { !$0.isBlank }
        words = all.reduce(into: [:]) { $0[$1, default: 0] += 1 }
        count = all.count
        kind = Likeness.kind(of: block)
    }

    /// Shared words of all (Dice), from 0 to 1; 0 for another kind of block.
    func likeness(to other: Likeness) -> Double {
        guard kind == other.kind else { return 0 }
        guard count + other.count > 0 else { return 1 }
        // Too different in length to be alike enough, whatever the words.
        guard 2 * Double(min(count, other.count)) >= Likeness.enough * Double(count + other.count) else { return 0 }
        let (few, many) = words.count < other.words.count ? (words, other.words) : (other.words, words)
        let shared = few.reduce(0) { $0 + min($1.value, many[$1.key] ?? 0) }
        return 2 * Double(shared) / Double(count + other.count)
    }

    /// Text turned into a heading or a quote is still the same text; pictures, tables and embeds are each their own kind.
    private static func kind(of block: Body.Block) -> Int {
        switch block {
        case .paragraph, .heading, .quote, .list, .note: 0
        case .photo, .gallery: 1
        case .table: 2
        case .embed: 3
        }
    }
}
