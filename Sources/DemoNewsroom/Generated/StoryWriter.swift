import Editorial
import Storage

/// Writes the parts of one generated story, which keeps its actor, matter and place from headline to last line.
struct StoryWriter {
    let beat: Beat
    let place: String
    private let actor: String
    private let matter: String
    private var chance: Chance

    init(beat: Beat, chance: Chance) {
        var chance = chance
        self.beat = beat
        place = chance.pick(Vocabulary.places)
        actor = chance.pick(beat.actors)
        matter = chance.pick(beat.matters)
        self.chance = chance
    }

    mutating func headline() -> String {
        let phrase = chance.pick(beat.headlines)
        let text = filled(phrase, place: place)
        return text.prefix(1).uppercased() + StoryWriter.titled(numberWordsIn: text.dropFirst())
    }

    mutating func lead() -> String {
        let phrase = chance.pick(Vocabulary.leads)
        return filled(phrase, place: place)
    }

    /// Five to twelve paragraphs, about 3,000 characters on the average.
    mutating func body() -> Body {
        let count = chance.number(5...12)
        var blocks: [Body.Block] = [.paragraph(opening())]
        let headingAt = count > 7 ? chance.number(3...count - 2) : -1
        for number in 1..<count {
            if number == headingAt {
                let phrase = chance.pick(Vocabulary.headings)
                blocks.append(.heading(level: 2, [Body.Span(filled(phrase, place: otherPlace()))]))
            }
            blocks.append(.paragraph(number % 3 == 2 ? saying() : paragraph()))
        }
        if chance.number(0...4) == 0 { blocks.append(list()) }
        return Body(blocks)
    }

    mutating func bylines(columnist: Bool) -> [IncomingStory.Name] {
        let columnists = ["Ujang Sumirat", "Widuri Kartikasari", "Arifin Bramasto"]
        guard !columnist else { return [IncomingStory.Name(chance.pick(columnists), role: .contributor)] }
        let reporters = DemoNewsroom.staff.filter { $0.duty.hasPrefix("Wartawan") }.map(\.name)
        var names = [IncomingStory.Name(chance.pick(reporters))]
        if chance.number(0...5) == 0 {
            let second = chance.pick(reporters)
            if second != names[0].name { names.append(IncomingStory.Name(second)) }
        }
        if chance.number(0...2) == 0 { names.append(IncomingStory.Name("Bagas Prayogo", role: .editor)) }
        return names
    }

    mutating func tags() -> [String] {
        var tags: [String] = []
        for _ in 0..<chance.number(1...4) {
            let tag = chance.pick(beat.tags)
            if !tags.contains(tag) { tags.append(tag) }
        }
        return tags
    }

    /// One story in three has a picture.
    mutating func photo(from photos: [Photo]) -> Photo? {
        guard !photos.isEmpty, chance.number(0...2) == 0 else { return nil }
        return chance.pick(photos)
    }

    private mutating func opening() -> String {
        let phrase = chance.pick(Vocabulary.openings)
        return filled(phrase, place: place) + " " + sentences(2)
    }

    private mutating func paragraph() -> String {
        sentences(chance.number(4...6))
    }

    private mutating func saying() -> String {
        let phrase = chance.pick(Vocabulary.quotes)
        let words = filled(phrase, place: otherPlace())
        let who = "\(person()), \(chance.pick(Vocabulary.duties))"
        return "“\(words),” kata \(who). " + sentences(chance.number(3...4))
    }

    private mutating func list() -> Body.Block {
        var items: [[Body.Span]] = []
        for _ in 0..<chance.number(3...4) {
            let phrase = chance.pick(Vocabulary.items)
            let item = [Body.Span(filled(phrase, place: otherPlace()))]
            if !items.contains(item) { items.append(item) }
        }
        return .list(ordered: false, items: items)
    }

    /// No sentence stands twice in a paragraph.
    private mutating func sentences(_ count: Int) -> String {
        let start = chance.number(0...Vocabulary.sentences.count - 1)
        let stride = chance.pick([1, 3, 4, 6, 8, 9])
        var text = ""
        for number in 0..<count {
            if number > 0 { text += " " }
            text += filled(Vocabulary.sentences[(start + number * stride) % Vocabulary.sentences.count], place: otherPlace())
        }
        return text
    }

    private mutating func otherPlace() -> String {
        chance.pick(Vocabulary.places)
    }

    private mutating func person() -> String {
        chance.pick(Vocabulary.givenNames) + " " + chance.pick(Vocabulary.familyNames)
    }

    private mutating func filled(_ phrase: Phrase, place: String) -> String {
        phrase.filled { word(for: $0, place: place) }
    }

    private mutating func word(for slot: Phrase.Slot, place: String) -> String {
        switch slot {
        case .actor: actor
        case .actorFirst: actor.prefix(1).uppercased() + actor.dropFirst()
        case .actorTitle: StoryWriter.titled(actor)
        case .matter: matter
        case .matterFirst: matter.prefix(1).uppercased() + matter.dropFirst()
        case .matterTitle: StoryWriter.titled(matter)
        case .place: place
        case .person: person()
        case .duty: chance.pick(Vocabulary.duties)
        case .few: chance.pick(Vocabulary.few)
        case .dozens: String(chance.number(12...96))
        case .many: StoryWriter.grouped(chance.number(11...990) * 10)
        case .percent: String(chance.number(3...38))
        case .time: chance.pick(Vocabulary.times)
        }
    }

    private static let smallWords: Set<Substring> = ["di", "ke", "dari", "yang", "dan", "untuk", "dengan", "tentang", "pada"]

    private static func titled(_ text: String) -> String {
        text.split(separator: " ").map { word in
            smallWords.contains(word) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
        }.joined(separator: " ")
    }

    /// Numbers written as words begin with a capital in a headline.
    private static func titled(numberWordsIn text: Substring) -> String {
        text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            Vocabulary.few.contains(String(word)) ? word.prefix(1).uppercased() + word.dropFirst() : String(word)
        }.joined(separator: " ")
    }

    /// `9900` as `9.900`.
    private static func grouped(_ number: Int) -> String {
        guard number >= 1000 else { return String(number) }
        let rest = String(number % 1000)
        return "\(number / 1000).\(String(repeating: "0", count: 3 - rest.count))\(rest)"
    }
}
