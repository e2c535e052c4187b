/// Reads out of a regular expression what a text must hold for it to be found, so that most patterns need not be tried.
///
/// Where it is in doubt it says nothing, and the pattern is always tried: it never says too much.
struct RequiredLiterals {
    private let pattern: [UInt8]
    private var position = 0

    /// Lower-case texts of which one must be there, in any case, for the pattern to be found; nil when none is known.
    static func of(_ pattern: String) -> [[UInt8]]? {
        var reader = RequiredLiterals(pattern: Array(pattern.utf8))
        guard let found = reader.alternatives(), reader.position == reader.pattern.count else { return nil }
        return found
    }

    private init(pattern: [UInt8]) {
        self.pattern = pattern
    }

    private var next: UInt8? { position < pattern.count ? pattern[position] : nil }

    private func stands(_ text: StaticString) -> Bool {
        text.withUTF8Buffer { pattern[position...].starts(with: $0) }
    }

    private mutating func alternatives() -> [[UInt8]]? {
        var all: [[UInt8]]? = []
        while true {
            let branch = branch()
            if let branch, let known = all { all = known + branch } else { all = nil }
            guard next == UInt8(ascii: "|") else { break }
            position += 1
        }
        guard let all, all.count <= RequiredLiterals.most else { return nil }
        return all
    }

    /// One branch: the best of the literals that stand in it, one after the other.
    private mutating func branch() -> [[UInt8]]? {
        var run: [UInt8] = []
        var best: [[UInt8]]?
        func offer(_ literals: [[UInt8]]) {
            let length = literals.map(\.count).min() ?? 0
            guard length >= RequiredLiterals.shortest else { return }
            let known = best?.map(\.count).min() ?? 0
            if length > known || length == known && literals.count < best?.count ?? 0 { best = literals }
        }
        func end() {
            offer([run])
            run = []
        }
        while let byte = next, byte != UInt8(ascii: "|"), byte != UInt8(ascii: ")") {
            let part = part()
            let amount = amount()
            switch part {
            case .letter(let letter) where amount == .once: run.append(letter)
            case .letter(let letter) where amount == .more:
                run.append(letter)
                end()
            case .group(let literals?) where amount != .perhaps:
                end()
                offer(literals)
            case .nothing: break
            default: end()
            }
        }
        end()
        return best
    }

    private enum Part {
        case letter(UInt8)
        /// A group, and what must be in it.
        case group([[UInt8]]?)
        /// Any of several letters.
        case other
        /// What takes no room: `^`, `$`, what is looked at before or after.
        case nothing
    }

    private enum Amount {
        case once, more, perhaps
    }

    private mutating func part() -> Part {
        guard let byte = next else { return .other }
        position += 1
        switch byte {
        case UInt8(ascii: "\\"): return escape()
        case UInt8(ascii: "["): return letters()
        case UInt8(ascii: "("): return group()
        case UInt8(ascii: "."): return .other
        case UInt8(ascii: "^"), UInt8(ascii: "$"): return .nothing
        default: return .letter(RequiredLiterals.lower(byte))
        }
    }

    private mutating func escape() -> Part {
        guard let byte = next else { return .other }
        position += 1
        switch byte {
        case UInt8(ascii: "b"), UInt8(ascii: "B"), UInt8(ascii: "A"), UInt8(ascii: "z"), UInt8(ascii: "Z"): return .nothing
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
            // \x and the like go on after the letter, in ways not worth knowing: what follows is given up.
            if !RequiredLiterals.classes.contains(byte) { position = pattern.count + 1 }
            return .other
        default: return .letter(byte)
        }
    }

    /// A class in brackets: a letter when it is one in both cases, like `[wW]`.
    private mutating func letters() -> Part {
        var inside: [UInt8] = []
        var isFirst = true
        while let byte = next, byte != UInt8(ascii: "]") || isFirst {
            isFirst = isFirst && byte == UInt8(ascii: "^")
            if byte == UInt8(ascii: "\\") { position += 1 }
            if byte == UInt8(ascii: "["), position + 1 < pattern.count, pattern[position + 1] == UInt8(ascii: ":") {
                position = pattern.count + 1
                return .other
            }
            inside.append(byte)
            position += 1
        }
        position += 1
        let cases = Set(inside.map(RequiredLiterals.lower))
        guard let only = cases.first, cases.count == 1, inside.count <= 2, RequiredLiterals.isLetter(only) else { return .other }
        return .letter(only)
    }

    private mutating func group() -> Part {
        var isLooking = false
        if stands("?:") || stands("?>") {
            position += 2
        } else if stands("?i:") {
            position += 3
        } else if stands("?i)") {
            position += 3
            return .nothing
        } else if stands("?=") || stands("?!") {
            position += 2
            isLooking = true
        } else if stands("?<=") || stands("?<!") {
            position += 3
            isLooking = true
        } else if stands("?") || stands("*") {
            position = pattern.count + 1
            return .other
        }
        let literals = alternatives()
        guard next == UInt8(ascii: ")") else {
            position = pattern.count + 1
            return .other
        }
        position += 1
        return isLooking ? .nothing : .group(literals)
    }

    /// How often the part that was read must stand.
    private mutating func amount() -> Amount {
        let amount: Amount
        switch next {
        case UInt8(ascii: "?"), UInt8(ascii: "*"): amount = .perhaps
        case UInt8(ascii: "+"): amount = .more
        case UInt8(ascii: "{"):
            let least = position + 1 < pattern.count ? pattern[position + 1] : 0
            guard (0x30...0x39).contains(least) else { return .once }
            amount = least == 0x30 ? .perhaps : .more
            while let byte = next, byte != UInt8(ascii: "}") { position += 1 }
        default: return .once
        }
        position += 1
        if next == UInt8(ascii: "?") || next == UInt8(ascii: "+") { position += 1 }
        return amount
    }

    private static let shortest = 2
    private static let most = 256
    private static let classes = Set("dDwWsShHvVRN".utf8)

    private static func lower(_ byte: UInt8) -> UInt8 {
        (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }
}
