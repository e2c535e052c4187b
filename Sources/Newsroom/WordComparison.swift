/// Two texts word by word.
enum WordComparison {
    /// Leaving the added out gives the old text, leaving the removed out the new one.
    static func runs(from old: String, to new: String) -> [StoryComparison.Run] {
        let oldWords = words(of: old)
        let newWords = words(of: new)
        let alignment = Alignment(oldWords, newWords)
        var runs: [StoryComparison.Run] = []
        var gaps = alignment.gaps[...]
        var position = 0
        func add(_ words: ArraySlice<Substring>, _ run: (String) -> StoryComparison.Run) {
            guard !words.isEmpty else { return }
            runs.append(run(words.joined()))
        }
        while let gap = gaps.popFirst() {
            add(oldWords[position..<gap.old.lowerBound], StoryComparison.Run.same)
            add(oldWords[gap.old], StoryComparison.Run.removed)
            add(newWords[gap.new], StoryComparison.Run.added)
            position = gap.old.upperBound
        }
        add(oldWords[position...], StoryComparison.Run.same)
        return runs
    }

    /// Words, and what stands between them, so that joined they are the text again. Compared by code point: letters that
    /// merely look the same are not the same here.
    static func words(of text: String) -> [Substring] {
        var words: [Substring] = []
        let scalars = text.unicodeScalars
        var start = scalars.startIndex
        var kind: Kind?
        var index = start
        while index < scalars.endIndex {
            let next = Kind(scalars[index])
            if let kind, kind != next || next == .mark {
                words.append(text[start..<index])
                start = index
            }
            kind = next
            index = scalars.index(after: index)
        }
        if start < scalars.endIndex { words.append(text[start...]) }
        return words
    }

    private enum Kind {
        case word, space
        /// Punctuation and signs stand each by itself.
        case mark

        init(_ scalar: Unicode.Scalar) {
            if scalar.isASCII {
                switch scalar.value {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: self = .word
                case 0x09, 0x0A, 0x20: self = .space
                default: self = .mark
                }
            } else if scalar.properties.isWhitespace {
                self = .space
            } else {
                self = .word
            }
        }
    }
}
