import Editorial
import Storage

extension Manuscript {
    /// As it is kept: without the characters nobody means to write (`CleanText`), without names that are empty, each tag and
    /// source once.
    var cleaned: Manuscript {
        var clean = self
        clean.kicker = kicker.map(CleanText.line).flatMap { $0.isEmpty ? nil : $0 }
        clean.headline = CleanText.line(headline)
        clean.lead = CleanText.lines(lead)
        clean.body = Body(body.blocks.map { $0.mapped(lines: CleanText.lines, line: CleanText.line) })
        clean.dateline = dateline.flatMap { dateline in
            let place = CleanText.line(dateline.place)
            return place.isEmpty ? nil : Dateline(place: place, zone: dateline.zone.flatMap { $0.isEmpty ? nil : $0 })
        }
        clean.bylines = bylines.compactMap { byline in
            let name = CleanText.line(byline.name)
            return name.isEmpty ? nil : IncomingStory.Name(name, role: byline.role, isPerson: byline.isPerson)
        }
        clean.printedByline = printedByline.map(CleanText.line)
        clean.tags = Manuscript.each(tags)
        clean.leadPhoto = leadPhoto?.mapped(CleanText.line)
        clean.sources = Manuscript.each(sources)
        return clean
    }

    /// Without paragraphs that say nothing: an editor has one wherever the cursor was left.
    var withoutBlankParagraphs: Manuscript {
        var tight = self
        tight.body.blocks.removeAll { block in
            if case .paragraph(let text) = block { text.plainText.isBlank } else { false }
        }
        return tight
    }

    private static func each(_ names: [String]) -> [String] {
        var seen: Set<String> = []
        return names.map(CleanText.line).filter { !$0.isEmpty && seen.insert($0.lowercased()).inserted }
    }

    /// Whether a reader would see the same.
    func saysTheSame(as other: Manuscript) -> Bool {
        self == other || comparable == other.comparable
    }

    private var comparable: Manuscript {
        var plain = self
        plain.body = Body(body.blocks.map(\.comparable))
        plain.leadPhoto = leadPhoto?.comparable
        plain.tags = tags.map(Manuscript.meaning(ofTag:))
        return plain
    }

    /// Spellings of a topic that give one address are one topic, which the store calls by the name it had first.
    static func meaning(ofTag name: String) -> String {
        Slug(making: name, fallback: name).text
    }

    /// What an editor or client does not send back and would lose: how a source printed the byline, as long as the names are
    /// the same; when a note in the text was added; that of an old story only headline and time are known.
    func carryingOver(from former: Manuscript) -> Manuscript {
        var whole = self
        if printedByline == nil, bylines == former.bylines { whole.printedByline = former.printedByline }
        if body.isEmpty, former.body.isEmpty { whole.holdsText = former.holdsText }
        let times = former.body.blocks.reduce(into: [Body.Note: Instant]()) { times, block in
            guard case .note(let note) = block, let addedAt = note.addedAt else { return }
            times[Body.Note(kind: note.kind, text: note.text)] = addedAt
        }
        guard !times.isEmpty else { return whole }
        whole.body = Body(
            whole.body.blocks.map { block in
                guard case .note(var note) = block, note.addedAt == nil, let addedAt = times[note] else { return block }
                note.addedAt = addedAt
                return .note(note)
            })
        return whole
    }
}
